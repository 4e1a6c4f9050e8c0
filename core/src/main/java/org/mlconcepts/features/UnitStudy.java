package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Cart;
import org.mlconcepts.model.RegressionTree;

/** What scaling does to neighbours, to penalised logistic regression, and to a tree. */
final class UnitStudy {

  static final String NEIGHBOURS = "5 neighbours";
  static final String LOGISTIC = "penalised logistic";
  static final String TREE = "tree";

  private static final double PENALTY = 0.1;

  private final int repeats;
  private final Progress progress;

  UnitStudy(int repeats, Progress progress) {
    this.repeats = repeats;
    this.progress = progress;
  }

  static List<UnitSource> sources() {
    return List.of(
        UnitSource.invented(true),
        UnitSource.invented(false),
        UnitSource.wine(),
        UnitSource.tumours());
  }

  private static List<String> rules() {
    return Arrays.stream(Scaling.Rule.values()).map(Scaling.Rule::title).toList();
  }

  /** Shares of right answers. */
  List<Measured> accuracies(Seed seed) {
    List<Measured> cells = new ArrayList<>();
    for (UnitSource source : sources()) {
      Seed own = seed.child(source.title());
      cells.addAll(
          Grid.run(
              new Grid.Plan(source.title(), List.of(NEIGHBOURS, LOGISTIC, TREE), rules()),
              repeats,
              progress,
              r -> accuracies(source.draw(own.child("repeat/" + r)))));
    }
    return cells;
  }

  private static double[][] accuracies(Part part) {
    Scaling.Rule[] rules = Scaling.Rule.values();
    double[][] scores = new double[3][rules.length];
    for (int f = 0; f < rules.length; f++) {
      Scaling scaling = Scaling.of(part.train, rules[f]);
      Part scaled = part.with(scaling.apply(part.train), scaling.apply(part.test));
      scores[0][f] = accuracy(scaled, Learner.neighbours(5));
      scores[1][f] = accuracy(scaled, Learner.penalised(PENALTY));
      scores[2][f] = accuracy(scaled, Learner.forest(1));
    }
    return scores;
  }

  /** The class whose own model is surest, one model a class. */
  private static double accuracy(Part part, Learner learner) {
    int classes = UnitSource.classes(part);
    double[][] scores = new double[classes][];
    for (int k = 0; k < classes; k++) {
      int own = k;
      double[] targets = Arrays.stream(part.targets).map(y -> y == own ? 1 : 0).toArray();
      scores[k] = learner.predict(part.train, targets, part.test, new Seed(0).stream("fit"));
    }
    double right = 0;
    for (int i = 0; i < part.truth.length; i++) {
      int best = 0;
      for (int k = 1; k < classes; k++) {
        best = scores[k][i] > scores[best][i] ? k : best;
      }
      right += best == part.truth[i] ? 1 : 0;
    }
    return right / part.truth.length;
  }

  /** What strictly rising maps of every column do to the predictions of a full tree. */
  List<FeatureLadder.Monotone> monotone(Seed seed) {
    List<FeatureLadder.Monotone> all = new ArrayList<>();
    for (UnitSource source : List.of(UnitSource.invented(true), UnitSource.tumours())) {
      Seed own = seed.child("monotone/" + source.title());
      for (Monotonic map : Monotonic.values()) {
        List<double[]> changed =
            Repeats.run(
                "monotone maps",
                repeats,
                progress,
                r -> changed(source.draw(own.child("repeat/" + r)), map));
        all.add(
            new FeatureLadder.Monotone(
                source.title(),
                map.title,
                changed.stream().map(c -> c[0]).toList(),
                changed.stream().map(c -> c[1]).toList()));
      }
    }
    return all;
  }

  /** Strictly rising maps. */
  private enum Monotonic {
    DOUBLED("doubled"),
    STANDARD("standardised"),
    POWER("power of Yeo and Johnson");

    final String title;

    Monotonic(String title) {
      this.title = title;
    }

    Part of(Part part) {
      return switch (this) {
        case DOUBLED -> part.with(twice(part.train), twice(part.test));
        case STANDARD -> {
          Scaling scaling = Scaling.of(part.train, Scaling.Rule.STANDARD);
          yield part.with(scaling.apply(part.train), scaling.apply(part.test));
        }
        case POWER -> power(STANDARD.of(part));
      };
    }

    private static double[][] twice(double[][] rows) {
      return Arrays.stream(rows).map(row -> Grid.times(2, row)).toArray(double[][]::new);
    }

    private static Part power(Part part) {
      double[][] train = new double[part.train.length][part.train[0].length];
      double[][] test = new double[part.test.length][part.train[0].length];
      for (int j = 0; j < part.train[0].length; j++) {
        int column = j;
        double lambda =
            PowerTransform.yeoJohnsonLambda(
                Arrays.stream(part.train).mapToDouble(row -> row[column]).toArray());
        for (int i = 0; i < train.length; i++) {
          train[i][j] = PowerTransform.yeoJohnson(part.train[i][j], lambda);
        }
        for (int i = 0; i < test.length; i++) {
          test[i][j] = PowerTransform.yeoJohnson(part.test[i][j], lambda);
        }
      }
      return part.with(train, test);
    }
  }

  /** Shares of training rows and of test rows whose prediction is another one than before. */
  private static double[] changed(Part part, Monotonic map) {
    Part mapped = map.of(part);
    RegressionTree before = tree(part);
    RegressionTree after = tree(mapped);
    return new double[] {
      differing(before.predictAll(part.train), after.predictAll(mapped.train)),
      differing(before.predictAll(part.test), after.predictAll(mapped.test))
    };
  }

  private static RegressionTree tree(Part part) {
    return Cart.full().fit(part.train, part.targets, new Seed(0).stream("unused"));
  }

  private static double differing(double[] a, double[] b) {
    double count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i] == b[i] ? 0 : 1;
    }
    return count / a.length;
  }
}
