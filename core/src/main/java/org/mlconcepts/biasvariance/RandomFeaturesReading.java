package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.biasvariance.RandomFeatures.Contrasts;
import org.mlconcepts.biasvariance.RandomFeatures.Curve;
import org.mlconcepts.biasvariance.RandomFeatures.Result;
import org.mlconcepts.biasvariance.RandomFeatures.Size;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads the sweep over random features of house sales. */
final class RandomFeaturesReading implements Reading<RandomFeatures, Result> {

  /** A tenth more error than the bottom counts as a rising arm of the U. */
  private static final double A_TENTH = Values.doublings(1.1, 1);

  private static final String BELOW = " (p < n)";
  private static final String BEYOND = " (p > n)";

  @Override
  public List<Claim> claims(RandomFeatures experiment, Result result) {
    String all = experiment.features() + " features";
    List<Evidence> uShape = lowerArms(result);
    uShape.addAll(
        evidence(
            result,
            BEYOND,
            "test error with " + all + " over that with as many as rows",
            Contrasts::pastPeak));
    List<Evidence> bottom =
        evidence(
            result,
            BEYOND,
            "test error at the bottom beyond n over that of the U",
            Contrasts::secondOverFirst);
    bottom.addAll(
        evidence(
            result,
            " (ridge)",
            "test error of ridge on " + all + " over that of the U",
            Contrasts::ridgeOverFirst));
    List<Evidence> penalty =
        evidence(
            result,
            " (p = n)",
            "variance of least squares over that of ridge",
            Contrasts::ridgeVarianceAtPeak);
    penalty.addAll(
        evidence(
            result,
            BEYOND,
            "variance of least squares over that of ridge",
            Contrasts::ridgeVarianceBeyond));
    List<Evidence> simpler =
        evidence(
            result,
            BELOW,
            "variance with nine tenths of n features over that with one tenth",
            Contrasts::varianceBelow);
    simpler.addAll(
        evidence(
            result,
            BEYOND,
            "variance with " + all + " over that with eleven tenths of n",
            Contrasts::varianceBeyond));
    return List.of(
        Claim.judge(BiasVariance.U_SHAPE, Verdict.HOLDS_IF, uShape),
        Claim.judge(BiasVariance.BOTTOM_IS_BEST, Verdict.HOLDS_IF, bottom),
        Claim.judge(BiasVariance.REGULARIZATION, Verdict.HOLDS, penalty),
        Claim.judge(BiasVariance.SIMPLER, Verdict.HOLDS_IF, simpler));
  }

  private static List<Evidence> lowerArms(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Curve curve : result.curves()) {
      double[] left = Values.array(curve.contrasts().leftArm());
      double[] right = Values.array(curve.contrasts().rightArm());
      double[] lowerArm = new double[left.length];
      Arrays.setAll(lowerArm, i -> Math.min(left[i], right[i]));
      evidence.add(
          Evidence.beyond(
              A_TENTH,
              name(curve) + BELOW,
              "height of the lower arm of the U over its bottom (doublings)",
              lowerArm));
    }
    return evidence;
  }

  private static List<Evidence> evidence(
      Result result, String where, String measure, Function<Contrasts, List<Double>> contrast) {
    List<Evidence> evidence = new ArrayList<>();
    for (Curve curve : result.curves()) {
      double[] effects = Values.array(contrast.apply(curve.contrasts()));
      evidence.add(Evidence.of(name(curve) + where, measure + " (doublings)", effects));
    }
    return evidence;
  }

  private static String name(Curve curve) {
    return curve.target() + " with a " + curve.kernel();
  }

  @Override
  public List<Chart> charts(RandomFeatures experiment, Result result) {
    List<Chart> charts = new ArrayList<>();
    for (HouseSales.Target target : HouseSales.Target.values()) {
      charts.add(errors(experiment, target, of(result, target)));
    }
    charts.add(variances(experiment, of(result, HouseSales.Target.PRICE)));
    return List.copyOf(charts);
  }

  private static List<Curve> of(Result result, HouseSales.Target target) {
    return result.curves().stream().filter(curve -> curve.target().equals(target.title())).toList();
  }

  private static Chart errors(
      RandomFeatures experiment, HouseSales.Target target, List<Curve> curves) {
    List<Series> series = new ArrayList<>();
    double low = 1;
    double high = 1;
    StringBuilder valleys = new StringBuilder();
    for (Curve curve : curves) {
      series.add(new Series(curve.kernel(), Role.MEASURED, quartiles(curve.bySize())));
      series.add(
          new Series(
              curve.kernel() + ", ridge", Role.REFERENCE, points(curve.ridge(), Size::median)));
      low =
          Math.min(
              low, curve.ridge().stream().mapToDouble(Size::lowerQuartile).min().orElseThrow());
      high = Math.max(high, curve.at(experiment.train()).median());
      valleys.append(valleys.length() == 0 ? "" : "; ").append(valleys(curve));
    }
    return new Lines(
            "errors-" + target.title().replace(' ', '-'),
            "House " + target.title() + ", least error before and past the peak: " + valleys,
            "Median test error over the repeats against the number of random features, with quartiles. With either kernel it peaks"
                + " where features equal the "
                + experiment.train()
                + " training rows and falls beyond. Least medians before and past the peak: "
                + valleys
                + String.format(
                    Locale.ROOT,
                    ". With a ridge penalty no median is above %.2g.",
                    highestRidge(curves)),
            sizes(experiment),
            Axis.log("test error", "share of the target's variance").within(0.8 * low, 1.5 * high),
            series,
            List.of(atRows(experiment), Rule.horizontal(1, "predicting the mean")))
        .withNote("Bands: the middle half of the repeats");
  }

  private static double highestRidge(List<Curve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.ridge().stream())
        .mapToDouble(Size::median)
        .max()
        .orElseThrow();
  }

  private static String valleys(Curve curve) {
    return String.format(
        Locale.ROOT,
        "%.2g and %.2g (%s)",
        curve.at(curve.firstBottom()).median(),
        curve.at(curve.secondBottom()).median(),
        curve.kernel());
  }

  private static Chart variances(RandomFeatures experiment, List<Curve> curves) {
    List<Series> series = new ArrayList<>();
    StringBuilder factors = new StringBuilder();
    for (Curve curve : curves) {
      series.add(new Series(curve.kernel(), Role.MEASURED, points(curve.bySize(), Size::variance)));
      series.add(
          new Series(
              curve.kernel() + ", ridge", Role.REFERENCE, points(curve.ridge(), Size::variance)));
      Size ridge =
          curve.ridge().stream()
              .filter(s -> s.features() == experiment.train())
              .findFirst()
              .orElseThrow();
      double factor = curve.at(experiment.train()).variance() / ridge.variance();
      factors.append(factors.length() == 0 ? "" : " and ");
      factors.append(String.format(Locale.ROOT, "%,.0f (%s)", oneDigit(factor), curve.kernel()));
    }
    return new Lines(
        "variance",
        "Where features equal rows, ridge lowers the variance of the predicted price by factors of about "
            + factors,
        "Median variance of the predictions over disjoint training sets against the number of random features. It rises to a peak"
            + " where features equal the "
            + experiment.train()
            + " training rows and falls beyond. There ridge lowers it by"
            + " factors of about "
            + factors
            + ".",
        sizes(experiment),
        Axis.log("variance", "share of the target's variance"),
        series,
        List.of(atRows(experiment)));
  }

  /** Rounded to one significant digit. */
  private static double oneDigit(double value) {
    double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(value)));
    return Math.round(value / unit) * unit;
  }

  private static Axis sizes(RandomFeatures experiment) {
    return Axis.log("random features", "count").within(1, experiment.features());
  }

  private static Rule atRows(RandomFeatures experiment) {
    return Rule.vertical(experiment.train(), "features = rows: " + experiment.train());
  }

  private static List<Point> quartiles(List<Size> sizes) {
    return sizes.stream()
        .map(size ->
            new Point(size.features(), size.median(), size.lowerQuartile(), size.upperQuartile()))
        .toList();
  }

  private static List<Point> points(List<Size> sizes, ToDoubleFunction<Size> value) {
    return sizes.stream()
        .map(size -> Point.of(size.features(), value.applyAsDouble(size)))
        .toList();
  }
}
