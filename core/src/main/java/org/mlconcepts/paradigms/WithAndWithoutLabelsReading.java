package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.paradigms.WithAndWithoutLabels.Result;
import org.mlconcepts.paradigms.WithAndWithoutLabels.Source;

/** Reads what labels add to the same rows, and what can be had without them. */
final class WithAndWithoutLabelsReading implements Reading<WithAndWithoutLabels, Result> {

  /** Clusters count as the classes if they agree at least so far. */
  private static final double AGREES = 0.5;

  /** Half the numbers are to be saved. */
  private static final double ONE_HALVING = 1;

  /**
   * Columns of a reader's table to compress: of fewer, more than half are saved only if a third of
   * them, and so at most one, keeps nine tenths of the variance.
   */
  private static final int LEAST_COLUMNS = 6;

  @Override
  public List<Claim> claims(WithAndWithoutLabels experiment, Result result) {
    List<Evidence> pairs = new ArrayList<>();
    List<Evidence> groups = new ArrayList<>();
    List<Evidence> compresses = new ArrayList<>();
    for (Source source : result.sources()) {
      pairs.add(
          Evidence.of(
              source.name(),
              "share of right classes, learned with the true labels less with shuffled ones",
              Marks.less(source.accuracy(), source.shuffled())));
      groups.add(
          Evidence.beyond(
              AGREES,
              source.name(),
              "adjusted Rand index of clusters and classes",
              Values.array(source.agreement())));
      compresses.add(
          Evidence.beyond(
              ONE_HALVING,
              source.name() + ", " + source.columns() + " columns",
              "columns over components that keep nine tenths of the variance (doublings)",
              Values.of(source.needed(), k -> Values.doublings(source.columns(), k))));
    }
    List<Claim> claims = new ArrayList<>();
    claims.add(Claim.judge(Paradigms.PAIRS, Verdict.HOLDS, pairs));
    if (!result.picture().isEmpty()) { // a reader's classes need not be the groups there are
      claims.add(Claim.judge(Paradigms.GROUPS, Verdict.HOLDS_IF, groups));
    }
    if (!isNarrow(result)) {
      claims.add(Claim.judge(Paradigms.COMPRESSES, Verdict.HOLDS_IF, compresses));
    }
    return List.copyOf(claims);
  }

  /** Whether it is of a reader's table with too few columns to compress. */
  private static boolean isNarrow(Result result) {
    return result.picture().isEmpty()
        && result.sources().stream().anyMatch(source -> source.columns() < LEAST_COLUMNS);
  }

  @Override
  public Map<String, String> notJudged(WithAndWithoutLabels experiment, Result result) {
    return isNarrow(result)
        ? Map.of(
            Paradigms.COMPRESSES.id(),
            "needs at least "
                + LEAST_COLUMNS
                + " columns of numbers to compress, but the table has "
                + result.sources().get(0).columns())
        : Map.of();
  }

  @Override
  public List<Chart> charts(WithAndWithoutLabels experiment, Result result) {
    if (result.picture().isEmpty()) { // of a reader's table
      return List.of(labels(result), clusters(result), silhouettes(result), compression(result));
    }
    return List.of(
        labels(result),
        clusters(result),
        silhouettes(result),
        compression(result),
        PenguinPicture.species(result.picture()),
        PenguinPicture.clusters(result.picture()));
  }

  private static Bars.Group group(
      String name, Result result, Function<Source, List<Double>> values) {
    return new Bars.Group(
        name, result.sources().stream().map(s -> Marks.bar(values.apply(s))).toList());
  }

  private static Chart labels(Result result) {
    return new Bars(
        "labels",
        result.picture().isEmpty()
            ? ofOneTable(result.sources().get(0))
            : String.format(
                Locale.ROOT,
                "True labels teach %d of %d sources, shuffled ones %d of them",
                taught(result, Source::accuracy),
                result.sources().size(),
                taught(result, Source::shuffled)),
        "For "
            + sources(result)
            + ": the share of right classes on fresh rows, learned with true and with"
            + " shuffled labels, beside that of always naming the most frequent class.",
        "source",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("share of right classes", "").within(0, 1),
        List.of(
            group("true labels", result, Source::accuracy),
            group("shuffled labels", result, Source::shuffled),
            group("always the most frequent class", result, Source::majority)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static String ofOneTable(Source source) {
    return String.format(
        Locale.ROOT,
        "%s: %.0f %% right with true labels, %.0f %% with shuffled ones",
        source.name(),
        100 * Marks.mean(source.accuracy()),
        100 * Marks.mean(source.shuffled()));
  }

  private static String sources(Result result) {
    return result.picture().isEmpty() ? result.sources().get(0).name() : "seven sources";
  }

  /** In how many sources the most frequent class is beaten, beyond the interval. */
  private static long taught(Result result, Function<Source, List<Double>> accuracy) {
    return result.sources().stream()
        .filter(s ->
            Estimate.of(Marks.less(accuracy.apply(s), s.majority())).interval(Evidence.LEVEL).low()
                > 0)
        .count();
  }

  private static Chart clusters(Result result) {
    long found = result.sources().stream().filter(s -> Marks.mean(s.agreement()) > AGREES).count();
    Source first = result.sources().get(0);
    return new Bars(
        "clusters",
        result.picture().isEmpty()
            ? String.format(
                Locale.ROOT,
                "%s: clusters agree with the classes to %.2f",
                first.name(),
                Marks.mean(first.agreement()))
            : String.format(
                Locale.ROOT,
                "Without labels, clusters come near the classes in %d of %d sources",
                found,
                result.sources().size()),
        "For "
            + sources(result)
            + ": the agreement of clusters with the classes, which is 0 by chance and 1 at best.",
        "source",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear(
            "agreement of clusters and classes", "adjusted Rand index: 0 by chance, 1 at best"),
        List.of(group("clusters, no labels", result, Source::agreement)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(Rule.horizontal(AGREES, "counts as near")));
  }

  private static Chart silhouettes(Result result) {
    Source rings = result.sources().get(Math.min(1, result.sources().size() - 1));
    return new Bars(
        "silhouette",
        String.format(
            Locale.ROOT,
            "A silhouette means little by itself: %s have %.2f, one cloud of their kind %.2f",
            rings.name(),
            Marks.mean(rings.silhouette()),
            Marks.mean(rings.oneCloud())),
        "Mean silhouette of k-means clusters for "
            + sources(result)
            + ", and for rows that have the same"
            + " columns and correlations but no groups.",
        "source",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("mean silhouette", ""),
        List.of(
            group("the data", result, Source::silhouette),
            group("one cloud, otherwise alike", result, Source::oneCloud)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart compression(Result result) {
    List<Series> series = new ArrayList<>();
    if (!result.picture().isEmpty()) { // not of a reader's table
      series.add(exact("three clouds, exact", WithAndWithoutLabels.cloudVariances()));
      series.add(exact("one cloud cut in two, exact", List.of(1.0, 1.0, 1.0, 1.0)));
    }
    for (Source source : result.sources()) {
      if (source.name().equals(LabelledSource.Cloud.RINGS.title())) {
        continue; // lies on the straight line of the one cloud
      }
      List<Point> points = new ArrayList<>();
      for (int k = 0; k <= source.columns(); k++) {
        points.add(Point.of((double) k / source.columns(), source.lost().get(k)));
      }
      series.add(new Series(source.name(), Role.MEASURED, points));
    }
    Source most = result.sources().get(0);
    for (Source source : result.sources()) {
      most = saved(source) > saved(most) ? source : most;
    }
    return new Lines(
        "compression",
        String.format(
            Locale.ROOT,
            "The %d columns of %s keep nine tenths of their variance in %.0f numbers",
            most.columns(),
            most.name(),
            most.needed().stream().mapToInt(k -> k).average().orElseThrow()),
        "Share of the variance of fresh rows that is lost, by the number of principal components"
            + " over the number of columns, and the exact share for two invented sources. A"
            + " straight line would mean that no direction is better than another.",
        Axis.linear("components over columns", ""),
        Axis.linear("share of the variance that is lost", "fresh rows").within(0, 1),
        series,
        List.of(Rule.horizontal(0.1, "a tenth")));
  }

  /** What is lost when the true variances are known. */
  private static Series exact(String name, List<Double> variances) {
    double left = variances.stream().mapToDouble(v -> v).sum();
    double all = left;
    List<Point> points = new ArrayList<>();
    points.add(Point.of(0, 1));
    for (int k = 0; k < variances.size(); k++) {
      left -= variances.get(k);
      points.add(Point.of((k + 1.0) / variances.size(), Math.max(0, left / all)));
    }
    return new Series(name, Role.TRUTH, points);
  }

  private static double saved(Source source) {
    return source.columns() / source.needed().stream().mapToInt(k -> k).average().orElseThrow();
  }
}
