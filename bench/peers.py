"""scikit-learn, NumPy and imbalanced-learn on the inputs of bench/run.

peers.py FOLDER WORK  ->  lines "WORK<TAB>peer<TAB>seconds", and "score<TAB>what<TAB>peer<TAB>values" for scores by fold
"""
import statistics
import sys
import time
from pathlib import Path

import numpy as np

FOLDER, WORK = Path(sys.argv[1]), sys.argv[2]


def numbers(name, *shape):
    return np.fromfile(FOLDER / name, "<f8").reshape(shape or (-1,))


def timed(peer, call, times=3):
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - began)
    print(f"{WORK}\t{peer}\t{statistics.median(seconds):.4f}", flush=True)


def bias_variance():
    from sklearn.linear_model import LinearRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import PolynomialFeatures

    x = numbers("curve-x")
    targets = numbers("curve-y", 200, 100)
    truth = np.cos(1.5 * np.pi * x)

    def parts(predictions):
        return ((predictions.mean(0) - truth) ** 2).mean() + predictions.var(0).mean()

    def sklearn():
        for degree in range(1, 16):
            predictions = []
            for y in targets:
                model = make_pipeline(PolynomialFeatures(degree, include_bias=False), LinearRegression())
                predictions.append(model.fit(x[:, None], y).predict(x[:, None]))
            parts(np.array(predictions))

    def numpy(shared):
        for degree in range(1, 16):
            design = np.polynomial.legendre.legvander(2 * x - 1, degree)
            if shared:
                predictions = (design @ np.linalg.lstsq(design, targets.T, rcond=None)[0]).T
            else:
                predictions = np.array([design @ np.linalg.lstsq(design, y, rcond=None)[0] for y in targets])
            parts(predictions)

    timed("scikit-learn", sklearn)
    timed("NumPy", lambda: numpy(False))
    timed("NumPy, one factorisation a degree", lambda: numpy(True), times=9)


def lasso(features):
    from sklearn.linear_model import LassoCV
    from sklearn.preprocessing import StandardScaler

    x = StandardScaler().fit_transform(numbers(f"regression-x-{features}", 4454, features))
    y = numbers(f"regression-y-{features}")
    timed("LassoCV", lambda: LassoCV(n_alphas=100, cv=10, n_jobs=2).fit(x, y), times=1 if features > 200 else 3)


def curves():
    from sklearn.metrics import auc, precision_recall_curve, roc_curve

    scores, labels = numbers("curves-scores"), numbers("curves-labels").astype(np.int8)

    def both():
        fpr, tpr, _ = roc_curve(labels, scores)
        precision, recall, _ = precision_recall_curve(labels, scores)
        return auc(fpr, tpr), auc(recall, precision)

    timed("scikit-learn", both, times=1)
    timed("NumPy, one sort", lambda: np.sort(scores))


def smote(features):
    from imblearn.over_sampling import SMOTE

    minority = numbers(f"minority-{features}", 100_000, features)
    majority = np.zeros((200_000, features)) + 100
    x = np.vstack([minority, majority])
    y = np.r_[np.ones(100_000), np.zeros(200_000)]
    timed("imbalanced-learn", lambda: SMOTE(random_state=1, n_jobs=2).fit_resample(x, y), times=1)


def bootstrap():
    from sklearn.metrics import accuracy_score, average_precision_score, f1_score, matthews_corrcoef, roc_auc_score

    scores, labels = numbers("bootstrap-scores"), numbers("bootstrap-labels").astype(np.int8)
    random = np.random.default_rng(1)
    replicates = 50  # of 1000; the rest would take the same time again

    def some():
        for _ in range(replicates):
            rows = random.integers(0, len(scores), len(scores))
            s, y = scores[rows], labels[rows]
            hard = s >= 0.5
            accuracy_score(y, hard), f1_score(y, hard), matthews_corrcoef(y, hard)
            roc_auc_score(y, s), average_precision_score(y, s)

    began = time.perf_counter()
    some()
    print(f"{WORK}\tscikit-learn\t{(time.perf_counter() - began) * 1000 / replicates:.4f}")


def treatments():
    from imblearn.over_sampling import SMOTE
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import average_precision_score, roc_auc_score

    x, y = numbers("rare-x", 20_000, 20), numbers("rare-y").astype(np.int8)
    folds = numbers("rare-folds", 10, 20_000) == 1
    found = {}

    def grid():
        for test in folds:
            for treatment in ("none", "weights", "SMOTE"):
                rows, labels = x[~test], y[~test]
                if treatment == "SMOTE":
                    rows, labels = SMOTE(random_state=1).fit_resample(rows, labels)
                weight = "balanced" if treatment == "weights" else None
                for name, model in (
                    ("logistic", LogisticRegression(class_weight=weight)),
                    ("forest", RandomForestClassifier(100, class_weight=weight, n_jobs=2, random_state=1)),
                ):
                    p = model.fit(rows, labels).predict_proba(x[test])[:, 1]
                    arm = f"{name}, {treatment}"
                    found.setdefault(f"{arm}, ROC area", []).append(roc_auc_score(y[test], p))
                    found.setdefault(f"{arm}, average precision", []).append(average_precision_score(y[test], p))

    timed("scikit-learn", grid, times=1)
    for what, values in found.items():
        print("score", what, "scikit-learn", " ".join(f"{value:.6f}" for value in values), sep="\t", flush=True)


WORKS = {
    "bias-variance": bias_variance,
    "lasso-200": lambda: lasso(200),
    "lasso-400": lambda: lasso(400),
    "curves": curves,
    "smote-10": lambda: smote(10),
    "smote-30": lambda: smote(30),
    "bootstrap": bootstrap,
    "treatments": treatments,
}

if WORK in WORKS:
    WORKS[WORK]()
