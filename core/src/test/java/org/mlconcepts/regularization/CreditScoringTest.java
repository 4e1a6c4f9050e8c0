package org.mlconcepts.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.CorrectedResampledT;
import org.mlconcepts.regularization.CreditScoring.Arm;
import org.mlconcepts.regularization.CreditScoring.Prediction;
import org.mlconcepts.regularization.CreditScoring.Result;
import org.mlconcepts.regularization.CreditScoring.Selection;

class CreditScoringTest {

  private static final CreditScoring QUICK = new CreditScoring(3, 2, 1, 2);

  private static Result result = new Result(List.of(), List.of());

  @BeforeAll
  static void runOnce() {
    result = QUICK.run(new Seed(1));
  }

  @Test
  void tablesAreAsWideAsSaid() {
    RealTable credits = RealTable.credits();
    RealTable pairs = RealTable.pairs();
    RealTable voices = RealTable.voices();

    assertThat(credits.columns()).hasSize(48).doesNotHaveDuplicates();
    assertThat(pairs.columns())
        .hasSize(1071)
        .doesNotHaveDuplicates()
        .containsAll(credits.columns());
    assertThat(voices.columns()).hasSize(751);
    assertThat(Arrays.stream(pairs.labels()).sum()).isEqualTo(300);
    assertThat(Arrays.stream(voices.labels()).sum()).isEqualTo(188);
    assertThat(List.of(credits.wide(), pairs.wide(), voices.wide()))
        .containsExactly(false, true, true);
  }

  @Test
  void columnOfAPairIsTheProductOfItsTwo() {
    RealTable pairs = RealTable.pairs();
    int product = pairs.columns().indexOf("duration × housing=rent");
    int duration = pairs.columns().indexOf("duration");
    int rent = pairs.columns().indexOf("housing=rent");

    assertThat(product).isPositive();
    for (double[] row : pairs.rows()) {
      assertThat(row[product]).isEqualTo(row[duration] * row[rent]);
    }
    assertThat(pairs.columns()).noneMatch(column -> column.matches("housing=.* × housing=.*"));
  }

  @Test
  void hardlyPenalisedFitHasTheLargestGapAndL2KeepsEveryColumn() {
    Prediction credits = result.predictions().get(0);
    Arm hardly = credits.arm(NestedStudy.HARDLY);

    for (String penalty : List.of(NestedStudy.L1, NestedStudy.ELASTIC_NET, NestedStudy.L2)) {
      Arm arm = credits.arm(penalty);
      for (int r = 0; r < 3; r++) {
        assertThat(arm.trainingLosses().get(r)).isGreaterThan(hardly.trainingLosses().get(r));
        assertThat(arm.areas().get(r)).isBetween(0.7, 0.9);
      }
    }
    assertThat(credits.arm(NestedStudy.L2).kept()).allMatch(kept -> kept >= 47);
    assertThat(credits.arm(NestedStudy.L1).kept()).allMatch(kept -> kept < 47);
  }

  @Test
  void intervalsAreThoseOfNadeauAndBengio() {
    Claim claim = claim(Regularization.WIDE_L1_SMALL_L2.id());
    for (int t = 0; t < 3; t++) {
      Prediction on = result.predictions().get(t);
      double[] differences =
          CreditScoringReading.differences(
              on.arm(NestedStudy.L1).areas(), on.arm(NestedStudy.L2).areas());
      Interval expected = CorrectedResampledT.of(differences, 1.0 / 2).interval(Evidence.LEVEL);
      Interval found = claim.evidence().get(2 * t).interval();

      double sign = t == 0 ? -1 : 1; // on the narrow table the sentence speaks for L2
      assertThat(found.high() - found.low())
          .isCloseTo(expected.high() - expected.low(), within(1e-12));
      assertThat(sign * (found.high() + found.low()))
          .isCloseTo(expected.high() + expected.low(), within(1e-12));
    }
  }

  @Test
  void whatTheLassoKeepsIsNeitherStableNorFreeOfShadows() {
    for (Selection of : result.selections()) {
      assertThat(of.overall()).isLessThan(0.75);
      assertThat(of.ever()).isGreaterThan(of.always());
      assertThat(of.top().get(0).share()).isGreaterThanOrEqualTo(of.top().get(1).share());
      assertThat(of.real()).allMatch(share -> share >= 0 && share <= 1);
    }
    assertThat(claim(Regularization.DROPS_IRRELEVANT.id()).evidence()).hasSize(6);
    assertThat(new CreditScoringReading().charts(QUICK, result)).hasSize(6);
  }

  private static Claim claim(String id) {
    return new CreditScoringReading()
        .claims(QUICK, result).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void overlapOfSetsByHand() {
    BitSet a = set(0, 1, 2);
    BitSet b = set(2, 3);

    assertThat(FeatureSets.jaccard(a, b)).isEqualTo(0.25);
    assertThat(FeatureSets.jaccard(a, a)).isEqualTo(1);
    assertThat(FeatureSets.jaccard(set(), set())).isEqualTo(1);
    assertThat(FeatureSets.stability(List.of(a, a, a), 6)).isEqualTo(1);
    assertThat(FeatureSets.stability(List.of(set(), set()), 6)).isEqualTo(1);
    assertThat(FeatureSets.stability(List.of(set(0, 1), set(2, 3)), 4))
        .isCloseTo(-1, within(1e-12));
    // three sets of four features: shares 1, 2/3, 1/3, 0 and variances 0, 1/3, 1/3, 0, against 1/4
    assertThat(FeatureSets.stability(List.of(set(0, 1), set(0, 1), set(0, 2)), 4))
        .isCloseTo(1 - (2 / 3.0 / 4) / 0.25, within(1e-12));
  }

  @Test
  void stabilityOfTwoSetsIsTheirChanceCorrectedAgreement() {
    for (int seed = 0; seed < 30; seed++) {
      BitSet a = random(new Seed(seed), "a");
      BitSet b = random(new Seed(seed), "b");
      BitSet differing = (BitSet) a.clone();
      differing.xor(b);
      double agreement = 1 - differing.cardinality() / 40.0;
      double share = (a.cardinality() + b.cardinality()) / 80.0;
      double byChance = share * share + (1 - share) * (1 - share); // Fleiss
      double kappa = (agreement - byChance) / (1 - byChance);

      assertThat(FeatureSets.stability(List.of(a, b), 40)).isCloseTo(kappa, within(1e-12));
    }
  }

  private static BitSet random(Seed seed, String label) {
    BitSet set = new BitSet();
    var random = seed.stream(label);
    for (int j = 0; j < 40; j++) {
      set.set(j, random.nextInt(3) == 0);
    }
    return set;
  }

  private static BitSet set(int... members) {
    BitSet set = new BitSet();
    Arrays.stream(members).forEach(set::set);
    return set;
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditScoring.defaults().withFolds(1))
        .withMessage("folds must be in 2..20, but was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditScoring.defaults().withInnerFolds(21))
        .withMessage("innerFolds must be in 2..20, but was 21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditScoring.defaults().withRounds(0))
        .withMessage("rounds must be at least 1, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CreditScoring.defaults().withDivisions(1))
        .withMessage("divisions must be at least 2, but was 1");
  }
}
