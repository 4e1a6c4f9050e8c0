package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Lead;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Quantiles;

/** Who takes how many operations, and what is lost by taking fewer. */
final class CostEvidence {

  /** What a processor of a thousand million operations a second does in a thousandth of one. */
  static final double MILLISECOND = 1e6;

  private static final List<Entrant> FAST = List.of(Entrant.LOGISTIC, Entrant.NAIVE_BAYES);

  /** Neighbours only keep their rows. */
  private static final List<Entrant> TRAINED =
      List.of(
          Entrant.TREE, Entrant.FOREST, Entrant.BOOSTING, Entrant.SUPPORT_VECTORS, Entrant.NETWORK);

  private static final List<Entrant> NETWORK = List.of(Entrant.NETWORK);
  private static final List<Entrant> LIGHT =
      List.of(Entrant.LOGISTIC, Entrant.NAIVE_BAYES, Entrant.TREE);

  private final Result result;

  CostEvidence(Result result) {
    this.result = result;
  }

  List<Evidence> fast() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.addAll(
        ratios(
            "training",
            "operations of the cheapest other that trains at all over those of the cheaper of the"
                + " two (doublings)",
            field ->
                doublings(
                    least(field, TRAINED, Learner::training),
                    least(field, FAST, Learner::training))));
    evidence.addAll(
        ratios(
            "prediction",
            "operations of the cheapest other over those of the cheaper of the two (doublings)",
            field ->
                doublings(
                    least(field, SkillEvidence.rest(FAST), Learner::prediction),
                    least(field, FAST, Learner::prediction))));
    for (Field field : result.fields()) {
      evidence.add(
          Evidence.beyond(
              -AlgorithmChoice.MATTERS,
              field.name() + ", what it costs in skill",
              "area under the ROC curve, better of the two less best other",
              Lead.of(of(field, FAST), of(field, SkillEvidence.rest(FAST)), Learner::area)));
    }
    return evidence;
  }

  List<Evidence> limitedCompute() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.addAll(
        ratios(
            "training",
            "operations of the network over the median of the others (doublings)",
            field ->
                doublings(
                    least(field, NETWORK, Learner::training),
                    typical(field, SkillEvidence.rest(NETWORK), Learner::training))));
    for (Field field : result.fields()) {
      evidence.add(
          Evidence.beyond(
              -AlgorithmChoice.MATTERS,
              field.name() + ", what is lost without it",
              "area under the ROC curve, best other less network",
              Lead.of(of(field, SkillEvidence.rest(NETWORK)), of(field, NETWORK), Learner::area)));
    }
    return evidence;
  }

  /** The median cost of several learners in each repeat. */
  private static double[] typical(
      Field field, List<Entrant> entrants, Function<Learner, List<Double>> cost) {
    double[] typical = new double[field.majority().size()];
    for (int r = 0; r < typical.length; r++) {
      int repeat = r;
      typical[r] =
          Quantiles.of(
                  of(field, entrants).stream()
                      .mapToDouble(learner -> cost.apply(learner).get(repeat))
                      .toArray())
              .median();
    }
    return typical;
  }

  List<Evidence> realTime() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.addAll(
        ratios(
            "cost of a prediction",
            "operations of the heaviest over those of the dearest light model (doublings)",
            field ->
                doublings(
                    most(field, Entrant.OPAQUE, Learner::prediction),
                    most(field, LIGHT, Learner::prediction))));
    evidence.addAll(
        ratios(
            "a budget of a millisecond",
            "operations of the heaviest over a million (doublings)",
            field -> {
              double[] heaviest = most(field, Entrant.OPAQUE, Learner::prediction);
              double[] budget = new double[heaviest.length];
              Arrays.fill(budget, MILLISECOND);
              return doublings(heaviest, budget);
            }));
    return evidence;
  }

  /** A number in each repeat for each data set, of which the smallest counts. */
  private List<Evidence> ratios(String what, String measure, Function<Field, double[]> doublings) {
    if (result.ofOneTable()) {
      Field field = result.fields().get(0);
      return List.of(Evidence.of(field.name() + ", " + what, measure, doublings.apply(field)));
    }
    return List.of(
        smallest(what + ", each of the truths", measure, result.truths(), doublings),
        smallest(what + ", each of the tables", measure, result.tables(), doublings));
  }

  private static Evidence smallest(
      String condition, String measure, List<Field> fields, Function<Field, double[]> doublings) {
    double[] smallest = doublings.apply(fields.get(0));
    for (Field field : fields) {
      double[] here = doublings.apply(field);
      for (int r = 0; r < here.length; r++) {
        smallest[r] = Math.min(smallest[r], here[r]);
      }
    }
    return Evidence.of(condition, measure + ", smallest of the data sets", smallest);
  }

  private static double[] doublings(double[] a, double[] b) {
    double[] doublings = new double[a.length];
    for (int r = 0; r < a.length; r++) {
      doublings[r] = Values.doublings(a[r], b[r]);
    }
    return doublings;
  }

  private static double[] least(
      Field field, List<Entrant> entrants, Function<Learner, List<Double>> cost) {
    double[] least = Values.array(cost.apply(field.learner(entrants.get(0))));
    for (Learner learner : of(field, entrants)) {
      for (int r = 0; r < least.length; r++) {
        least[r] = Math.min(least[r], cost.apply(learner).get(r));
      }
    }
    return least;
  }

  private static double[] most(
      Field field, List<Entrant> entrants, Function<Learner, List<Double>> cost) {
    double[] most = Values.array(cost.apply(field.learner(entrants.get(0))));
    for (Learner learner : of(field, entrants)) {
      for (int r = 0; r < most.length; r++) {
        most[r] = Math.max(most[r], cost.apply(learner).get(r));
      }
    }
    return most;
  }

  private static List<Learner> of(Field field, List<Entrant> entrants) {
    return entrants.stream().map(field::learner).toList();
  }
}
