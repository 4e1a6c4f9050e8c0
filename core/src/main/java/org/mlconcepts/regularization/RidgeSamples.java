package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.LinearModel;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.regularization.RealNumbers.Drawn;
import org.mlconcepts.regularization.RidgeTradeOff.Contest;
import org.mlconcepts.regularization.RidgeTradeOff.Sweep;
import org.mlconcepts.sample.Folds;

/** Ridge on samples that are drawn anew: invented ones, and pairs from real tables. */
final class RidgeSamples {

  private static final int TEST = 1000;
  private static final int FOLDS = 5;
  private static final int MANY = 10; // times the rows, where data are plenty and clean

  private final RidgeTradeOff settings;
  private final Progress progress;
  private final List<RealNumbers> tables;
  private final List<RealNumbers> swept;

  private RidgeSamples(
      RidgeTradeOff settings,
      List<RealNumbers> tables,
      List<RealNumbers> swept,
      Progress progress) {
    this.settings = settings;
    this.tables = tables;
    this.swept = swept;
    this.progress = progress;
  }

  /**
   * On bundled tables. The strengths are swept on those with fewer columns than rows. With more,
   * the variance at weak strengths is so large and so uneven that the bias beside it cannot be told
   * from so few pairs.
   */
  static RidgeSamples bundled(RidgeTradeOff settings, Progress progress) {
    RealNumbers houses = RealNumbers.houses();
    RealNumbers wages = RealNumbers.wages();
    return new RidgeSamples(
        settings, List.of(houses, houses.withProducts(2), wages), List.of(houses, wages), progress);
  }

  /** On a reader's table: all of its columns, and half as many columns as a sample has rows. */
  static RidgeSamples own(RidgeTradeOff settings, RealNumbers table, Progress progress) {
    RealNumbers narrow = table.first(settings.rows() / 2);
    boolean all = narrow.columns().size() == table.columns().size();
    return new RidgeSamples(
        settings, all ? List.of(table) : List.of(narrow, table), List.of(narrow), progress);
  }

  private record Found(
      double variance, double free, double chosen, double freeGap, double chosenGap) {}

  List<Contest> contests(Seed seed) {
    int rows = settings.rows();
    double sigma = settings.sigma();
    List<Contest> contests = new ArrayList<>();
    contests.add(contest("few noisy rows", r -> invented(rows, sigma, seed.child("few/" + r))));
    contests.add(
        contest(
            "many clean rows", r -> invented(MANY * rows, sigma / MANY, seed.child("many/" + r))));
    contests.addAll(ofTables(seed));
    return List.copyOf(contests);
  }

  List<Contest> ofTables(Seed seed) {
    List<Contest> contests = new ArrayList<>();
    for (RealNumbers table : tables) {
      Seed own = seed.child(table.name());
      contests.add(contest(title(table), r -> pair(table, own.child("pair/" + r))));
    }
    return List.copyOf(contests);
  }

  private static String title(RealNumbers table) {
    int columns = table.columns().size();
    String count = columns == 1 ? "1 column" : columns + " columns";
    return RealNumbers.table(table.name()) + " with " + count;
  }

  private Contest contest(String data, IntFunction<Found> sample) {
    List<Found> found = Repeats.run(data, settings.repeats(), progress, sample);
    return new Contest(
        data,
        list(found, Found::variance),
        list(found, Found::free),
        list(found, Found::chosen),
        list(found, Found::freeGap),
        list(found, Found::chosenGap));
  }

  private static List<Double> list(List<Found> found, ToDoubleFunction<Found> number) {
    return Values.list(Values.of(found, number));
  }

  /** Weights are drawn anew, and brought to the variance of the truth that the settings ask for. */
  private Found invented(int rows, double sigma, Seed seed) {
    RandomGenerator random = seed.stream("weights");
    double[] weights = new double[settings.features()];
    Arrays.setAll(weights, j -> random.nextGaussian());
    double scale = Math.sqrt(settings.signal() / variance(weights));
    Arrays.setAll(weights, j -> scale * weights[j]);
    double[][] train = FixedRidge.draw(rows, weights.length, seed.stream("rows"));
    double[][] test = FixedRidge.draw(TEST, weights.length, seed.stream("test"));
    double[] targets = FixedRidge.truth(train, weights);
    RandomGenerator noise = seed.stream("noise");
    Arrays.setAll(targets, i -> targets[i] + sigma * noise.nextGaussian());
    double[] truth = FixedRidge.truth(test, weights);
    PenaltyContest contest =
        new PenaltyContest(train, Folds.shuffled(rows, FOLDS, seed.stream("folds")));
    RidgePath path = RidgePath.of(train);
    double lambda = contest.chosen(targets) * rows;
    LinearModel free = path.fit(targets, 0);
    LinearModel chosen = path.fit(targets, lambda);
    double noiseSquared = sigma * sigma;
    double freeError = PenaltyContest.error(free, test, truth) + noiseSquared;
    double chosenError = PenaltyContest.error(chosen, test, truth) + noiseSquared;
    return new Found(
        Values.doublings(squares(path, train, 0), squares(path, train, lambda)),
        freeError,
        chosenError,
        freeError - PenaltyContest.error(free, train, targets),
        chosenError - PenaltyContest.error(chosen, train, targets));
  }

  /** w'Σw for the covariance of the features. */
  private static double variance(double[] weights) {
    double sum = 0;
    for (int a = 0; a < weights.length; a++) {
      for (int b = 0; b < weights.length; b++) {
        sum += weights[a] * weights[b] * StrictMath.pow(FixedRidge.CORRELATION, Math.abs(a - b));
      }
    }
    return sum;
  }

  /** Of the hat matrix: the variance of the fit at the rows, but for a factor. */
  private static double squares(RidgePath path, double[][] rows, double lambda) {
    double sum = 0;
    for (double[] weights : path.smoother(lambda).matrix(rows)) {
      for (double weight : weights) {
        sum += weight * weight;
      }
    }
    return sum;
  }

  private Found pair(RealNumbers table, Seed seed) {
    Drawn both = draw(table, seed);
    List<double[]> free = new ArrayList<>();
    List<double[]> chosen = new ArrayList<>();
    double[] sums = new double[4];
    for (Drawn half : halves(both)) {
      PenaltyContest contest =
          new PenaltyContest(
              half.trainRows,
              Folds.shuffled(settings.rows(), FOLDS, seed.stream("folds/" + free.size())));
      LinearModel plain = contest.leastSquares(half.trainTargets);
      LinearModel ridge = contest.ridge(half.trainTargets);
      free.add(plain.predictAll(half.testRows));
      chosen.add(ridge.predictAll(half.testRows));
      double freeError = PenaltyContest.error(plain, half.testRows, half.testTargets);
      double chosenError = PenaltyContest.error(ridge, half.testRows, half.testTargets);
      sums[0] += freeError / 2;
      sums[1] += chosenError / 2;
      sums[2] += (freeError - PenaltyContest.error(plain, half.trainRows, half.trainTargets)) / 2;
      sums[3] += (chosenError - PenaltyContest.error(ridge, half.trainRows, half.trainTargets)) / 2;
    }
    return new Found(
        Values.doublings(spread(free), spread(chosen)), sums[0], sums[1], sums[2], sums[3]);
  }

  private Drawn draw(RealNumbers table, Seed seed) {
    int train = 2 * settings.rows();
    return table.draw(train, Math.min(TEST, table.size() - train), seed);
  }

  /** Half the mean squared difference of two models' predictions: their variance. */
  private static double spread(List<double[]> predictions) {
    return FixedRidge.distance(predictions.get(0), predictions.get(1)) / 2;
  }

  private static List<Drawn> halves(Drawn both) {
    return List.of(both.firstHalf().standardized(), both.secondHalf().standardized());
  }

  List<Sweep> sweeps(Seed seed) {
    double[] lambdas = Arrays.copyOfRange(FixedRidge.LAMBDAS, 1, FixedRidge.LAMBDAS.length);
    List<Sweep> sweeps = new ArrayList<>();
    for (RealNumbers table : swept) {
      Seed own = seed.child(table.name());
      List<List<double[]>> found =
          Repeats.run(
              "strengths on " + table.name(),
              settings.repeats(),
              progress,
              r -> sweep(table, lambdas, own.child("pair/" + r)));
      List<List<Double>> variances = new ArrayList<>();
      List<List<Double>> errors = new ArrayList<>();
      for (int k = 0; k < lambdas.length; k++) {
        int step = k;
        variances.add(Values.list(Values.of(found, f -> f.get(step)[0])));
        errors.add(Values.list(Values.of(found, f -> f.get(step)[1])));
      }
      sweeps.add(
          new Sweep(
              title(table), Values.list(lambdas), List.copyOf(variances), List.copyOf(errors)));
    }
    return List.copyOf(sweeps);
  }

  /** Variance and error at each strength. */
  private List<double[]> sweep(RealNumbers table, double[] lambdas, Seed seed) {
    List<Drawn> halves = halves(draw(table, seed));
    List<RidgePath> paths = halves.stream().map(half -> RidgePath.of(half.trainRows)).toList();
    List<double[]> found = new ArrayList<>();
    for (double lambda : lambdas) {
      List<double[]> predictions = new ArrayList<>();
      double error = 0;
      for (int h = 0; h < 2; h++) {
        Drawn half = halves.get(h);
        double[] predicted = paths.get(h).fit(half.trainTargets, lambda).predictAll(half.testRows);
        error += FixedRidge.distance(predicted, half.testTargets) / 2;
        predictions.add(predicted);
      }
      found.add(new double[] {spread(predictions), error});
    }
    return found;
  }
}
