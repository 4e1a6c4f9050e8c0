package org.mlconcepts.imbalance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.TomekLinks;
import org.mlconcepts.sample.TrainingFold;

/**
 * What resampling does to the cloud of training rows: how few rows Tomek links remove, where SMOTE
 * puts new ones, and how much narrower it makes the class.
 *
 * @param rows training rows, at least 200
 * @param prevalence share of positives of the invented rows, in (0, 0.5)
 * @param repeats at least 2
 */
public record ResamplingGeometry(int rows, double prevalence, int repeats)
    implements Experiment<ResamplingGeometry.Result> {

  private static final List<Integer> FEATURES = List.of(1, 2, 3, 5, 8, 12, 20, 30);
  private static final int NEIGHBOURS = 5;
  private static final int CLOUD = 200;
  private static final double APART = 2;

  public ResamplingGeometry {
    Checks.atLeast("rows", 200, rows);
    Checks.that(rows <= 5000, "rows must be at most 5000, but was " + rows);
    Checks.between("prevalence", 0, 0.5, prevalence);
    Checks.that(
        prevalence * rows > NEIGHBOURS + 1,
        "prevalence times rows must be above "
            + (NEIGHBOURS + 1)
            + ", but was "
            + prevalence * rows
            + "; raise one of the two");
    Checks.atLeast("repeats", 2, repeats);
  }

  /**
   * What was measured.
   *
   * @param picture one small sample in two dimensions, before and after
   * @param cleaned what Tomek links remove, by source
   * @param spread the variance of SMOTE's rows over that of the originals, by number of features
   */
  public record Result(Picture picture, List<Cleaned> cleaned, List<Spread> spread) {}

  /** Points of one sample; removed ones are negatives of a Tomek link. */
  public record Picture(
      List<Place> negatives, List<Place> removed, List<Place> positives, List<Place> added) {}

  /** A row with two features. */
  public record Place(double x, double y) {}

  /**
   * What under-sampling by Tomek links did, one entry a repeat.
   *
   * @param before share of positives before
   * @param after share of positives after
   * @param removedShare removed negatives over all negatives
   */
  public record Cleaned(
      String source, List<Double> before, List<Double> after, List<Double> removedShare) {}

  /** Total variance of SMOTE's new rows over that of the rows they came from. */
  public record Spread(int features, Estimate ratio) {}

  /** A thousand rows, a twentieth of them positive. */
  public static ResamplingGeometry defaults() {
    return new ResamplingGeometry(1000, 0.05, 40);
  }

  /** The same experiment with another number of rows. */
  public ResamplingGeometry withRows(int count) {
    return new ResamplingGeometry(count, prevalence, repeats);
  }

  /** The same experiment with another share of positives. */
  public ResamplingGeometry withPrevalence(double share) {
    return new ResamplingGeometry(rows, share, repeats);
  }

  /** The same experiment with another number of repeats. */
  public ResamplingGeometry withRepeats(int count) {
    return new ResamplingGeometry(rows, prevalence, count);
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Cleaned> cleaned = new ArrayList<>();
    cleaned.add(
        cleaned("two blobs", progress, r -> blobs(rows, prevalence, seed.stream("blobs/" + r))));
    for (RareSource source :
        List.of(
            RareSource.curve(prevalence),
            RareSource.bank(0.05),
            RareSource.usage(),
            RareSource.contracts())) {
      Seed own = seed.child(source.name());
      cleaned.add(
          cleaned(
              source.name(),
              progress,
              r -> source.draw(new Parts.Sizes(rows, 10, 10), own.child("r/" + r)).fit()));
    }
    return new Result(
        picture(blobs(240, 0.1, seed.stream("picture")), seed.stream("smote")),
        List.copyOf(cleaned),
        FEATURES.stream().map(d -> spread(d, seed.child("spread/" + d), progress)).toList());
  }

  private interface Draw {
    TrainingFold of(int repeat);
  }

  private Cleaned cleaned(String name, Progress progress, Draw draw) {
    List<double[]> drawn =
        Repeats.run(
            "links in " + name,
            repeats,
            progress,
            r -> {
              TrainingFold before = draw.of(r);
              TrainingFold after =
                  TomekLinks.underSampling().resample(before, new Seed(0).stream("unused"));
              double gone = before.size() - after.size();
              return new double[] {share(before), share(after), gone / before.counts()[0]};
            });
    return new Cleaned(name, column(drawn, 0), column(drawn, 1), column(drawn, 2));
  }

  private static List<Double> column(List<double[]> rows, int at) {
    return rows.stream().map(row -> row[at]).toList();
  }

  private static double share(TrainingFold fold) {
    return (double) fold.counts()[1] / fold.size();
  }

  private static TrainingFold blobs(int rows, double prevalence, RandomGenerator random) {
    double[][] table = new double[rows][2];
    int[] labels = new int[rows];
    int positives = (int) Math.round(prevalence * rows);
    for (int i = 0; i < rows; i++) {
      labels[i] = i < positives ? 1 : 0;
      table[i][0] = random.nextGaussian() + labels[i] * APART;
      table[i][1] = random.nextGaussian();
    }
    return TrainingFold.of(table, labels);
  }

  private static Picture picture(TrainingFold fold, RandomGenerator random) {
    TrainingFold grown = new Smote(NEIGHBOURS, 0.4).resample(fold, random);
    boolean[] linked = new boolean[fold.size()];
    for (TomekLinks.Link link : TomekLinks.links(fold)) {
      linked[link.first()] = true;
      linked[link.second()] = true;
    }
    List<Place> negatives = new ArrayList<>();
    List<Place> removed = new ArrayList<>();
    List<Place> positives = new ArrayList<>();
    List<Place> added = new ArrayList<>();
    for (int i = 0; i < grown.size(); i++) {
      Place place = new Place(grown.rows()[i][0], grown.rows()[i][1]);
      if (i >= fold.size()) {
        added.add(place);
      } else if (fold.labels()[i] == 1) {
        positives.add(place);
      } else {
        (linked[i] ? removed : negatives).add(place);
      }
    }
    return new Picture(
        List.copyOf(negatives), List.copyOf(removed), List.copyOf(positives), List.copyOf(added));
  }

  /** A normal cloud as minority, and as much of anything else. */
  private Spread spread(int features, Seed seed, Progress progress) {
    List<Double> ratios =
        Repeats.run(
            "spread in " + features + " dimensions",
            repeats,
            progress,
            r -> {
              RandomGenerator random = seed.stream("cloud/" + r);
              double[][] table = new double[6 * CLOUD][features];
              int[] labels = new int[table.length];
              for (int i = 0; i < table.length; i++) {
                Arrays.setAll(table[i], j -> random.nextGaussian());
                labels[i] = i < CLOUD ? 1 : 0;
              }
              TrainingFold grown =
                  new Smote(NEIGHBOURS)
                      .resample(TrainingFold.of(table, labels), seed.stream("smote/" + r));
              return variance(grown.rows(), table.length, grown.size()) / variance(table, 0, CLOUD);
            });
    return new Spread(features, Estimate.of(Values.array(ratios)));
  }

  /** The sum over the features of the variance of some rows. */
  private static double variance(double[][] rows, int from, int to) {
    double total = 0;
    for (int j = 0; j < rows[0].length; j++) {
      double mean = 0;
      for (int i = from; i < to; i++) {
        mean += rows[i][j] / (to - from);
      }
      for (int i = from; i < to; i++) {
        total += (rows[i][j] - mean) * (rows[i][j] - mean) / (to - from);
      }
    }
    return total;
  }
}
