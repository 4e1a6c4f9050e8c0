package org.mlconcepts.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.CorrectedResampledT;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.Advice.Contestant;
import org.mlconcepts.model.Advice.Measured;
import org.mlconcepts.sample.Rows;
import org.mlconcepts.sample.Split;
import org.mlconcepts.sample.StratifiedFolds;

/** Lets the contestants of an {@link Advice} meet on the same folds. */
final class Adviser {

  private static final int FOLDS = 5;
  private static final int TIMES = 2;
  private static final double HALF = 0.5;
  private static final double NEWTON_STEPS = 8;
  private static final GradientBoosting BOOSTING = new GradientBoosting(60, 3, 0.1, 5);
  private static final int TREES = 30;

  private final AdviceTable table;
  private final Seed seed;
  private final Progress progress;

  Adviser(AdviceTable table, Seed seed, Progress progress) {
    this.table = table;
    this.seed = seed;
    this.progress = progress;
  }

  /** Who competes, in the order of the answer. */
  private enum Who {
    ALWAYS("always the commoner answer"),
    STUMP("best single question"),
    LOGISTIC("logistic regression"),
    BOOSTING("boosted trees"),
    FOREST("random forest");

    private final String title;

    Who(String title) {
      this.title = title;
    }
  }

  /** One contestant on one fold. */
  private record Mark(
      double accuracy, double area, double training, double prediction, double explanation) {}

  private record Fitted(Classifier model, double training, double prediction, double explanation) {}

  /** All contestants on one fold. */
  private record Round(int features, Map<Who, Mark> marks) {
    Mark of(Who who) {
      return Objects.requireNonNull(marks.get(who));
    }
  }

  Advice advice() {
    int[] labels = table.labels();
    List<Split> folds = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      folds.addAll(StratifiedFolds.shuffled(labels, FOLDS, seed.stream("folds/" + time)));
    }
    List<Round> rounds =
        Repeats.run(
            "folds", folds.size(), progress, f -> round(folds.get(f), seed.child("fold/" + f)));
    List<Contestant> contestants =
        Arrays.stream(Who.values()).map(who -> contestant(who, rounds)).toList();
    Contestant chosen = chosen(contestants);
    return new Advice(
        table.target(),
        table.positive(),
        labels.length,
        IntStream.of(labels).sum(),
        rounds.stream().mapToInt(Round::features).max().orElseThrow(),
        folds.size(),
        table.columns(),
        table.notes(),
        contestants,
        chosen.name(),
        reason(contestants, chosen));
  }

  private Round round(Split fold, Seed own) {
    double[][][] parts = table.parts(fold.train(), fold.test());
    int[] training = Rows.select(table.labels(), fold.train());
    int[] test = Rows.select(table.labels(), fold.test());
    boolean[] truth = new boolean[test.length];
    IntStream.range(0, test.length).forEach(i -> truth[i] = test[i] == 1);
    Map<Who, Mark> marks = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      Fitted fitted = fit(who, parts[0], training, own.stream(who.title));
      double[] scores = fitted.model().scores(parts[1]);
      marks.put(
          who,
          new Mark(
              Confusion.at(truth, scores, HALF).accuracy(),
              RocCurve.areaOf(truth, scores).orElseThrow(),
              fitted.training(),
              fitted.prediction(),
              fitted.explanation()));
    }
    return new Round(parts[0][0].length, marks);
  }

  private static Fitted fit(Who who, double[][] rows, int[] labels, RandomGenerator random) {
    double[] targets = IntStream.of(labels).asDoubleStream().toArray();
    double n = rows.length;
    double p = rows[0].length;
    double sorting = n * p * StrictMath.log(n) / StrictMath.log(2);
    return switch (who) {
      case ALWAYS -> {
        double share = Arrays.stream(targets).sum() / n;
        yield new Fitted(row -> new double[] {1 - share, share}, n, 1, 1);
      }
      case STUMP ->
          new Fitted(
              shares(Cart.full().withMaxDepth(1).fit(rows, targets, random)),
              sorting + n * p,
              1,
              1);
      case LOGISTIC ->
          new Fitted(
              new LogisticRegression(1e-3).fit(rows, labels, random),
              NEWTON_STEPS * (n * p * (p + 1) / 2 + p * p * p / 6),
              p + 1,
              p + 1);
      case BOOSTING -> {
        double steps = (double) BOOSTING.trees() * BOOSTING.depth();
        yield new Fitted(BOOSTING.fit(rows, labels, random), sorting + steps * n * p, steps, steps);
      }
      case FOREST -> {
        Forest forest =
            new BaggedTrees(
                    TREES, Cart.full().withMinLeafRows(2).withCandidateFeatures((int) Math.sqrt(p)))
                .fit(rows, targets, random);
        double steps = forest.trees().stream().mapToInt(RegressionTree::depth).sum();
        yield new Fitted(shares(forest), sorting + steps * n * p, steps, steps);
      }
    };
  }

  private static Classifier shares(Regressor regressor) {
    return row -> {
      double positive = regressor.predict(row);
      return new double[] {1 - positive, positive};
    };
  }

  private static Contestant contestant(Who who, List<Round> rounds) {
    return new Contestant(
        who.title,
        measured(rounds, round -> round.of(who).accuracy()),
        measured(rounds, round -> round.of(who).area()),
        who == Who.LOGISTIC
            ? Optional.empty()
            : Optional.of(
                measured(rounds, round -> round.of(who).area() - round.of(Who.LOGISTIC).area())),
        mean(rounds, round -> round.of(who).training()),
        mean(rounds, round -> round.of(who).prediction()),
        mean(rounds, round -> round.of(who).explanation()));
  }

  private static double mean(List<Round> rounds, ToDoubleFunction<Round> number) {
    return rounds.stream().mapToDouble(number).sum() / rounds.size();
  }

  private static Measured measured(List<Round> rounds, ToDoubleFunction<Round> number) {
    CorrectedResampledT test =
        CorrectedResampledT.of(rounds.stream().mapToDouble(number).toArray(), 1.0 / (FOLDS - 1));
    return Measured.of(test.meanDifference(), test.interval(Evidence.LEVEL));
  }

  /**
   * Logistic regression, unless something leads it clearly: then the best of those. A baseline, if
   * logistic regression does not clearly beat chance.
   */
  private static Contestant chosen(List<Contestant> contestants) {
    Contestant logistic = of(contestants, Who.LOGISTIC);
    Contestant best = logistic;
    for (Who who : List.of(Who.BOOSTING, Who.FOREST)) {
      Contestant rival = of(contestants, who);
      boolean clear = rival.lead().filter(lead -> lead.low() > 0).isPresent();
      best = clear && rival.area().mean() > best.area().mean() ? rival : best;
    }
    return best.equals(logistic) && logistic.area().low() <= HALF
        ? of(contestants, Who.ALWAYS)
        : best;
  }

  private static Contestant of(List<Contestant> contestants, Who who) {
    return contestants.stream().filter(c -> c.name().equals(who.title)).findFirst().orElseThrow();
  }

  private static String reason(List<Contestant> contestants, Contestant chosen) {
    Contestant logistic = of(contestants, Who.LOGISTIC);
    if (chosen.name().equals(Who.ALWAYS.title)) {
      return "nothing ranks clearly better than chance, so look for better columns or more rows"
          + " before you look for a better learner";
    }
    if (chosen.equals(logistic)) {
      return "neither boosted trees nor a forest lead it clearly in area under the ROC curve, and"
          + " it is cheaper and can be read";
    }
    Measured lead = chosen.lead().orElseThrow();
    return String.format(
        Locale.ROOT,
        "it leads logistic regression by %.3f in area under the ROC curve, 95 %% interval [%.3f,"
            + " %.3f]; whether that is worth %.0f numbers to look at instead of %.0f is yours to"
            + " say",
        lead.mean(),
        lead.low(),
        lead.high(),
        chosen.explanation(),
        logistic.explanation());
  }
}
