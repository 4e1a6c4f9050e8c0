"""Turns timings into tables.

table.py ours WORK JMH.csv   ->  lines "WORK<TAB>ours<TAB>seconds"
table.py print RESULTS.tsv   ->  the ratios beside those asked for, and the scores of both sides
"""
import csv
import statistics
import sys

# How many times faster than which peer we want to be.
WANTED = {
    "bias-variance": ("NumPy", 10),
    "lasso-200": ("cv.glmnet", 3),
    "lasso-400": ("cv.glmnet", 3),
    "logistic-200": ("cv.glmnet", 2),
    "curves": ("scikit-learn", 10),
    "smote-10": ("imbalanced-learn", 10),
    "smote-30": ("imbalanced-learn", 2),
    "bootstrap": ("scikit-learn", 20),
    "treatments": ("scikit-learn", 2),
}

# Benchmarks that time not our work but something to hold it against.
YARDSTICKS = {"oneSort": "Java, one sort"}


def ours(work, file):
    with open(file, newline="") as rows:
        for row in csv.DictReader(rows):
            name = work if work != "growth" else f"curves, {row['Param: rows']} scores"
            who = YARDSTICKS.get(row["Benchmark"].rsplit(".", 1)[1], "ours")
            print(f"{name}\t{who}\t{float(row['Score']):.6f}")


def table(file):
    seconds, scores = {}, {}
    for line in open(file):
        fields = line.rstrip("\n").split("\t")
        if fields[0] == "score":
            scores.setdefault(fields[1], {})[fields[2]] = [float(value) for value in fields[3].split()]
        else:
            seconds.setdefault(fields[0], {})[fields[1]] = float(fields[2])
    ratios(seconds)
    for what, by_side in scores.items():
        if what == next(iter(scores)):
            print("\n| score | ours | peer | difference | its standard error over the folds |")
            print("| --- | ---: | ---: | ---: | ---: |")
        mine = by_side.pop("ours", None)
        for theirs in by_side.values() if mine else ():
            gaps = [a - b for a, b in zip(mine, theirs)]
            error = statistics.stdev(gaps) / len(gaps) ** 0.5
            print(
                f"| {what} | {statistics.mean(mine):.4f} | {statistics.mean(theirs):.4f} "
                f"| {statistics.mean(gaps):+.4f} | {error:.4f} |"
            )


def ratios(seconds):
    print("| work | ours, s | peer | seconds there | times faster | wanted |")
    print("| --- | ---: | --- | ---: | ---: | ---: |")
    for work, by_peer in seconds.items():
        mine = by_peer.pop("ours", float("nan"))
        for peer, theirs in by_peer.items():
            wanted = WANTED.get(work)
            aim = wanted[1] if wanted and wanted[0] == peer else ""
            print(f"| {work} | {mine:.3g} | {peer} | {theirs:.3g} | {theirs / mine:.1f} | {aim} |")
        if not by_peer:
            print(f"| {work} | {mine:.3g} | | | | |")


if sys.argv[1] == "ours":
    ours(sys.argv[2], sys.argv[3])
else:
    table(sys.argv[2])
