package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.Classifier;
import org.mlconcepts.sample.Permutation;

/**
 * The same tasks for three kinds of solver: rules that somebody has written, classical learners,
 * and a neural network. How good is each after 20 labelled rows, and after hundreds?
 *
 * <p>Real mails and invented ones, the invented ones again after their senders have changed their
 * words, and a shop's chatbot. The rules know all that they will ever know before the first row.
 *
 * @param repeats at least 2
 */
public record ThreeSolvers(int repeats) implements Experiment<ThreeSolvers.Result> {

  /** How charts and results call the rules. */
  static final String RULES = "rules";

  public ThreeSolvers {
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One entry a task. */
  public record Result(List<TaskResult> tasks) {}

  /**
   * What the solvers reach on one task.
   *
   * @param guess accuracy of always saying the largest class
   * @param best accuracy of the best possible solver, where the truth is known
   * @param sizes numbers of training rows
   * @param solvers the rules, then the learners
   * @param withoutLabels accuracy of logistic regression at the largest size when the labels of the
   *     training rows have been shuffled, one a repeat
   */
  public record TaskResult(
      String name,
      double guess,
      Score best,
      List<Integer> sizes,
      List<Solver> solvers,
      List<Double> withoutLabels) {

    Solver solver(String wanted) {
      return solvers.stream().filter(s -> s.name().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /**
   * One solver.
   *
   * @param accuracy {@code [size][repeat]}
   */
  public record Solver(String name, List<List<Double>> accuracy) {

    List<Double> fewest() {
      return accuracy.get(0);
    }

    List<Double> most() {
      return accuracy.get(accuracy.size() - 1);
    }
  }

  /** Thirty repeats. */
  public static ThreeSolvers defaults() {
    return new ThreeSolvers(30);
  }

  /** The same experiment with another number of repeats. */
  public ThreeSolvers withRepeats(int count) {
    return new ThreeSolvers(count);
  }

  /** Accuracy of each solver at each size, rules first, then without labels. */
  private record Repeat(List<List<Double>> accuracy, double withoutLabels) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<TaskResult> results = new ArrayList<>();
    for (Task task :
        List.of(new MailTask(), WordTask.expected(), WordTask.changed(), new ChatTask())) {
      Seed own = seed.child(task.name());
      List<Repeat> drawn =
          Repeats.run(task.name(), repeats, progress, r -> repeat(task, own.child("repeat/" + r)));
      results.add(result(task, drawn));
    }
    return new Result(List.copyOf(results));
  }

  private static Repeat repeat(Task task, Seed seed) {
    Task.Draw draw = task.draw(seed);
    List<List<Double>> accuracy = new ArrayList<>();
    accuracy.add(task.sizes().stream().map(n -> draw.accuracyOfRules()).toList());
    for (Rival rival : task.rivals()) {
      Seed own = seed.child(rival.name());
      List<Double> bySize = new ArrayList<>();
      for (int n : task.sizes()) {
        Classifier model =
            rival.fit(Arrays.copyOf(draw.rows(), n), Arrays.copyOf(draw.labels(), n), own);
        bySize.add(draw.accuracy(model));
      }
      accuracy.add(List.copyOf(bySize));
    }
    int[] shuffled = draw.labels().clone();
    Permutation.shuffle(shuffled, seed.stream("shuffle"));
    Rival logistic = task.rivals().get(1);
    return new Repeat(
        List.copyOf(accuracy),
        draw.accuracy(logistic.fit(draw.rows(), shuffled, seed.child("shuffled"))));
  }

  private static TaskResult result(Task task, List<Repeat> drawn) {
    List<String> names = new ArrayList<>(List.of(RULES));
    task.rivals().forEach(rival -> names.add(rival.name()));
    List<Solver> solvers = new ArrayList<>();
    for (int s = 0; s < names.size(); s++) {
      int solver = s;
      List<List<Double>> accuracy = new ArrayList<>();
      for (int n = 0; n < task.sizes().size(); n++) {
        int size = n;
        accuracy.add(drawn.stream().map(d -> d.accuracy().get(solver).get(size)).toList());
      }
      solvers.add(new Solver(names.get(s), List.copyOf(accuracy)));
    }
    return new TaskResult(
        task.name(),
        task.guess(),
        task.best(),
        task.sizes(),
        List.copyOf(solvers),
        drawn.stream().map(Repeat::withoutLabels).toList());
  }
}
