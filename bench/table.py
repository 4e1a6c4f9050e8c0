"""Turns timings into a table.

table.py ours WORK JMH.csv   ->  lines "WORK<TAB>ours<TAB>seconds"
table.py print RESULTS.tsv   ->  the table, with the ratios that are asked for
"""
import csv
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


def ours(work, file):
    with open(file, newline="") as rows:
        for row in csv.DictReader(rows):
            name = work if work != "growth" else f"curves, {row['Param: rows']} scores"
            print(f"{name}\tours\t{float(row['Score']):.6f}")


def table(file):
    seconds, notes = {}, []
    for line in open(file):
        work, peer, value = line.rstrip("\n").split("\t")
        if work == "#":
            notes.append(f"{peer}: {value}")
        else:
            seconds.setdefault(work, {})[peer] = float(value)
    print("| work | ours, s | peer | seconds there | times faster | wanted |")
    print("| --- | ---: | --- | ---: | ---: | ---: |")
    for work, by_peer in seconds.items():
        mine = by_peer.pop("ours", float("nan"))
        if not by_peer:
            print(f"| {work} | {mine:.4g} | | | | |")
        for peer, theirs in by_peer.items():
            wanted = WANTED.get(work)
            aim = wanted[1] if wanted and wanted[0] == peer else ""
            print(f"| {work} | {mine:.4g} | {peer} | {theirs:.4g} | {theirs / mine:.1f} | {aim} |")
    for note in notes:
        print(f"\n{note}", end="")
    print()


if sys.argv[1] == "ours":
    ours(sys.argv[2], sys.argv[3])
else:
    table(sys.argv[2])
