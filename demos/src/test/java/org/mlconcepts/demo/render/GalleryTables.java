package org.mlconcepts.demo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Rule;

/** Bars and heat maps of the gallery. */
final class GalleryTables {

  private GalleryTables() {}

  static Bars.Group group(String name, double half, double... values) {
    return new Bars.Group(
        name,
        IntStream.range(0, values.length)
            .mapToObj(i -> new Bars.Bar(values[i], values[i] - half, values[i] + 0.7 * half))
            .toList());
  }

  static Chart rebalancing() {
    return new Bars(
        "rebalancing",
        "Every treatment of imbalance buys recall",
        "Recall of two models under four treatments.",
        "treatment",
        List.of("none", "class weights", "SMOTE, 5 neighbours", "undersampling"),
        Axis.linear("recall of the minority class", ""),
        List.of(
            group("logistic regression", 0.05, 0.31, 0.74, 0.71, 0.76),
            group("random forest", 0.06, 0.42, 0.45, 0.63, 0.79)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0.8, "needed by the business")));
  }

  static Chart errorShares() {
    return new Bars(
        "error-shares",
        "What the error is made of changes with the model, its sum hardly does",
        "Stacked bars of three parts.",
        "model",
        List.of("line", "cubic", "degree 9", "forest"),
        Axis.linear("mean squared error", ""),
        List.of(
            group("noise", 0, 0.15, 0.15, 0.15, 0.15),
            group("bias\u00b2", 0, 0.5, 0.12, 0.02, 0.08),
            group("variance", 0.05, 0.06, 0.14, 0.45, 0.2)),
        Bars.Layout.STACKED,
        List.of());
  }

  static Chart longNames() {
    return new Bars(
        "feature-importance",
        "Two features carry the forest; permutation and impurity disagree about the rest",
        "Importance of seven features by two measures.",
        "feature",
        List.of(
            "number of months since the last payment was missed",
            "annual household income before tax",
            "age",
            "postcode (target encoded, 5 folds)",
            "random noise column added as a control",
            "number of open accounts",
            "loan purpose"),
        Axis.linear("drop in R\u00b2 when shuffled", ""),
        List.of(
            group("permutation", 0.02, 0.41, 0.3, 0.08, 0.05, 0.0, 0.03, 0.02),
            group("impurity", 0.01, 0.35, 0.22, 0.11, 0.12, 0.09, 0.06, 0.05)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(0.09, "noise column"), Rule.horizontal(0.1, "threshold")));
  }

  static Chart oneCategory() {
    return new Bars(
        "one-category",
        "One bar is enough",
        "One bar at 12,400.",
        "region",
        List.of("north"),
        Axis.linear("revenue", "USD"),
        List.of(group("revenue", 900, 12_400)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  static Chart signedBars() {
    return new Bars(
        "signed",
        "Only two of six features help; the others hurt or do nothing",
        "Change of the score for six features.",
        "feature added",
        List.of("log income", "age bins", "interaction", "ratio", "hash", "target code"),
        Axis.linear("change of R\u00b2", "percentage points"),
        List.of(
            group("all rows", 0.4, 2.1, -0.8, 0.1, -2.4, 0, 1.2),
            group("rare rows", 0.5, 3.0, -1.8, 0.4, 0.6, -0.3, -2.2),
            group("new rows", 0.3, 1.0, 0.3, -0.4, -1.1, -0.6, -3.0)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  static Chart logBars() {
    return new Bars(
        "training-time",
        "Each step up in accuracy costs ten times the training time",
        "Training time of four models on a log axis.",
        "model",
        List.of("logistic", "forest", "boosting", "network"),
        Axis.log("training time", "s"),
        List.of(
            new Bars.Group(
                "time",
                List.of(
                    new Bars.Bar(0.02, 0.0, 0.05),
                    Bars.Bar.of(1.5),
                    new Bars.Bar(22, 18, 30),
                    Bars.Bar.of(1900)))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(60, "one minute")));
  }

  static Chart confusion() {
    return new Heatmap(
        "confusion",
        "Fraud is missed four times in a hundred, and reviewed half as often as it should be",
        "Confusion matrix.",
        "predicted class",
        "actual class",
        List.of("legitimate", "sent to review", "fraud"),
        List.of("legitimate", "sent to review", "fraud"),
        Axis.linear("share of the actual class", "%"),
        List.of(List.of(95.7, 4.0, 0.3), List.of(25.6, 65.9, 8.5), List.of(3.9, 17.6, Double.NaN)));
  }

  static Chart correlations() {
    List<String> names =
        List.of(
            "longitude",
            "latitude",
            "housing median age",
            "rooms",
            "bedrooms",
            "population",
            "households",
            "income",
            "value",
            "distance to coast",
            "rooms per head");
    List<List<Double>> cells = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < 11; j++) {
        row.add(
            i == j
                ? 1.0
                : StrictMath.cos(1.7 * (i + 1) * (j + 1))
                    * StrictMath.exp(-0.15 * Math.abs(i - j)));
      }
      cells.add(row);
    }
    return new Heatmap(
        "correlations",
        "Rooms, bedrooms and households say the same thing three times",
        "Correlations of eleven columns.",
        "",
        "",
        names,
        names,
        Axis.linear("correlation", "").within(-1, 1),
        cells);
  }
}
