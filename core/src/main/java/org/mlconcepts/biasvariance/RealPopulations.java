package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

/**
 * The decomposition of the error on real data: samples of wages and of house prices, with the whole
 * table as the population whose truth is known. What stays of the picture that synthetic curves
 * draw, and what does not?
 *
 * <p>The log weekly wage is predicted from experience, the log price from the living area, by
 * polynomials of every degree and by means of nearest neighbours. A population is the probability
 * law of a table: E[y | x] is the mean of the rows that share x, the noise is what varies within
 * them, and a training set is drawn with replacement.
 *
 * @param rows training rows of the charted samples; samples of 0.3, 3 and 10 times that size are
 *     drawn too
 * @param degrees the highest degree of the polynomials, 2..15; 0.3 times {@code rows} must be more
 *     than twice as many
 * @param repeats how many samples of each size are drawn, at least 4
 */
public record RealPopulations(int rows, int degrees, int repeats)
    implements Experiment<RealPopulations.Result> {

  public RealPopulations {
    Checks.that(degrees >= 2 && degrees <= 15, "degrees must be in 2..15, but was " + degrees);
    Checks.that(
        rows * 3 / 10 > 2 * degrees,
        "rows must leave more than twice as many as degrees ("
            + degrees
            + ") in its smallest sample, 0.3 times rows, but was "
            + rows
            + "; raise rows or lower degrees");
    Checks.that(
        rows <= 2000, "rows must be at most 2000, for populations of some 25,000, but was " + rows);
    Checks.atLeast("repeats", 4, repeats);
  }

  /** What was measured: one entry a population. */
  public record Result(List<World> worlds) {}

  /**
   * One population.
   *
   * @param name what it holds
   * @param rows how many rows it has
   * @param positions how many different values the predictor takes
   * @param noise mean variance of the target among rows of equal x: the smallest possible error
   * @param meansOverstateBiasBy by how much bias² is too large, and the noise too small, if the
   *     rows are taken as a sample of a wider world
   * @param polynomials samples by size, ascending; the models are polynomials
   * @param closer more about polynomials of the charted size
   * @param neighbours samples of the charted size; the models are means of neighbours
   * @param limits what the polynomials tend to as samples grow, one entry a degree
   * @param where where in x the polynomials of the charted size err
   */
  public record World(
      String name,
      int rows,
      int positions,
      double noise,
      double meansOverstateBiasBy,
      List<Size> polynomials,
      Closer closer,
      Size neighbours,
      List<Limit> limits,
      Where where) {

    /** The samples of polynomials of a size. */
    public Size polynomials(int sampleRows) {
      return polynomials.stream()
          .filter(size -> size.rows() == sampleRows)
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * A polynomial in the limit of many rows, exact.
   *
   * @param biasSquared squared distance of the best polynomial of that degree from E[y | x]
   * @param rowsTimesVariance the variance of the fit, times the number of rows
   */
  public record Limit(double biasSquared, double rowsTimesVariance) {}

  /**
   * Samples of one size and one family of models.
   *
   * @param rows rows of a sample
   * @param levels one entry a model, from the stiffest to the most flexible
   * @param bestLevel index of the model with the smallest median test error
   * @param singles what single samples gave
   */
  public record Size(int rows, List<Level> levels, int bestLevel, Singles singles) {}

  /**
   * One model, over all samples; squared units of the target. The means satisfy biasSquared +
   * variance + noise = testError exactly.
   *
   * @param level the degree, or the number of neighbours
   * @param biasSquared unbiased, so that it can come out below 0 where the variance is huge: the
   *     mean curve of few wild fits is wild itself, which a plain squared distance would count as
   *     bias
   * @param variance unbiased, over samples: their positions and their targets
   * @param testError expected error on a new draw from the population
   * @param medianTestError the error of the median sample, where the mean is ruled by a few
   * @param trainError error on the training rows
   */
  public record Level(
      int level,
      Estimate biasSquared,
      Estimate variance,
      Estimate testError,
      double medianTestError,
      Estimate trainError) {}

  /**
   * One entry a sample. Test errors include the noise.
   *
   * @param stiffest test error of the stiffest model, for polynomials the mean
   * @param best the smallest test error of all models on that sample
   * @param highest test error of the most flexible model
   * @param biasShare share of bias² in bias² + variance of the second stiffest model, for
   *     polynomials the straight line, given the sample's positions; the variance is that one
   *     sample's noise, fitted
   * @param variance variance of the second stiffest model over the samples of a batch (a tenth of
   *     all samples each, at least two), one entry a batch
   * @param highestVariance the same of the most flexible
   */
  public record Singles(
      List<Double> stiffest,
      List<Double> best,
      List<Double> highest,
      List<Double> biasShare,
      List<Double> variance,
      List<Double> highestVariance) {}

  /**
   * A closer look at polynomials of the charted size, one entry a sample.
   *
   * @param line test error of the straight line
   * @param lineTrainError its training error
   * @param constantBiasShare share of bias² in bias² + variance of the constant
   * @param bestInMiddle the smallest test error among the middle 95 percent of x
   * @param highestInMiddle test error of the highest degree there
   */
  public record Closer(
      List<Double> line,
      List<Double> lineTrainError,
      List<Double> constantBiasShare,
      List<Double> bestInMiddle,
      List<Double> highestInMiddle) {}

  /**
   * The median over samples of the squared distance from E[y | x], by position.
   *
   * @param x the positions
   * @param shares the share of the population at each
   * @param line degree 1
   * @param best the degree with the smallest median test error
   * @param highest the highest degree
   */
  public record Where(
      List<Double> x,
      List<Double> shares,
      List<Double> line,
      List<Double> best,
      List<Double> highest) {}

  /** Samples of 30, 100, 300 and 1000 rows, polynomials up to degree 9. */
  public static RealPopulations defaults() {
    return new RealPopulations(100, 9, 120);
  }

  /** The same experiment with samples of other sizes. */
  public RealPopulations withRows(int count) {
    return new RealPopulations(count, degrees, repeats);
  }

  /** The same experiment up to another degree. */
  public RealPopulations withDegrees(int highest) {
    return new RealPopulations(rows, highest, repeats);
  }

  /** The same experiment with another number of samples. */
  public RealPopulations withRepeats(int count) {
    return new RealPopulations(rows, degrees, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<World> worlds = new ArrayList<>();
    for (Population population : List.of(Population.wages(), Population.houses())) {
      worlds.add(
          new PopulationStudy(this, population).world(seed.child(population.name()), progress));
    }
    return new Result(List.copyOf(worlds));
  }
}
