package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.algorithmchoice.Constraints.Result;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Lead;

/** Who leads whom by the area under the ROC curve. */
final class SkillEvidence {

  private final Result result;

  SkillEvidence(Result result) {
    this.result = result;
  }

  /** For each learner, the data set and the rival that beat it most clearly, on other repeats. */
  List<Evidence> beaten() {
    List<Evidence> evidence = new ArrayList<>();
    for (Entrant entrant : Entrant.values()) {
      evidence.add(beaten(entrant, "the truths", result.truths()));
      evidence.add(beaten(entrant, "the tables", result.tables()));
    }
    return evidence;
  }

  private static Evidence beaten(Entrant entrant, String where, List<Field> fields) {
    List<Meet> meets = new ArrayList<>();
    for (Field field : fields) {
      Learner own = field.learner(entrant);
      for (Learner rival : field.learners()) {
        if (!rival.name().equals(own.name())) {
          meets.add(new Meet(differences(rival.area(), own.area())));
        }
      }
    }
    return Evidence.beyond(
        AlgorithmChoice.MATTERS,
        entrant.title() + " on " + where,
        "lead of a rival in area under the ROC curve, where it leads most clearly",
        clearest(meets));
  }

  /**
   * A lead over its own spread decides on one half of the repeats, and is measured on the other.
   */
  private static double[] clearest(List<Meet> meets) {
    double[] lead = new double[meets.get(0).lead().size()];
    for (int half = 0; half < 2; half++) {
      int other = 1 - half;
      Meet chosen =
          meets.stream().max(Comparator.comparingDouble(m -> m.clarity(other))).orElseThrow();
      for (int r = half; r < lead.length; r += 2) {
        lead[r] = chosen.lead().get(r);
      }
    }
    return lead;
  }

  /** The lead of a rival on a data set, one entry a repeat. */
  private record Meet(List<Double> lead) {

    /** The mean over its standard error, on one half of the repeats. */
    double clarity(int half) {
      double[] chosen =
          IntStream.range(0, lead.size())
              .filter(r -> r % 2 == half)
              .mapToDouble(lead::get)
              .toArray();
      Estimate estimate = Estimate.of(chosen);
      return estimate.standardError() == 0 ? 0 : estimate.mean() / estimate.standardError();
    }
  }

  private static List<Double> differences(List<Double> a, List<Double> b) {
    List<Double> differences = new ArrayList<>();
    for (int r = 0; r < a.size(); r++) {
      differences.add(a.get(r) - b.get(r));
    }
    return differences;
  }

  List<Evidence> treesOnTables() {
    List<Entrant> ensembles = List.of(Entrant.FOREST, Entrant.BOOSTING);
    return result.fields().stream()
        .filter(field -> !field.name().equals(Arena.digits().title()))
        .map(field ->
            lead(field, "best ensemble of trees less best other", ensembles, rest(ensembles)))
        .toList();
  }

  List<Evidence> networkOnImages() {
    Field digits = result.field(Arena.digits().title());
    List<Entrant> network = List.of(Entrant.NETWORK);
    return List.of(lead(digits, "network less best other", network, rest(network)));
  }

  List<Evidence> accurate() {
    List<Entrant> famous = List.of(Entrant.BOOSTING, Entrant.NETWORK);
    return result.fields().stream()
        .map(field ->
            lead(field, "better of boosting and network less best other", famous, rest(famous)))
        .toList();
  }

  List<Evidence> priceOfClarity() {
    return result.fields().stream()
        .map(field ->
            lead(
                field,
                "best learner that nobody can follow less best that one can",
                Entrant.OPAQUE,
                Entrant.EXPLAINABLE))
        .toList();
  }

  private static Evidence lead(Field field, String who, List<Entrant> ours, List<Entrant> theirs) {
    return Evidence.beyond(
        AlgorithmChoice.MATTERS,
        field.name(),
        "area under the ROC curve, " + who,
        Lead.of(of(field, ours), of(field, theirs), Learner::area));
  }

  private static List<Learner> of(Field field, List<Entrant> entrants) {
    return entrants.stream().map(field::learner).toList();
  }

  static List<Entrant> rest(List<Entrant> entrants) {
    return Arrays.stream(Entrant.values()).filter(e -> !entrants.contains(e)).toList();
  }
}
