"""Writes the data sets that lie as files in Debian packages and jars.

Arguments: output folder, folder of unpacked Debian packages, folder of jars. Standard library only.
"""

import csv
import gzip
import io
import json
import sys
import zipfile
from collections import defaultdict
from datetime import date
from pathlib import Path

OUT, FILES, JARS = (Path(argument) for argument in sys.argv[1:4])
SKLEARN = FILES / "usr/lib/python3/dist-packages/sklearn/datasets/data"


def write_set(name, header, rows):
    with open(OUT / f"{name}.csv", "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{name:22s} {len(rows):6d} x {len(header):3d}", file=sys.stderr)


def bank_marketing():
    """The rows are in order of date, so the year turns where the month falls back."""
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    with zipfile.ZipFile(JARS / "mahout-examples-0.13.0.jar") as jar:
        text = io.TextIOWrapper(jar.open("bank-full.csv"), encoding="utf-8", newline="")
        calls = list(csv.DictReader(text, delimiter=";"))
    kept = (
        "age job marital education default balance housing loan contact campaign pdays previous poutcome duration y"
    ).split()
    year, last, rows = 2008, 5, []
    for call in calls:
        month = months.index(call["month"]) + 1
        if last - month > 6:
            year += 1
        last = month
        rows.append([year, month, call["day"]] + [call[column] for column in kept])
    renamed = {"duration": "duration_s", "y": "subscribed"}
    write_set("bank_marketing", ["year", "month", "day"] + [renamed.get(column, column) for column in kept], rows)


def german_credit():
    """An ARFF file: attributes, then rows in which text may stand in single quotes."""
    names, rows, in_data = [], [], False
    path = FILES / "usr/share/doc/weka/examples/credit-g.arff"
    for line in path.read_text(encoding="latin-1").splitlines():
        line = line.strip()
        if not line or line.startswith("%"):
            continue
        if in_data:
            fields = next(csv.reader([line], quotechar="'", skipinitialspace=True))
            rows.append([field.strip(" '\"").replace("/", "_").replace(" ", "_") for field in fields])
        elif line.lower().startswith("@attribute"):
            names.append(line.split()[1].strip("'"))
        elif line.lower().startswith("@data"):
            in_data = True
    assert len(rows) == 1000 and {len(row) for row in rows} == {21}
    write_set("german_credit", ["risk" if name == "class" else name for name in names], rows)


def breast_cancer_wdbc():
    shapes = (
        "radius texture perimeter area smoothness compactness concavity concave_points symmetry fractal_dimension"
    ).split()
    header = [f"{kind}_{shape}" for kind in ("mean", "se", "worst") for shape in shapes] + ["diagnosis"]
    with open(SKLEARN / "breast_cancer.csv", newline="") as source:
        rows = list(csv.reader(source))[1:]
    write_set("breast_cancer_wdbc", header, [row[:30] + [["malignant", "benign"][int(row[30])]] for row in rows])


def digits8x8():
    header = [f"p{row}{column}" for row in range(8) for column in range(8)] + ["digit"]
    with gzip.open(SKLEARN / "digits.csv.gz", "rt", newline="") as source:
        rows = [[int(float(field)) for field in row] for row in csv.reader(source)]
    write_set("digits8x8", header, rows)


DEPARTMENTS = (
    "Produce", "Snack Foods", "Household", "Frozen Foods", "Canned Foods", "Baking Goods", "Dairy",
    "Health and Hygiene",
)


class Account:
    """What one customer bought in 1998. Sums run in the order of the source, since the last digits depend on it."""

    def __init__(self):
        self.days, self.spend, self.units, self.promoted = set(), 0.0, 0.0, 0.0
        self.by_department = defaultdict(float)

    def add(self, sale, day, department):
        self.days.add(day)
        self.spend += sale["store_sales"]
        self.units += sale["unit_sales"]
        self.promoted += sale["store_sales"] if sale["promotion_id"] else 0
        self.by_department[department] += sale["store_sales"]

    def fields(self):
        recency = (date(1998, 12, 31) - date.fromisoformat(max(self.days))).days
        visits = len(self.days)
        named = [self.by_department[department] for department in DEPARTMENTS]
        other = max(0, self.spend - sum(named))
        shares = [self.promoted] + named + [other]
        return [recency, visits, f"{self.spend:.2f}", f"{self.spend / visits:.2f}", int(self.units)] + [
            f"{part / self.spend:.4f}" for part in shares
        ]


def foodmart_customers():
    with zipfile.ZipFile(JARS / "foodmart-data-json-0.4.jar") as jar:

        def lines(name):
            with io.TextIOWrapper(jar.open(f"{name}.json"), encoding="utf-8") as source:
                return [json.loads(line) for line in source if line.strip()]

        days = {day["time_id"]: day["the_date"][:10] for day in lines("time_by_day")}
        classes = {entry["product_class_id"]: entry["product_department"] for entry in lines("product_class")}
        departments = {entry["product_id"]: classes[entry["product_class_id"]] for entry in lines("product")}
        people = {person["customer_id"]: person for person in lines("customer")}
        accounts = defaultdict(Account)
        for sale in lines("sales_fact_1998") + lines("sales_fact_dec_1998"):
            accounts[sale["customer_id"]].add(sale, days[sale["time_id"]], departments[sale["product_id"]])
    rows = []
    for number in sorted(accounts):
        person = people[number]
        income = person["yearly_income"].replace("$", "").replace(" ", "")
        rows.append(
            [number]
            + accounts[number].fields()
            + [person["member_card"].lower(), income, person["total_children"]]
            + [person["marital_status"], person["houseowner"], person["country"]]
        )
    shares = ["share_" + department.lower().replace(" ", "_") for department in DEPARTMENTS]
    write_set(
        "foodmart_customers",
        ["customer", "recency_days", "visits", "spend", "spend_per_visit", "units", "promo_share"]
        + shares
        + ["share_other", "member_card", "income_band", "children", "married", "home_owner", "country"],
        rows,
    )


bank_marketing()
german_credit()
breast_cancer_wdbc()
digits8x8()
foodmart_customers()
