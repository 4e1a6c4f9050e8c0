package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.sample.Folds;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

class CrossValidatedPathTest {

  private static final PathOptions LASSO = PathOptions.lasso().withTolerance(1e-20);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void losesWhatModelsFittedToEachTrainingPartLose(boolean standardize) {
    LinearSample sample = LinearSample.of(1, 90, 7);
    SquaredProblem raw = SquaredProblem.of(sample.rows, sample.targets).weighted(sample.weights);
    SquaredProblem problem = standardize ? raw.standardized() : raw;
    List<Split> splits = Folds.shuffled(90, 5, new Seed(1).stream("folds"));

    CrossValidatedPath<ElasticNetPath> validated =
        CrossValidatedPath.of(problem, LASSO, splits, Progress.silent());

    ElasticNetPath whole = ElasticNetPath.of(problem, LASSO);
    PathOptions grid = LASSO.withGrid(new PenaltyGrid.Given(validated.path().lambdas()));
    for (int k = 0; k < whole.size(); k++) {
      assertThat(validated.path().lambdas().get(k))
          .isCloseTo(whole.lambdas().get(k), within(1e-14));
      assertThat(validated.path().coefficients(k))
          .containsExactly(whole.coefficients(k), within(1e-9));
    }
    for (int fold = 0; fold < 5; fold++) {
      Split split = splits.get(fold);
      SquaredProblem part =
          SquaredProblem.of(
                  Rows.select(sample.rows, split.train()),
                  Rows.select(sample.targets, split.train()))
              .weighted(Rows.select(sample.weights, split.train()));
      ElasticNetPath direct = ElasticNetPath.of(standardize ? part.standardized() : part, grid);
      for (int k = 0; k < whole.size(); k++) {
        double sum = 0;
        double weight = 0;
        for (int row : split.test()) {
          double error = sample.targets[row] - direct.model(k).predict(sample.rows[row]);
          sum += sample.weights[row] * error * error;
          weight += sample.weights[row];
        }
        assertThat(validated.foldLosses().get(k).get(fold)).isCloseTo(sum / weight, within(1e-9));
      }
    }
  }

  @Test
  void keepsItsDigitsWhereAFeatureVariesInOneFoldOnly() {
    LinearSample sample = LinearSample.of(2, 60, 3);
    for (int i = 0; i < 60; i++) {
      sample.rows[i][2] = i < 15 ? 1e3 * (i - 7) : 0.01 * (i * i % 7);
      sample.targets[i] += i < 15 ? 0 : 100 * sample.rows[i][2];
    }
    SquaredProblem problem = SquaredProblem.of(sample.rows, sample.targets).standardized();
    List<Split> folds = Folds.consecutive(60, 4);
    List<Split> twice = new ArrayList<>(folds);
    twice.addAll(folds); // no partition of the rows: nothing is subtracted

    List<List<Double>> subtracted =
        CrossValidatedPath.of(problem, LASSO, folds, Progress.silent()).foldLosses();
    List<List<Double>> summed =
        CrossValidatedPath.of(problem, LASSO, twice, Progress.silent()).foldLosses();

    for (int k = 0; k < summed.size(); k++) {
      for (int fold = 0; fold < 4; fold++) {
        double truth = summed.get(k).get(fold);
        assertThat(subtracted.get(k).get(fold)).isCloseTo(truth, within(1e-9 * truth));
      }
    }
  }

  @Test
  void weighsTheDevianceOfClasses() {
    LinearSample sample = LinearSample.of(3, 120, 5);
    LogisticProblem problem = LogisticProblem.of(sample.rows, sample.labels).standardized();
    List<Split> splits = StratifiedFolds.inOrder(sample.labels, 4);

    CrossValidatedPath<LogisticPath> validated =
        CrossValidatedPath.of(problem, LASSO, splits, Progress.silent());

    int k = validated.best();
    Split split = splits.get(2);
    LogitModel model =
        LogisticPath.of(
                LogisticProblem.of(
                        Rows.select(sample.rows, split.train()),
                        Rows.select(sample.labels, split.train()))
                    .standardized(),
                LASSO.withLambdas(validated.path().lambdas().get(k)))
            .model(0);
    double deviance = 0;
    for (int row : split.test()) {
      deviance -= 2 * StrictMath.log(model.probability(sample.rows[row], sample.labels[row]));
    }
    assertThat(validated.foldLosses().get(k).get(2))
        .isCloseTo(deviance / split.test().length, within(1e-8));
    assertThat(k).isBetween(1, validated.path().size() - 1);
    assertThat(validated.withinOneStandardError()).isLessThan(k);
    assertThat(validated.losses().get(k).mean())
        .isLessThan(validated.losses().get(0).mean())
        .isEqualTo(Collections.min(means(validated)));
  }

  @Test
  void choosesAPenaltyThatPredictsNewRowsBetterThanNone() {
    LinearSample old = LinearSample.of(4, 60, 40);
    LinearSample fresh = LinearSample.of(4, 1060, 40); // the same first rows, then others
    CrossValidatedPath<ElasticNetPath> validated =
        CrossValidatedPath.of(
            SquaredProblem.of(old.rows, old.targets).standardized(),
            PathOptions.lasso(),
            Folds.shuffled(60, 10, new Seed(4).stream("folds")),
            Progress.silent());
    ElasticNetPath path = validated.path();

    double chosen = squaredError(path.model(validated.best()), fresh);
    assertThat(chosen).isLessThan(squaredError(path.model(0), fresh));
    assertThat(chosen).isLessThan(squaredError(path.model(path.size() - 1), fresh));
  }

  @Test
  void givesTheSameBitsForAnyNumberOfThreads() throws Exception {
    LinearSample sample = LinearSample.of(5, 150, 12);
    List<Split> splits = StratifiedFolds.inOrder(sample.labels, 6);
    Callable<List<List<Double>>> squared =
        () ->
            CrossValidatedPath.of(
                    SquaredProblem.of(sample.rows, sample.targets).standardized(),
                    PathOptions.lasso(),
                    splits,
                    Progress.silent())
                .foldLosses();
    Callable<List<List<Double>>> logistic =
        () ->
            CrossValidatedPath.of(
                    LogisticProblem.of(sample.rows, sample.labels).standardized(),
                    PathOptions.lasso(),
                    splits,
                    Progress.silent())
                .foldLosses();

    assertThat(on(1, squared)).isEqualTo(on(4, squared));
    assertThat(on(1, logistic)).isEqualTo(on(4, logistic));
  }

  @Test
  void saysWhatIsWrong() {
    LinearSample sample = LinearSample.of(6, 20, 2);
    SquaredProblem problem = SquaredProblem.of(sample.rows, sample.targets);
    assertThatThrownBy(() ->
            CrossValidatedPath.of(problem, LASSO, List.of(Split.testing(20, 1)), Progress.silent()))
        .hasMessage("number of splits must be at least 2, but was 1");
    assertThatThrownBy(
            () -> CrossValidatedPath.of(problem, LASSO, Folds.leaveOneOut(21), Progress.silent()))
        .hasMessageContaining("splits must be of the 20 rows of the problem");
  }

  private static <T> T on(int threads, Callable<T> work) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(work).get();
    } finally {
      pool.shutdown();
    }
  }

  private static List<Double> means(CrossValidatedPath<?> validated) {
    return validated.losses().stream().map(loss -> loss.mean()).toList();
  }

  private static double squaredError(LinearModel model, LinearSample sample) {
    double sum = 0;
    for (int i = 60; i < sample.rows.length; i++) {
      double error = sample.targets[i] - model.predict(sample.rows[i]);
      sum += error * error;
    }
    return sum / (sample.rows.length - 60);
  }
}
