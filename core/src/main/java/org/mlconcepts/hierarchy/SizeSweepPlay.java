package org.mlconcepts.hierarchy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Series;
import org.mlconcepts.hierarchy.SizeSweep.Learner;
import org.mlconcepts.hierarchy.SizeSweep.Source;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Values;

/** Accuracy against work, as training rows are added. */
final class SizeSweepPlay {

  private SizeSweepPlay() {}

  static Playable figure(String id, Source source) {
    Dial rows =
        new Dial(
            "training rows",
            source.sizes().stream().map(size -> Integer.toString(size)).toList(),
            0);
    return Playable.of(
        id,
        "Add training rows on "
            + source.name()
            + ". Watch who moves up, and what each pays for it to the right: operations for one"
            + " training and a thousand predictions.",
        List.of(rows),
        at -> frame(id, source, at.get(0)));
  }

  private static Chart frame(String id, Source source, int size) {
    Comparator<Learner> byAccuracy = Comparator.comparingDouble(one -> accuracy(one, size));
    Learner leader = source.learners().stream().max(byAccuracy).orElseThrow();
    Learner cheapest =
        source.learners().stream()
            .min(Comparator.comparingDouble(one -> operations(one, size)))
            .orElseThrow();
    String finding =
        String.format(
            Locale.ROOT,
            "With %d rows %s has most, %.3f; %s gets %.3f with %s of the work",
            source.sizes().get(size),
            leader.name(),
            accuracy(leader, size),
            leader.equals(cheapest) ? "nobody is cheaper: it" : cheapest.name(),
            accuracy(cheapest, size),
            share(operations(cheapest, size) / operations(leader, size)));
    return new Points(
        id,
        finding,
        "Accuracy on fresh rows against operations, one point a learner. " + finding + ".",
        Axis.log("operations", "").within(least(source), most(source)),
        Axis.linear("accuracy", "").within(lowest(source), 1),
        source.learners().stream().map(one -> point(one, size)).toList(),
        List.of());
  }

  private static String share(double ratio) {
    return ratio > 0.5 ? "all" : String.format(Locale.ROOT, "1/%.0f", 1 / ratio);
  }

  private static Series point(Learner learner, int size) {
    Estimate estimate = Estimate.of(Values.array(learner.accuracy().get(size)));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Series(
        learner.name(),
        Series.Role.SAMPLED,
        List.of(
            new Point(
                operations(learner, size), estimate.mean(), interval.low(), interval.high())));
  }

  private static double accuracy(Learner learner, int size) {
    return Sheet.mean(learner.accuracy().get(size));
  }

  private static double operations(Learner learner, int size) {
    return Sheet.mean(learner.operations().get(size));
  }

  private static double least(Source source) {
    return source.learners().stream().mapToDouble(one -> operations(one, 0)).min().orElseThrow()
        / 2;
  }

  private static double most(Source source) {
    int last = source.sizes().size() - 1;
    return 2
        * source.learners().stream().mapToDouble(one -> operations(one, last)).max().orElseThrow();
  }

  /** A tenth below the worst mean, rounded down to a tenth. */
  private static double lowest(Source source) {
    double worst =
        source.learners().stream()
            .flatMap(one -> one.accuracy().stream())
            .mapToDouble(Sheet::mean)
            .min()
            .orElseThrow();
    return Math.floor(10 * worst - 0.5) / 10;
  }
}
