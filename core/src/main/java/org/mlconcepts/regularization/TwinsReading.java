package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Verdict;
import org.mlconcepts.regularization.Twins.Cell;
import org.mlconcepts.regularization.Twins.Result;

/** Reads the twins: who keeps them together, and whether that makes for better predictions. */
final class TwinsReading implements Reading<Twins, Result> {

  /** The share of the lasso's error by which the elastic net's must be smaller to count. */
  private static final double NOTICEABLE = 0.01;

  @Override
  public List<Claim> claims(Twins experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Cell cell : result.cells()) {
      if (cell.truth().equals(TwinTruth.ONE.title())) {
        continue; // to keep a twin that does nothing is no merit
      }
      evidence.add(
          Evidence.of(
              "togetherness, " + condition(cell),
              "share of groups torn by the lasso less by the elastic net",
              paired(cell.lasso().torn(), cell.elasticNet().torn(), (a, b) -> a - b)));
    }
    for (Cell cell : result.cells()) {
      evidence.add(
          Evidence.beyond(
              NOTICEABLE,
              "prediction, " + condition(cell),
              "error of the elastic net below the lasso's (share of the lasso's)",
              gain(cell)));
    }
    return List.of(Claim.judge(Regularization.ELASTIC_NET, Verdict.HOLDS_IF, evidence));
  }

  private static String condition(Cell cell) {
    return cell.truth()
        + (cell.truth().equals(UsageTwins.TITLE)
            ? ""
            : String.format(Locale.ROOT, ", correlation %s", cell.correlation()));
  }

  /** By what share of the lasso's error the elastic net's is smaller, one a repeat. */
  static double[] gain(Cell cell) {
    return paired(cell.lasso().error(), cell.elasticNet().error(), (a, b) -> 1 - b / a);
  }

  private static double[] paired(
      List<Double> a, List<Double> b, BiFunction<Double, Double, Double> of) {
    double[] values = new double[a.size()];
    for (int r = 0; r < values.length; r++) {
      values[r] = of.apply(a.get(r), b.get(r));
    }
    return values;
  }

  @Override
  public List<Chart> charts(Twins experiment, Result result) {
    return TwinsCharts.of(result);
  }
}
