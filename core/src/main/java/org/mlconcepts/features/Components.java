package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.PrincipalComponents;

/**
 * Regression on principal components, by partial least squares, and on features made by hand, by
 * the number of components: a truth that lies where little varies, one that lies where most varies,
 * house prices, and handwritten digits.
 *
 * @param most components at most, at least 3
 * @param repeats at least 2
 */
public record Components(int most, int repeats) implements Experiment<Components.Result> {

  static final String SMALL = ComponentSource.twoColumns(true).title();
  static final String LARGE = ComponentSource.twoColumns(false).title();
  static final String HOUSES = "houses";
  static final String DIGITS = "eights among digits";

  public Components {
    Checks.atLeast("most", 3, most);
    Checks.that(most <= 12, "most must be at most 12, but was " + most);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** One entry a source. */
  public record Result(List<Source> sources) {
    public Result {
      sources = List.copyOf(sources);
    }

    Source of(String name) {
      return sources.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }
  }

  /**
   * One source.
   *
   * @param counts one entry a number of components
   * @param handMadeCount how many hand-made features there are
   * @param handMade share of the variance of the target that they explain on new rows, one a repeat
   * @param all the same for all columns
   */
  public record Source(
      String name, List<Count> counts, int handMadeCount, List<Double> handMade, List<Double> all) {
    public Source {
      counts = List.copyOf(counts);
      handMade = List.copyOf(handMade);
      all = List.copyOf(all);
    }

    /** The entry of as many components, or the last one. */
    Count of(int components) {
      return counts.get(Math.min(components, counts.size()) - 1);
    }
  }

  /**
   * So many components; lists hold one entry a repeat.
   *
   * @param variance share of the variance of the columns that the principal components hold
   * @param principal share of the variance of the target that a regression on them explains on new
   *     rows
   * @param partial the same by partial least squares
   */
  public record Count(
      int components, List<Double> variance, List<Double> principal, List<Double> partial) {
    public Count {
      variance = List.copyOf(variance);
      principal = List.copyOf(principal);
      partial = List.copyOf(partial);
    }
  }

  /** Up to twelve components. */
  public static Components defaults() {
    return new Components(12, 40);
  }

  /** The same experiment with another largest number of components. */
  public Components withMost(int components) {
    return new Components(components, repeats);
  }

  /** The same experiment with another number of repeats. */
  public Components withRepeats(int count) {
    return new Components(most, count);
  }

  /** One repeat; the first three lists by the number of components. */
  private record Drawn(
      List<Double> variance,
      List<Double> principal,
      List<Double> partial,
      double handMade,
      double all) {}

  static List<ComponentSource> sources() {
    return List.of(
        ComponentSource.twoColumns(true),
        ComponentSource.twoColumns(false),
        ComponentSource.houses(),
        ComponentSource.digits());
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (ComponentSource source : sources()) {
      Seed own = seed.child(source.title());
      List<Drawn> drawn =
          Repeats.run(
              source.title(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
      List<Count> counts = new ArrayList<>();
      for (int k = 0; k < drawn.get(0).variance().size(); k++) {
        int at = k;
        counts.add(
            new Count(
                k + 1,
                drawn.stream().map(d -> d.variance().get(at)).toList(),
                drawn.stream().map(d -> d.principal().get(at)).toList(),
                drawn.stream().map(d -> d.partial().get(at)).toList()));
      }
      sources.add(
          new Source(
              source.title(),
              counts,
              source.handMade(),
              drawn.stream().map(Drawn::handMade).toList(),
              drawn.stream().map(Drawn::all).toList()));
    }
    return new Result(sources);
  }

  private Drawn repeat(ComponentSource source, Seed seed) {
    Part drawn = source.draw(seed);
    int columns = drawn.train[0].length - source.handMade();
    Part part = cut(drawn, 0, columns);
    if (columns == 12) { // houses, whose columns have no unit in common
      Scaling scaling = Scaling.of(part.train, Scaling.Rule.STANDARD);
      part = part.with(scaling.apply(part.train), scaling.apply(part.test));
    }
    int count = Math.min(most, columns);
    PrincipalComponents components =
        PrincipalComponents.of(part.train, PrincipalComponents.Scaling.NONE);
    PartialLeastSquares partial = PartialLeastSquares.fit(part.train, part.targets, count);
    List<Double> variance = new ArrayList<>();
    List<Double> principals = new ArrayList<>();
    List<Double> partials = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      variance.add(components.explained(k));
      Part scores =
          part.with(components.scoresAll(part.train, k), components.scoresAll(part.test, k));
      principals.add(ProductStudy.r2(Learner.linear(), scores, seed));
      partials.add(Learner.r2(part.truth, partial.predictAll(part.test, k)));
    }
    return new Drawn(
        variance,
        principals,
        partials,
        ProductStudy.r2(Learner.linear(), cut(drawn, columns, drawn.train[0].length), seed),
        ProductStudy.r2(Learner.linear(), part, seed));
  }

  private static Part cut(Part part, int from, int to) {
    return part.with(cut(part.train, from, to), cut(part.test, from, to));
  }

  private static double[][] cut(double[][] rows, int from, int to) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOfRange(row, from, to))
        .toArray(double[][]::new);
  }
}
