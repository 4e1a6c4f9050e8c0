package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LeadTest {

  @Test
  void whoIsBestIsDecidedOnTheOtherHalf() {
    List<Double> evenGood = List.of(9.0, 0.0, 9.0, 0.0);
    List<Double> oddGood = List.of(1.0, 5.0, 1.0, 5.0);
    List<Double> rival = List.of(2.0, 2.0, 2.0, 2.0);

    // By the odd repeats the second is best, and so counts in the even ones; and the other way.
    assertThat(Lead.of(List.of(evenGood, oddGood), List.of(rival), Function.identity()))
        .containsExactly(-1, -2, -1, -2);
  }

  @Test
  void ofWhoeverWasChosenAnythingCanBeMeasured() {
    List<Double> evenGood = List.of(9.0, 0.0, 9.0, 0.0, 9.0);
    List<Double> oddGood = List.of(1.0, 5.0, 1.0, 5.0, 1.0);

    assertThat(Lead.chosen(List.of(evenGood, oddGood), Function.identity()))
        .containsExactly(oddGood, evenGood, oddGood, evenGood, oddGood);
  }

  @Test
  void aTitleNamesALeaderOnlyBeyondTheMargin() {
    Map<String, List<Double>> scores =
        Map.of("a", List.of(0.90, 0.92), "b", List.of(0.89, 0.91), "c", List.of(0.80, 0.80));
    List<String> names = List.of("a", "b", "c");

    assertThat(Lead.words(names, scores::get, 0.005, name -> name)).isEqualTo("a leads");
    assertThat(Lead.words(names, scores::get, 0.02, name -> name)).isEqualTo("a and b are level");
    assertThat(Lead.words(names, scores::get, 0.2, name -> name)).isEqualTo("all 3 are level");
    assertThat(Lead.words(List.of("b", "a"), scores::get, 0, name -> name)).isEqualTo("a leads");
  }

  @Test
  void theBestOfManyEqualsDoesNotLeadTheRest() {
    List<Double> leads = new ArrayList<>();
    for (int trial = 0; trial < 400; trial++) {
      RandomGenerator random = new Seed(trial).stream("scores");
      List<List<Double>> all = new ArrayList<>();
      for (int c = 0; c < 10; c++) {
        all.add(List.of(random.nextGaussian(), random.nextGaussian()));
      }
      double[] lead = Lead.of(all.subList(0, 9), all.subList(9, 10), Function.identity());
      leads.add((lead[0] + lead[1]) / 2);
    }
    Estimate lead = Estimate.of(leads.stream().mapToDouble(l -> l).toArray());

    assertThat(lead.mean()).isCloseTo(0, within(4 * lead.standardError()));
  }
}
