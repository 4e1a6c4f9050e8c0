package org.mlconcepts.features;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Permutation;

/** Rows with one categorical column, numbers beside it, and a target that is a number. */
interface CategorySource {

  /** A few words. */
  String title();

  /** Rows of one draw; levels are 0..levelCount-1. */
  record Drawn(CategoryRows train, CategoryRows test) {}

  /** Draws rows to train on and to test on. */
  Drawn draw(int train, int test, Seed seed);

  /** The noise of the invented sources, and the spread of the levels' effects. */
  double NOISE = 1;

  /** Whether the level tells anything, and through what. */
  enum Tells {
    /** Each level has an effect of its own. */
    LEVEL("levels that matter"),
    /** It tells nothing. */
    NOTHING("levels that tell nothing"),
    /** The rarer the level, the lower the target. */
    FREQUENCY("rare levels are low");

    final String title;

    Tells(String title) {
      this.title = title;
    }
  }

  /** A column of equally common levels (but for {@link Tells#FREQUENCY}) beside one number. */
  static CategorySource invented(Tells tells, int levels) {
    return new CategorySource() {
      @Override
      public String title() {
        return levels + " " + tells.title;
      }

      @Override
      public Drawn draw(int train, int test, Seed seed) {
        double[] effects = new double[levels];
        RandomGenerator random = seed.stream("effects");
        for (int k = 0; k < levels; k++) {
          effects[k] = tells == Tells.LEVEL ? random.nextGaussian() : 0;
          effects[k] = tells == Tells.FREQUENCY ? 4 * place(k, levels) - 1 : effects[k];
        }
        return new Drawn(
            rows(effects, tells, train, seed.child("train")),
            rows(effects, tells, test, seed.child("test")));
      }
    };
  }

  /** Of skewed levels the later are the more common ones: 0..1. */
  private static double place(int level, int levels) {
    return (level + 0.5) / levels;
  }

  private static CategoryRows rows(double[] effects, Tells tells, int count, Seed seed) {
    int levels = effects.length;
    int[] level = new int[count];
    double[][] numbers = new double[count][1];
    double[] targets = new double[count];
    RandomGenerator random = seed.stream("rows");
    int[] order = Permutation.of(count, random);
    for (int i = 0; i < count; i++) {
      level[i] =
          tells == Tells.FREQUENCY
              ? (int) (levels * Math.sqrt(random.nextDouble()))
              : order[i] % levels;
      numbers[i][0] = random.nextGaussian();
      targets[i] = effects[level[i]] + numbers[i][0] + NOISE * random.nextGaussian();
    }
    return new CategoryRows(level, numbers, targets, levels);
  }

  /**
   * House sales: the square of a grid that a house stands in, its size, and the log of its price.
   */
  static CategorySource houses(int metres) {
    Table table = Datasets.lucasHousePrices().table();
    double[] x = table.numeric("x_m").values();
    double[] y = table.numeric("y_m").values();
    double[] area = table.numeric("living_area_sqft").values();
    double[] price = table.numeric("price").values();
    Map<String, Integer> codes = new LinkedHashMap<>();
    int[] levels = new int[x.length];
    double[][] numbers = new double[x.length][1];
    double[] targets = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      String square = (long) Math.floor(x[i] / metres) + "/" + (long) Math.floor(y[i] / metres);
      levels[i] = codes.computeIfAbsent(square, unseen -> codes.size());
      numbers[i][0] = StrictMath.log(area[i]);
      targets[i] = StrictMath.log(price[i]);
    }
    CategoryRows all = new CategoryRows(levels, numbers, targets, codes.size());
    return new CategorySource() {
      @Override
      public String title() {
        return "houses by squares of " + (metres >= 1000 ? metres / 1000 + " km" : metres + " m");
      }

      @Override
      public Drawn draw(int train, int test, Seed seed) {
        int[] order = Permutation.of(levels.length, seed.stream("rows"));
        return new Drawn(
            all.select(Arrays.copyOf(order, train)),
            all.select(Arrays.copyOfRange(order, train, train + test)));
      }
    };
  }
}
