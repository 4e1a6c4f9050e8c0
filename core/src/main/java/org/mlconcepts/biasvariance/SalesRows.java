package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/** House sales drawn at random, no row twice; exchanging a row puts another sale in its place. */
final class SalesRows implements TrainingRows {

  private final OneChangedRow settings;
  private final double[][] inputs;
  private final double[] targets;

  SalesRows(OneChangedRow settings) {
    this.settings = settings;
    HouseSales sales = HouseSales.load();
    inputs = sales.inputs();
    targets = sales.target(HouseSales.Target.PRICE);
  }

  @Override
  public Draw draw(RandomGenerator rng) {
    int n = settings.train();
    int[] rows = Permutation.of(inputs.length, rng);
    int[] order = new int[n];
    Arrays.setAll(order, i -> i); // the rows are in random order already
    return new Draw(
        labelled(rows, 0, n),
        labelled(rows, n, 2 * n),
        order,
        Rows.select(inputs, Arrays.copyOfRange(rows, rows.length - settings.test(), rows.length)));
  }

  @Override
  public boolean fixedInputs() {
    return false;
  }

  private Labelled labelled(int[] rows, int from, int to) {
    int[] chosen = Arrays.copyOfRange(rows, from, to);
    return new Labelled(Rows.select(inputs, chosen), Rows.select(targets, chosen));
  }
}
