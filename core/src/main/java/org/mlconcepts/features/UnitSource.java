package org.mlconcepts.features;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** Rows of classes in columns whose units differ. */
interface UnitSource {

  /** A few words. */
  String title();

  /** Rows to train on and to test on; targets are class numbers. */
  Part draw(Seed seed);

  /**
   * Two columns that tell the class and two that do not, one pair in units a hundred times finer.
   */
  static UnitSource invented(boolean noiseInLargeUnits) {
    return new UnitSource() {
      private static final double FINER = 100;

      @Override
      public String title() {
        return noiseInLargeUnits ? "noise in large numbers" : "signal in large numbers";
      }

      @Override
      public Part draw(Seed seed) {
        RandomGenerator random = seed.stream("rows");
        double[] labels = NoiseRows.labels(600, random);
        double[][] rows = NoiseRows.features(labels.length, 4, random);
        for (int i = 0; i < rows.length; i++) {
          for (int j = 0; j < 4; j++) {
            boolean signal = j < 2;
            rows[i][j] += signal ? 1.5 * labels[i] : 0;
            rows[i][j] *= signal == noiseInLargeUnits ? 1 : FINER;
          }
        }
        return Part.of(
            rows, labels, LabelledTable.split(rows.length, 200, 400, seed.stream("split")));
      }
    };
  }

  /** Wines of three cultivars: proline runs to 1,680, hue to 2. */
  static UnitSource wine() {
    return of("wine", Datasets.wine(), Datasets.wine().features());
  }

  /** Means of cell nuclei of tumours: areas run to 2,501, smoothness to 0.2. */
  static UnitSource tumours() {
    Dataset data = Datasets.breastCancerWdbc();
    String[] means =
        data.features().names().stream()
            .filter(name -> name.startsWith("mean_"))
            .toArray(String[]::new);
    return of("tumours", data, data.features().only(means));
  }

  private static UnitSource of(String title, Dataset data, Table features) {
    int[] labels = data.table().categorical(data.target()).codes();
    double[][] rows = new double[labels.length][features.names().size()];
    for (int j = 0; j < features.names().size(); j++) {
      double[] values = features.numeric(features.names().get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    double[] targets = Arrays.stream(labels).asDoubleStream().toArray();
    return new UnitSource() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public Part draw(Seed seed) {
        Split split = StratifiedFolds.shuffled(labels, 3, seed.stream("split")).get(0);
        return Part.of(rows, targets, split);
      }
    };
  }

  /** How many classes there are. */
  static int classes(Part part) {
    return 1
        + (int)
            IntStream.range(0, part.targets.length)
                .mapToDouble(i -> part.targets[i])
                .max()
                .orElse(0);
  }
}
