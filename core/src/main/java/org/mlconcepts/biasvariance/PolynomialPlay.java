package org.mlconcepts.biasvariance;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mlconcepts.biasvariance.PolynomialDegree.Degree;
import org.mlconcepts.biasvariance.PolynomialDegree.Result;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;

/**
 * The decomposition for other noises than the one that was run. On a fixed design the bias of least
 * squares does not depend on the noise and its variance grows with the square of it, so the curves
 * are exact.
 */
final class PolynomialPlay {

  private static final List<Double> FACTORS = List.of(0.25, 0.5, 1.0, 2.0, 4.0);

  private final PolynomialDegree experiment;
  private final Result result;

  PolynomialPlay(PolynomialDegree experiment, Result result) {
    this.experiment = experiment;
    this.result = result;
  }

  Playable figure() {
    Dial noise =
        new Dial(
            "noise (standard deviation)",
            FACTORS.stream().map(factor -> text(factor * experiment.sigma())).toList(),
            FACTORS.indexOf(1.0));
    Dial degree =
        new Dial(
            "degree",
            IntStream.rangeClosed(0, experiment.degrees()).mapToObj(Integer::toString).toList(),
            1);
    return Playable.of(
        "degree-and-noise",
        "Look for the best degree, then change the noise: does the best degree stay? More noise"
            + " lifts the variance of every degree alike, and leaves bias² where it is.",
        List.of(noise, degree),
        at -> frame(FACTORS.get(at.get(0)), at.get(1)));
  }

  private Chart frame(double factor, int degree) {
    double scale = factor * factor;
    Degree one = result.byDegree().get(degree);
    int best = best(scale);
    String found =
        String.format(
            Locale.ROOT,
            "Degree %d: bias² %s + variance %s + noise %s = %s; %s",
            degree,
            text(one.biasSquared()),
            text(one.variance() * scale),
            text(one.noise() * scale),
            text(total(one, scale)),
            degree == best
                ? "no degree is better"
                : String.format(
                    Locale.ROOT,
                    "the best degree, %d, has %s",
                    best,
                    text(total(result.byDegree().get(best), scale))));
    return new Lines(
        "degree-and-noise",
        found,
        "Parts of the expected test error by degree, for a noise of "
            + text(factor * experiment.sigma())
            + ". "
            + found
            + ".",
        Axis.linear("degree", "").within(0, experiment.degrees()),
        Axis.log("squared error", "squared units").within(lowest(), highest()),
        List.of(
            series("bias²", Degree::biasSquared),
            series("variance", d -> d.variance() * scale),
            series("noise", d -> d.noise() * scale),
            series("test error", d -> total(d, scale))),
        List.of(Rule.vertical(degree, "degree " + degree)));
  }

  private static double total(Degree degree, double scale) {
    return degree.biasSquared() + scale * (degree.variance() + degree.noise());
  }

  private int best(double scale) {
    int best = 0;
    for (int d = 1; d < result.byDegree().size(); d++) {
      double error = total(result.byDegree().get(d), scale);
      best = error < total(result.byDegree().get(best), scale) ? d : best;
    }
    return best;
  }

  /** A tenth of the least variance: below it a bias² has no part in any test error. */
  private double lowest() {
    double least = FACTORS.get(0) * FACTORS.get(0);
    return result.byDegree().get(0).variance() * least / 10;
  }

  private double highest() {
    double most = FACTORS.get(FACTORS.size() - 1) * FACTORS.get(FACTORS.size() - 1);
    return 2 * result.byDegree().stream().mapToDouble(d -> total(d, most)).max().orElseThrow();
  }

  private Series series(String name, ToDoubleFunction<Degree> value) {
    double least = lowest();
    return new Series(
        name,
        Role.TRUTH,
        result.byDegree().stream()
            .map(d -> Point.of(d.degree(), Math.max(least * 1e-9, value.applyAsDouble(d))))
            .toList());
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
