package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.deployment.Retraining.Arm;
import org.mlconcepts.deployment.Retraining.Delayed;
import org.mlconcepts.deployment.Retraining.Result;
import org.mlconcepts.deployment.Retraining.Stream;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads what training again is worth, and what it costs. */
final class RetrainingReading implements Reading<Retraining, Result> {

  private static final double THOUSAND = 1000;

  @Override
  public List<Claim> claims(Retraining experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Stream stream : result.streams()) {
      String unit =
          stream.invented()
              ? " (errors in 1,000 rows beyond the oracle's)"
              : " (nats in 1,000 rows)";
      for (Policy policy : List.of(Policy.VOLUME, Policy.ERRORS)) {
        evidence.add(
            Evidence.of(
                stream.name() + ", " + policy.title() + idle(stream, policy),
                "loss of never training again less that of training " + policy.title() + unit,
                gain(stream, policy)));
      }
    }
    return List.of(Claim.judge(Deployment.RETRAINING, Verdict.HOLDS_IF, evidence));
  }

  /** A policy that never trains is no better than never training: it cannot pay. */
  private static String idle(Stream stream, Policy policy) {
    boolean never = stream.arm(policy.title()).fits().stream().allMatch(fits -> fits == 0);
    return never ? ", which never trains" : "";
  }

  /** What a policy saves against never, in a thousand rows, by repeat. */
  static double[] gain(Stream stream, Policy policy) {
    List<Double> never = stream.arm(Policy.NEVER.title()).loss();
    List<Double> loss = stream.arm(policy.title()).loss();
    double[] gain = new double[loss.size()];
    Arrays.setAll(gain, r -> THOUSAND * (never.get(r) - loss.get(r)));
    return gain;
  }

  @Override
  public List<Chart> charts(Retraining experiment, Result result) {
    return List.of(regret(result), fits(result), delays(result), calls(result));
  }

  private static Chart regret(Result result) {
    Stream still = result.stream(Change.NONE.title());
    Stream concept = result.stream(Change.CONCEPT.title());
    return table(
        result,
        "regret",
        String.format(
            Locale.ROOT,
            "Training again by volume saves %.0f errors in 1,000 rows when the concept turns, and"
                + " costs %.1f when nothing changes",
            mean(gain(concept, Policy.VOLUME)),
            -mean(gain(still, Policy.VOLUME))),
        "Errors in a thousand rows beyond those of an oracle that knows the concept, by kind of"
            + " change and by policy. Where nothing changes, training on a small window again only"
            + " adds variance.",
        Axis.linear("errors beyond the oracle's", "in 1,000 rows"),
        arm -> THOUSAND * mean(Values.array(arm.loss())));
  }

  private static Chart fits(Result result) {
    Stream still = result.stream(Change.NONE.title());
    Stream moved = result.stream(Change.HARMLESS.title());
    return table(
        result,
        "fits",
        String.format(
            Locale.ROOT,
            "An alarm on inputs trains %.1f times although the model stays right, and one on errors"
                + " %.1f times when nothing changes",
            mean(Values.array(moved.arm(Policy.INPUTS.title()).fits())),
            mean(Values.array(still.arm(Policy.ERRORS.title()).fits()))),
        "Mean number of models trained after the first one, by kind of change and by policy;"
            + " challengers and shadows that never served count as well.",
        Axis.linear("models trained", ""),
        arm -> mean(Values.array(arm.fits())));
  }

  private static Chart table(
      Result result, String id, String title, String alt, Axis value, Function<Arm, Double> cell) {
    List<Stream> invented = result.streams().stream().filter(Stream::invented).toList();
    return new Heatmap(
        id,
        title,
        alt,
        "policy",
        "change",
        Arrays.stream(Policy.values()).map(Policy::title).toList(),
        invented.stream().map(Stream::name).toList(),
        value,
        invented.stream().map(s -> s.arms().stream().map(cell).toList()).toList());
  }

  private static Chart delays(Result result) {
    List<Delayed> delays = result.delays();
    List<Series> series = new ArrayList<>();
    for (int a = 0; a < delays.get(0).arms().size(); a++) {
      int at = a;
      String policy = delays.get(0).arms().get(a).policy();
      series.add(
          new Series(
              policy,
              policy.equals(Policy.NEVER.title()) ? Role.REFERENCE : Role.MEASURED,
              delays.stream().map(d -> point(d.delay(), d.arms().get(at))).toList()));
    }
    Delayed last = delays.get(delays.size() - 1);
    return new Lines(
        "late-labels",
        String.format(
            Locale.ROOT,
            "An alarm on errors keeps the regret at %.0f errors in 1,000 rows with labels at once, at"
                + " %.0f with labels %d rows late",
            errorsOf(delays.get(0)),
            errorsOf(last),
            last.delay()),
        "Errors in a thousand rows beyond the oracle's when the concept turns, by how late labels"
            + " come, for four policies. The later the labels, the less any policy can save.",
        Axis.linear("rows until a label arrives", ""),
        Axis.linear("errors beyond the oracle's", "in 1,000 rows"),
        series,
        List.of());
  }

  private static double errorsOf(Delayed delayed) {
    Arm arm =
        delayed.arms().stream()
            .filter(a -> a.policy().equals(Policy.ERRORS.title()))
            .findFirst()
            .orElseThrow();
    return THOUSAND * mean(Values.array(arm.loss()));
  }

  private static Point point(double x, Arm arm) {
    Estimate estimate = Estimate.of(Values.array(arm.loss()));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Point(
        x, THOUSAND * estimate.mean(), THOUSAND * interval.low(), THOUSAND * interval.high());
  }

  private static Chart calls(Result result) {
    List<Stream> real = result.streams().stream().filter(s -> !s.invented()).toList();
    List<Bars.Group> groups = real.stream().map(s -> new Bars.Group(s.name(), bars(s))).toList();
    double never = mean(Values.array(real.get(0).arm(Policy.NEVER.title()).loss()));
    double volume = mean(Values.array(real.get(0).arm(Policy.VOLUME.title()).loss()));
    return new Bars(
        "calls",
        String.format(
            Locale.ROOT,
            "The bank's calls in the order of time: a log loss of %.2f without training again, %.2f"
                + " with",
            never,
            volume),
        "Log loss of each policy on a bank's calls, in the order of time and shuffled, with"
            + " intervals. Shuffling takes the change away, and with it what training again is"
            + " worth.",
        "",
        Retraining.CALLS.stream().map(Policy::title).toList(),
        Axis.linear("log loss", "nats a row"),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static List<Bars.Bar> bars(Stream stream) {
    return stream.arms().stream()
        .map(arm -> {
          Estimate estimate = Estimate.of(Values.array(arm.loss()));
          Interval interval = estimate.interval(Evidence.LEVEL);
          return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
        })
        .toList();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}
