package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.features.CategorySource.Tells;
import org.mlconcepts.features.Encodings.LevelCount;
import org.mlconcepts.features.Encodings.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;

/** Reads what each encoding gains over leaving the column out, or costs. */
final class EncodingsReading implements Reading<Encodings, Result> {

  /** In explained variance. */
  static final double NOTICEABLE = 0.01;

  /** The sources that a line is judged on. */
  private static final List<String> FEW_AND_MANY =
      List.of(
          "20 " + Tells.LEVEL.title,
          "300 " + Tells.LEVEL.title,
          "20 " + Tells.FREQUENCY.title,
          "300 " + Tells.FREQUENCY.title,
          "20 " + Tells.NOTHING.title,
          "300 " + Tells.NOTHING.title,
          "houses by squares of 4 km",
          "houses by squares of 500 m");

  @Override
  public List<Claim> claims(Encodings experiment, Result result) {
    Grid grid = Grid.of(result.tests());
    List<Evidence> target =
        new ArrayList<>(evidence(grid, Encodings.CROSS_FITTED, "cross-fitted, "));
    target.addAll(evidence(grid, Encodings.NAIVE, "naive, "));
    return List.of(
        Claim.judge(FeatureEngineering.TARGET_ENCODING, Verdict.HOLDS_IF, target),
        Claim.judge(
            FeatureEngineering.ONE_HOT, Verdict.HOLDS_IF, evidence(grid, Encodings.ONE_HOT, "")),
        Claim.judge(
            FeatureEngineering.FREQUENCY,
            Verdict.HOLDS_IF,
            evidence(grid, Encodings.FREQUENCY, "")));
  }

  /** Where levels tell something the encoding must gain, where they do not it must not cost. */
  private static List<Evidence> evidence(Grid grid, String encoding, String lead) {
    List<Evidence> evidence = new ArrayList<>();
    List<String> sources = new ArrayList<>(grid.data());
    boolean several = sources.size() > 1;
    sources.sort(Comparator.comparing((String data) -> data.endsWith(Tells.NOTHING.title)));
    for (String data : sources) {
      for (String learner : grid.learners(data)) {
        if (several && learner.equals("linear") && !FEW_AND_MANY.contains(data)) {
          continue; // the charts show what lies between
        }
        evidence.add(
            Evidence.beyond(
                data.endsWith(Tells.NOTHING.title) ? -NOTICEABLE : NOTICEABLE,
                lead + learner + ", " + data,
                "explained variance, encoded less left out",
                grid.gain(data, learner, encoding, Encodings.LEFT_OUT)));
      }
    }
    return evidence;
  }

  @Override
  public List<Chart> charts(Encodings experiment, Result result) {
    if (result.ofOneTable()) {
      return List.of(own(result.columns().get(0), Grid.of(result.tests())));
    }
    return List.of(
        houses(result),
        invented(result, experiment, Tells.LEVEL, "levels-that-matter"),
        invented(result, experiment, Tells.NOTHING, "levels-that-tell-nothing"),
        invented(result, experiment, Tells.FREQUENCY, "rare-levels"));
  }

  @Override
  public List<Playable> playables(Encodings experiment, Result result) {
    return result.ofOneTable() ? List.of() : List.of(EncodingsPlay.figure(result));
  }

  private static Chart own(LevelCount column, Grid grid) {
    return new Bars(
        "encodings",
        String.format(
            Locale.ROOT,
            "A line explains %.3f with %s left out, %.3f one-hot, %.3f with its target encoding"
                + " cross-fitted",
            grid.mean(column.data(), "linear", Encodings.LEFT_OUT),
            column.data(),
            grid.mean(column.data(), "linear", Encodings.ONE_HOT),
            grid.mean(column.data(), "linear", Encodings.CROSS_FITTED)),
        String.format(
            Locale.ROOT,
            "Share of the variance of yes or no that is explained on new rows, for six ways to encode"
                + " %s, which has %.0f levels in training; with 95 %% intervals.",
            column.data(),
            column.levels()),
        "encoding",
        Encodings.FEATURES.stream().map(EncodingsReading::shown).toList(),
        Axis.linear("explained variance", ""),
        grid.learners(column.data()).stream()
            .map(learner ->
                Grid.group(
                    learner,
                    Encodings.FEATURES,
                    features -> grid.scores(column.data(), learner, features)))
            .toList(),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart houses(Result result) {
    List<LevelCount> columns =
        result.columns().stream().filter(c -> c.data().startsWith("houses")).toList();
    Grid grid = Grid.of(result.tests());
    LevelCount finest = columns.get(columns.size() - 1);
    return new Lines(
        "houses",
        String.format(
            Locale.ROOT,
            "%.0f squares on the map: %s",
            finest.levels(),
            finding(grid, finest.data())),
        "Share of the variance of log house prices explained on new sales by size and by the square of"
            + " a grid that the house stands in, against how many squares occur in training, for six"
            + " ways to encode the square and least squares.",
        Axis.log("levels in training", ""),
        Axis.linear("explained variance", ""),
        series(grid, columns, Role.MEASURED),
        List.of());
  }

  private static Chart invented(Result result, Encodings settings, Tells tells, String id) {
    List<LevelCount> columns =
        result.columns().stream().filter(c -> c.data().endsWith(" " + tells.title)).toList();
    Grid grid = Grid.of(result.tests());
    List<Series> series = new ArrayList<>();
    if (tells == Tells.NOTHING) {
      series.add(exact(settings));
    }
    series.addAll(series(grid, columns, tells == Tells.NOTHING ? Role.SAMPLED : Role.MEASURED));
    LevelCount most = columns.get(columns.size() - 1);
    return new Lines(
        id,
        String.format(
            Locale.ROOT,
            "%.0f %s: %s",
            most.levels(),
            tells == Tells.FREQUENCY ? "levels, the rare ones low" : tells.title,
            finding(grid, most.data())),
        "Share of the variance explained on new rows by one number and a category, against how many"
            + " levels the category has, for six ways to encode it and least squares: "
            + tells.title
            + ".",
        Axis.log("levels in training", ""),
        Axis.linear("explained variance", ""),
        series,
        List.of());
  }

  /** Which encodings help a line, which harm it and which do neither, against no category. */
  private static String finding(Grid grid, String data) {
    List<String> helps = new ArrayList<>();
    List<String> harms = new ArrayList<>();
    List<String> neither = new ArrayList<>();
    for (String encoding :
        List.of(Encodings.ONE_HOT, Encodings.CROSS_FITTED, Encodings.NAIVE, Encodings.FREQUENCY)) {
      double gain = grid.meanGain(data, "linear", encoding, Encodings.LEFT_OUT);
      String name = encoding.replaceFirst("target, (.*)", "$1 means");
      if (Math.abs(gain) <= NOTICEABLE) {
        neither.add(name);
      } else {
        String size = String.format(Locale.ROOT, " (%+.2f)", gain).replace('-', '\u2212');
        (gain > 0 ? helps : harms).add(name + size);
      }
    }
    List<String> clauses = new ArrayList<>();
    clause(clauses, helps, "helps", "help");
    clause(clauses, harms, "harms", "harm");
    clause(clauses, neither, "changes nothing", "change nothing");
    return String.join(", ", clauses);
  }

  private static void clause(List<String> clauses, List<String> names, String one, String more) {
    if (!names.isEmpty()) {
      int last = names.size() - 1;
      String first = String.join(", ", names.subList(0, last));
      clauses.add(
          (last == 0 ? "" : first + " and ") + names.get(last) + " " + verb(names, one, more));
    }
  }

  private static String verb(List<String> names, String one, String more) {
    return names.size() == 1 && !names.get(0).contains("means") ? one : more;
  }

  /** As the charts call it. */
  private static String shown(String features) {
    return switch (features) {
      case Encodings.LEFT_OUT -> "no category";
      case Encodings.LEAVE_ONE_OUT -> "target, without the row itself";
      default -> features;
    };
  }

  /**
   * Scores by the number of levels.
   *
   * @param oneHot how one-hot columns are drawn: as points on their exact curve, where it is known
   */
  private static List<Series> series(Grid grid, List<LevelCount> columns, Role oneHot) {
    return Encodings.FEATURES.stream()
        .map(features ->
            new Series(
                shown(features),
                switch (features) {
                  case Encodings.LEFT_OUT -> Role.REFERENCE;
                  case Encodings.ONE_HOT -> oneHot;
                  default -> Role.MEASURED;
                },
                columns.stream()
                    .map(c -> Grid.point(c.levels(), grid.scores(c.data(), "linear", features)))
                    .toList()))
        .toList();
  }

  /** What least squares on one-hot columns must come to where levels tell nothing. */
  private static Series exact(Encodings settings) {
    List<Point> points =
        IntStream.iterate(5, k -> k <= 300 && k <= settings.train() / 2, k -> k + 5)
            .mapToObj(k -> Point.of(k, oneHot(settings.train(), k)))
            .toList();
    return new Series("one-hot, exact", Role.TRUTH, points);
  }

  /**
   * The expected explained variance of least squares on equally common levels and one number, when
   * the target is that number plus noise: the error of a prediction is noise, that of a level's
   * mean and that of the slope.
   *
   * @param n training rows
   * @param k levels
   */
  static double oneHot(double n, double k) {
    double noise = CategorySource.NOISE * CategorySource.NOISE;
    double each = k / n; // one over the rows of a level
    double error = noise * (1 + each + (1 + each) / (n - k - 2));
    return 1 - error / (1 + noise);
  }
}
