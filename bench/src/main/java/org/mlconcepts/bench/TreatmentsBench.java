package org.mlconcepts.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.model.LogisticRegression;
import org.mlconcepts.model.RandomForest;
import org.mlconcepts.model.WeightedClassificationLearner;
import org.mlconcepts.sample.ClassWeights;
import org.mlconcepts.sample.Partition;
import org.mlconcepts.sample.Smote;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.TrainingFold;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Nothing, class weights and SMOTE, each with logistic regression and a forest of 100 trees, by
 * five times two-fold cross-validation on 20,000 rows: 60 fits. Its end prints the scores, fold by
 * fold, for comparison with those of the peer on the same folds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TreatmentsBench {

  private static final int TREES = 100;

  /** What scikit-learn's C = 1 means on half of the rows, see {@link LogisticRegression}. */
  private static final double PENALTY = 1e-4;

  private static final Seed SEED = new Seed(1);

  private enum Treatment {
    none,
    weights,
    SMOTE
  }

  private record Scores(String arm, double rocArea, double averagePrecision) {}

  private Inputs.Rows input;
  private List<Split> splits;
  private List<Scores> found = List.of();

  @Setup
  public void read() {
    input = Inputs.rare(20_000, 20);
    splits = Inputs.fiveByTwo(input.labels());
  }

  @Benchmark
  public List<Scores> treatments() {
    found =
        Repeats.run("splits", splits.size(), Progress.silent(), this::ofSplit).stream()
            .flatMap(List::stream)
            .toList();
    return found;
  }

  private List<Scores> ofSplit(int split) {
    Partition partition = Partition.of(input.rows(), input.labels(), splits.get(split));
    List<Scores> scores = new ArrayList<>();
    for (Treatment treatment : Treatment.values()) {
      RandomGenerator random = SEED.stream(treatment + "/" + split);
      TrainingFold training =
          treatment == Treatment.SMOTE
              ? new Smote(5).resample(partition.training(), random)
              : partition.training();
      scores.add(fit("logistic", new LogisticRegression(PENALTY), treatment, training, partition));
      scores.add(fit("forest", RandomForest.of(TREES), treatment, training, partition));
    }
    return scores;
  }

  private static Scores fit(
      String name,
      WeightedClassificationLearner learner,
      Treatment treatment,
      TrainingFold training,
      Partition partition) {
    RandomGenerator random = SEED.stream(name);
    int[] labels = training.labels();
    Classifier model =
        treatment == Treatment.weights
            ? learner.fit(
                training.rows(),
                labels,
                ClassWeights.ofRows(labels, ClassWeights.balanced(labels)),
                random)
            : learner.fit(training.rows(), labels, random);
    boolean[] positive = new boolean[partition.testLabels().length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = partition.testLabels()[i] == 1;
    }
    Ranking ranking = Ranking.of(positive, model.scores(partition.testRows()));
    return new Scores(
        name + ", " + treatment,
        RocCurve.of(ranking).area(),
        PrecisionRecallCurve.of(ranking).averagePrecision());
  }

  @TearDown
  public void printScores() {
    for (String arm : found.stream().map(Scores::arm).distinct().toList()) {
      List<Scores> folds = found.stream().filter(scores -> scores.arm().equals(arm)).toList();
      print(arm + ", ROC area", folds.stream().map(Scores::rocArea).toList());
      print(arm + ", average precision", folds.stream().map(Scores::averagePrecision).toList());
    }
  }

  private static void print(String what, List<Double> values) {
    String numbers =
        values.stream()
            .map(value -> String.format(Locale.ROOT, "%.6f", value))
            .collect(Collectors.joining(" "));
    System.out.println("score\t" + what + "\tours\t" + numbers);
  }
}
