package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.mlconcepts.biasvariance.CrossValidationSelects.Choice;
import org.mlconcepts.biasvariance.CrossValidationSelects.Wages;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;

/**
 * The real half: samples of wages, whose population knows the true error of every model that is
 * chosen.
 */
final class WageSelection {

  private static final int[] SAMPLE_ROWS = {50, 100, 200};
  private static final int HIGHEST_DEGREE = 9;
  private static final int[] NEIGHBOURS = {200, 140, 100, 70, 50, 30, 20, 15, 10, 7, 5, 3, 2, 1};

  private final Population population = Population.wages();
  private final int folds;
  private final int samples;

  WageSelection(int folds, int samples) {
    this.folds = folds;
    this.samples = samples;
  }

  /** What one sample gives: the choices, and a nested estimate of what choosing costs. */
  private record Drawn(Selection selection, double nested) {}

  List<Wages> run(Seed seed, Progress progress) {
    List<Wages> wages = new ArrayList<>();
    for (int rows : SAMPLE_ROWS) {
      int[] sizes = Arrays.stream(NEIGHBOURS).filter(k -> k <= rows).toArray();
      wages.add(
          study(
              "polynomials",
              Candidates.polynomials(HIGHEST_DEGREE),
              degree -> degree,
              rows,
              seed,
              progress));
      wages.add(
          study("neighbours", Candidates.neighbours(sizes), c -> sizes[c], rows, seed, progress));
    }
    return List.copyOf(wages);
  }

  private Wages study(
      String family,
      Candidates candidates,
      IntUnaryOperator nameOf,
      int rows,
      Seed seed,
      Progress progress) {
    List<Drawn> drawn =
        Repeats.run(
            "choose, " + rows + " wages",
            samples,
            progress,
            i -> draw(candidates, rows, seed.child("wages/" + rows + "/" + i)));
    List<Selection> selections = drawn.stream().map(Drawn::selection).toList();
    List<Choice> choices = new ArrayList<>();
    for (Chooser chooser : selections.get(0).choosers()) {
      choices.add(
          new Choice(
              chooser,
              selections.stream().map(s -> nameOf.applyAsInt(s.chosen(chooser))).toList(),
              selections.stream().map(s -> s.excess(chooser)).toList()));
    }
    return new Wages(
        family,
        rows,
        population.noise(),
        List.copyOf(choices),
        selections.stream()
            .map(s -> s.crossValidated(s.chosen(Chooser.CROSS_VALIDATION)).mean())
            .toList(),
        drawn.stream().map(Drawn::nested).toList());
  }

  private Drawn draw(Candidates candidates, int rows, Seed seed) {
    Sample sample = population.draw(rows, seed.stream("rows"));
    Selection selection =
        new Selection(candidates, sample, folds, population.values(), population::excess, seed);
    return new Drawn(
        selection, CrossValidation.nested(candidates, sample, folds, seed.stream("nested")));
  }
}
