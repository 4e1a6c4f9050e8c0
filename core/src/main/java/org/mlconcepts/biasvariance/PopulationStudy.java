package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.mlconcepts.biasvariance.RealPopulations.Closer;
import org.mlconcepts.biasvariance.RealPopulations.Level;
import org.mlconcepts.biasvariance.RealPopulations.Singles;
import org.mlconcepts.biasvariance.RealPopulations.Size;
import org.mlconcepts.biasvariance.RealPopulations.Where;
import org.mlconcepts.biasvariance.RealPopulations.World;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Quantiles;

/** Draws samples from one population, fits all models to each, and takes their error apart. */
final class PopulationStudy {

  private static final int[] NEIGHBOURS = {
    2000, 1000, 500, 300, 200, 150, 100, 70, 50, 30, 20, 15, 10, 7, 5, 3, 2, 1
  };
  private static final double TAIL = 0.025;
  private static final int BATCHES = 10;

  private final RealPopulations settings;
  private final Population population;
  private final double[] positions;
  private final double middleLow;
  private final double middleHigh;

  PopulationStudy(RealPopulations settings, Population population) {
    this.settings = settings;
    this.population = population;
    this.positions = population.values();
    this.middleLow = population.quantile(TAIL);
    this.middleHigh = population.quantile(1 - TAIL);
  }

  World world(Seed seed, Progress progress) {
    List<Size> sizes = new ArrayList<>();
    List<Fitted> charted = List.of();
    Candidates polynomials = Candidates.polynomials(settings.degrees());
    for (int rows :
        List.of(
            settings.rows() * 3 / 10, settings.rows(), settings.rows() * 3, settings.rows() * 10)) {
      List<Fitted> fits = fits(polynomials, rows, seed, progress);
      sizes.add(size(rows, fits, degree -> degree));
      charted = rows == settings.rows() ? fits : charted;
    }
    int[] neighbours = Arrays.stream(NEIGHBOURS).filter(k -> k <= settings.rows()).toArray();
    Size near =
        size(
            settings.rows(),
            fits(Candidates.neighbours(neighbours), settings.rows(), seed, progress),
            level -> neighbours[level]);
    return new World(
        population.name(),
        population.rows(),
        positions.length,
        population.noise(),
        population.meansOverstateBiasBy(),
        List.copyOf(sizes),
        closer(charted),
        near,
        LargeSamples.of(population, settings.degrees()),
        where(charted, sizes.get(1).bestLevel()));
  }

  /** All models fitted to one sample. */
  private final class Fitted {
    final double[][] predictions; // [level][position]
    final double[] testErrors;
    final double[] trainErrors;
    final double[] biasShares = new double[2]; // of the two stiffest models

    Fitted(Candidates candidates, Sample sample) {
      predictions = candidates.predictions(sample.x, sample.y, positions);
      testErrors = new double[predictions.length];
      trainErrors = new double[predictions.length];
      for (int level = 0; level < predictions.length; level++) {
        testErrors[level] = population.noise() + population.excess(predictions[level]);
        trainErrors[level] =
            CrossValidation.meanSquaredError(at(sample.x, predictions[level]), sample.y);
      }
      // Both families are linear in the targets, so the fit splits into that of E[y | x] and that
      // of the noise.
      double[][] withoutNoise =
          candidates.predictions(sample.x, at(sample.x, population.means()), positions);
      for (int level = 0; level < biasShares.length; level++) {
        double biasSquared = population.excess(withoutNoise[level]);
        double[] noise = population.means();
        for (int g = 0; g < noise.length; g++) {
          noise[g] += predictions[level][g] - withoutNoise[level][g];
        }
        biasShares[level] = biasSquared / (biasSquared + population.excess(noise));
      }
    }

    double inMiddle(int level) {
      return population.noise(middleLow, middleHigh)
          + population.excess(predictions[level], middleLow, middleHigh);
    }
  }

  private double[] at(double[] x, double[] ofPosition) {
    return Arrays.stream(x).map(value -> ofPosition[population.groupOf(value)]).toArray();
  }

  private List<Fitted> fits(Candidates candidates, int rows, Seed seed, Progress progress) {
    String name = population.name() + ", " + rows + " rows";
    return Repeats.run(
        name,
        settings.repeats(),
        progress,
        i -> new Fitted(candidates, sample(rows, seed.stream(rows + "/" + i))));
  }

  /**
   * Draws again in the rare case that there are not enough different positions for the highest
   * degree.
   */
  private Sample sample(int rows, RandomGenerator rng) {
    Sample sample = population.draw(rows, rng);
    while (sample.differentPositions() <= settings.degrees()) {
      sample = population.draw(rows, rng);
    }
    return sample;
  }

  private Size size(int rows, List<Fitted> fits, IntUnaryOperator nameOf) {
    int levels = fits.get(0).predictions.length;
    List<Level> summaries = new ArrayList<>();
    for (int l = 0; l < levels; l++) {
      int level = l;
      double[] variance = distancesFromMean(fits, level);
      double[] bias = Values.of(fits, fit -> fit.testErrors[level] - population.noise());
      Arrays.setAll(bias, i -> bias[i] - variance[i]);
      double[] testErrors = Values.of(fits, fit -> fit.testErrors[level]);
      summaries.add(
          new Level(
              nameOf.applyAsInt(level),
              Estimate.of(bias),
              Estimate.of(variance),
              Estimate.of(testErrors),
              Quantiles.of(testErrors).median(),
              Estimate.of(Values.of(fits, fit -> fit.trainErrors[level]))));
    }
    int best = CrossValidation.smallest(Values.of(summaries, Level::medianTestError));
    return new Size(rows, List.copyOf(summaries), best, singles(fits));
  }

  /**
   * The squared distance of each sample's curve from the mean curve, over the rows of the
   * population, scaled so that their mean is the unbiased variance.
   */
  private double[] distancesFromMean(List<Fitted> fits, int level) {
    double[] shares = population.shares();
    double[] distances = new double[fits.size()];
    for (int g = 0; g < positions.length; g++) {
      int position = g;
      double mean =
          fits.stream().mapToDouble(fit -> fit.predictions[level][position]).sum() / fits.size();
      for (int i = 0; i < distances.length; i++) {
        double distance = fits.get(i).predictions[level][g] - mean;
        distances[i] += shares[g] * distance * distance * fits.size() / (fits.size() - 1);
      }
    }
    return distances;
  }

  /** The unbiased variance over the samples of each batch, a tenth of all samples or two. */
  private List<Double> varianceByBatch(List<Fitted> fits, int level) {
    int size = Math.max(2, fits.size() / BATCHES);
    List<Double> variances = new ArrayList<>();
    for (int from = 0; from + size <= fits.size(); from += size) {
      double[] distances = distancesFromMean(fits.subList(from, from + size), level);
      variances.add(Arrays.stream(distances).sum() / size);
    }
    return List.copyOf(variances);
  }

  private Singles singles(List<Fitted> fits) {
    int highest = fits.get(0).predictions.length - 1;
    return new Singles(
        each(fits, fit -> fit.testErrors[0]),
        each(fits, fit -> fit.testErrors[CrossValidation.smallest(fit.testErrors)]),
        each(fits, fit -> fit.testErrors[highest]),
        each(fits, fit -> fit.biasShares[1]),
        varianceByBatch(fits, 1),
        varianceByBatch(fits, highest));
  }

  private Closer closer(List<Fitted> fits) {
    return new Closer(
        each(fits, fit -> fit.testErrors[1]),
        each(fits, fit -> fit.trainErrors[1]),
        each(fits, fit -> fit.biasShares[0]),
        each(fits, fit -> smallestInMiddle(fit, settings.degrees())),
        each(fits, fit -> fit.inMiddle(settings.degrees())));
  }

  private static double smallestInMiddle(Fitted fit, int highest) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int level = 0; level <= highest; level++) {
      smallest = Math.min(smallest, fit.inMiddle(level));
    }
    return smallest;
  }

  private Where where(List<Fitted> fits, int best) {
    return new Where(
        Values.list(positions),
        Values.list(population.shares()),
        medianDistance(fits, 1),
        medianDistance(fits, best),
        medianDistance(fits, settings.degrees()));
  }

  private List<Double> medianDistance(List<Fitted> fits, int level) {
    double[] means = population.means();
    double[] medians = new double[positions.length];
    for (int g = 0; g < medians.length; g++) {
      int position = g;
      medians[g] =
          Quantiles.of(
                  Values.of(
                      fits,
                      fit -> {
                        double distance = fit.predictions[level][position] - means[position];
                        return distance * distance;
                      }))
              .median();
    }
    return Values.list(medians);
  }

  private static List<Double> each(List<Fitted> fits, ToDoubleFunction<Fitted> number) {
    return Values.list(Values.of(fits, number));
  }
}
