package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.features.Components.Count;
import org.mlconcepts.features.Components.Result;
import org.mlconcepts.features.Components.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what components explain of the columns, and what of the target. */
final class ComponentsReading implements Reading<Components, Result> {

  /** In explained variance. */
  private static final double NOTICEABLE = 0.02;

  @Override
  public List<Claim> claims(Components experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      Count same = source.of(source.handMadeCount());
      evidence.add(
          Evidence.beyond(
              NOTICEABLE,
              source.name()
                  + ", "
                  + source.handMadeCount()
                  + " made by hand against "
                  + same.components()
                  + (same.components() == 1 ? " component" : " components"),
              "explained variance, hand-made features less principal components",
              Grid.difference(Values.array(source.handMade()), Values.array(same.principal()))));
    }
    return List.of(Claim.judge(FeatureEngineering.COMPONENTS, Verdict.HOLDS_IF, evidence));
  }

  @Override
  public List<Chart> charts(Components experiment, Result result) {
    return List.of(
        twoColumns(result),
        byCount(result.of(Components.HOUSES), "houses"),
        byCount(result.of(Components.DIGITS), "digits"));
  }

  private static double mean(List<Double> values) {
    return Grid.mean(Values.array(values));
  }

  private static Chart twoColumns(Result result) {
    Source small = result.of(Components.SMALL);
    List<Source> both = List.of(small, result.of(Components.LARGE));
    return new Bars(
        "two-columns",
        String.format(
            Locale.ROOT,
            "The first component holds %.0f %% of the variance and, where little varies, %.0f %% of"
                + " the signal",
            100 * mean(small.of(1).variance()),
            Math.max(0, 100 * mean(small.of(1).principal()))),
        "Two correlated columns and a target that is one of their two components plus noise: share of"
            + " the target's variance explained on new rows by the first principal component, by both,"
            + " by one direction of partial least squares (PLS), and by the sum or difference of"
            + " the columns. Rules mark what the right direction would explain with rows without end.",
        "where the signal lies",
        both.stream().map(Source::name).toList(),
        Axis.linear("explained variance of the target", ""),
        List.of(
            group("1 principal component", both, s -> s.of(1).principal()),
            group("2 principal components", both, s -> s.of(2).principal()),
            group("1 direction of PLS", both, s -> s.of(1).partial()),
            group("sum or difference by hand", both, Source::handMade)),
        Bars.Layout.SIDE_BY_SIDE,
        List.of(
            Rule.horizontal(TwoColumns.explained(true), "most, where little varies"),
            Rule.horizontal(TwoColumns.explained(false), "most, where most varies")));
  }

  private static Bars.Group group(
      String name, List<Source> sources, Function<Source, List<Double>> values) {
    return Grid.group(name, sources, source -> Values.array(values.apply(source)));
  }

  private static Chart byCount(Source source, String id) {
    Count same = source.of(source.handMadeCount());
    return new Lines(
        id,
        String.format(
            Locale.ROOT,
            "%s: %d features by hand explain %.2f, %d principal components %.2f, as many by PLS %.2f",
            source.name().substring(0, 1).toUpperCase(Locale.ROOT) + source.name().substring(1),
            source.handMadeCount(),
            mean(source.handMade()),
            same.components(),
            mean(same.principal()),
            mean(same.partial())),
        source.name().substring(0, 1).toUpperCase(Locale.ROOT)
            + source.name().substring(1)
            + ": share of the variance of the columns that the first principal components hold, and share of"
            + " the variance of the target that a regression on them explains on new rows, against the"
            + " number of components, beside partial least squares and features made by hand.",
        Axis.linear("components", ""),
        Axis.linear("explained variance", "").within(-0.05, 1.02),
        List.of(
            line("of the target, principal components", source, Count::principal),
            line("of the target, partial least squares", source, Count::partial),
            line("of the columns, principal components", source, Count::variance)),
        List.of(
            Rule.horizontal(
                mean(source.handMade()),
                "of the target, " + source.handMadeCount() + " made by hand")));
  }

  private static Series line(String name, Source source, Function<Count, List<Double>> values) {
    return new Series(
        name,
        Role.MEASURED,
        source.counts().stream()
            .map(c -> Grid.point(c.components(), Values.array(values.apply(c))))
            .toList());
  }
}
