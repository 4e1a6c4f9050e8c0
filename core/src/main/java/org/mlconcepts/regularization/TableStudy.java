package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.CrossValidatedPath;
import org.mlconcepts.model.ElasticNetPath;
import org.mlconcepts.regularization.RealNumbers.Drawn;
import org.mlconcepts.regularization.SparseOrDense.Contest;
import org.mlconcepts.sample.Folds;

/** Lets the penalties compete on small samples of real tables with few and with many columns. */
final class TableStudy {

  private static final int TEST = 1000;

  /** Columns of a reader's table that are multiplied with each other, at most. */
  private static final int MULTIPLIED = 24;

  private final SparseOrDense settings;

  TableStudy(SparseOrDense settings) {
    this.settings = settings;
  }

  /** The errors on one sample. */
  private record Found(double nothing, double lasso, double elasticNet, double ridge) {}

  List<Contest> run(Seed seed, Progress progress) {
    RealNumbers houses = RealNumbers.houses();
    RealNumbers wages = RealNumbers.wages();
    return run(
        List.of(
            houses, houses.withProducts(2), houses.withProducts(3), wages, wages.withProducts(2)),
        seed,
        progress);
  }

  /** On a reader's table: few of its columns, and hundreds of columns or products of columns. */
  List<Contest> run(RealNumbers own, Seed seed, Progress progress) {
    RealNumbers many = own;
    for (int factors = 2;
        many.columns().size() < SparseReading.HUNDREDS && factors <= 3;
        factors++) {
      many = own.first(MULTIPLIED).withProducts(factors);
    }
    return run(List.of(own.first(SparseReading.FEW), many), seed, progress);
  }

  private List<Contest> run(List<RealNumbers> tables, Seed seed, Progress progress) {
    List<Contest> contests = new ArrayList<>();
    for (RealNumbers table : tables) {
      List<Found> found =
          Repeats.run(
              table.name(),
              settings.repeats(),
              progress,
              r -> sample(table, seed.child("sample/" + r)));
      contests.add(
          new Contest(
              table.name(),
              table.columns().size(),
              found.stream().map(Found::nothing).toList(),
              found.stream().map(Found::lasso).toList(),
              found.stream().map(Found::elasticNet).toList(),
              found.stream().map(Found::ridge).toList()));
    }
    return List.copyOf(contests);
  }

  private Found sample(RealNumbers table, Seed seed) {
    int test = Math.min(TEST, table.size() - settings.rows());
    Drawn drawn = table.draw(settings.rows(), test, seed).standardized();
    double[] targets = drawn.trainTargets;
    PenaltyContest contest =
        new PenaltyContest(
            drawn.trainRows,
            Folds.shuffled(targets.length, SparseStudy.FOLDS, seed.stream("folds")));
    CrossValidatedPath<ElasticNetPath> lasso = contest.lasso(targets);
    double mean = Arrays.stream(targets).sum() / targets.length;
    double nothing =
        Arrays.stream(drawn.testTargets).map(y -> (y - mean) * (y - mean)).sum() / test;
    return new Found(
        nothing,
        PenaltyContest.error(lasso.path().model(lasso.best()), drawn.testRows, drawn.testTargets),
        PenaltyContest.error(contest.elasticNet(targets), drawn.testRows, drawn.testTargets),
        PenaltyContest.error(contest.ridge(targets), drawn.testRows, drawn.testTargets));
  }
}
