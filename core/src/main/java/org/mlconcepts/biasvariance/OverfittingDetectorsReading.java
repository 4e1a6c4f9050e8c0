package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.mlconcepts.biasvariance.OverfittingDetectors.LearningCurve;
import org.mlconcepts.biasvariance.OverfittingDetectors.Model;
import org.mlconcepts.biasvariance.OverfittingDetectors.Result;
import org.mlconcepts.biasvariance.OverfittingDetectors.Size;
import org.mlconcepts.biasvariance.OverfittingDetectors.Study;
import org.mlconcepts.biasvariance.OverfittingDetectors.Tree;
import org.mlconcepts.biasvariance.OverfittingDetectors.Validation;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/**
 * Reads the detectors: how often each orders models as the truth does, and what the gap gets wrong.
 */
final class OverfittingDetectorsReading implements Reading<OverfittingDetectors, Result> {

  /** Half-way between guessing and certainty. */
  static final double MARGIN = 0.75;

  /** The usual level of a test; 19 random orders are the fewest that can reach it. */
  private static final double LEVEL = 0.05;

  private static final String RIGHT =
      "share of the test error differences that it gets the right way round";

  @Override
  public List<Claim> claims(OverfittingDetectors experiment, Result result) {
    List<Evidence> gap = new ArrayList<>();
    List<Evidence> detection = new ArrayList<>();
    for (Study study : result.studies()) {
      gap.addAll(gap(study));
      detection.addAll(detection(study));
    }
    return List.of(
        Claim.judge(BiasVariance.GAP, Verdict.HOLDS_IF, gap),
        Claim.judge(BiasVariance.DETECTION, Verdict.HOLDS_IF, detection));
  }

  /**
   * Within one family on both sides of the best depth, between families, and the one pair that
   * fools the rule most. Between families twice, because pairs of one family decide the sign: the
   * full tree against the tree of the best depth, and 1 neighbour against 15.
   */
  private static List<Evidence> gap(Study study) {
    Tree best = study.best(Model::crossValidated);
    List<Evidence> evidence = new ArrayList<>();
    List<Model> deeper = trees(study, depth -> depth >= best.depth());
    deeper.add(study.model(OverfittingStudy.FULL_TREE));
    evidence.add(saved("trees, best depth and deeper, " + study.data(), deeper));
    List<Model> shallower = trees(study, depth -> depth <= best.depth());
    if (shallower.size() > 1) {
      evidence.add(saved("trees, best depth and shallower, " + study.data(), shallower));
    }
    List<Model> families = new ArrayList<>(study.others());
    families.add(best.model());
    evidence.add(
        saved("families, full tree and 1 neighbour among them, " + study.data(), families));
    families.removeAll(
        List.of(
            study.model(OverfittingStudy.FULL_TREE), study.model(OverfittingStudy.ONE_NEIGHBOUR)));
    evidence.add(saved("families, one model each, " + study.data(), families));
    evidence.add(
        saved(
            "random forest and tree of the best depth, " + study.data(),
            List.of(study.model(OverfittingStudy.FOREST), best.model())));
    return evidence;
  }

  private static List<Model> trees(Study study, IntPredicate keep) {
    return new ArrayList<>(
        study.trees().stream().filter(tree -> keep.test(tree.depth())).map(Tree::model).toList());
  }

  private static Evidence saved(String condition, List<Model> models) {
    double[] saved = new double[models.get(0).test().size()];
    for (int r = 0; r < saved.length; r++) {
      int repeat = r;
      saved[r] =
          OverfittingStudy.saved(
              Values.of(models, model -> model.gap().get(repeat)),
              Values.of(models, model -> model.test().get(repeat)));
    }
    return Evidence.of(
        condition,
        "test error of the model with the larger gap minus the other's, mean over pairs (share of rows)",
        saved);
  }

  private static List<Evidence> detection(Study study) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(right("cross-validation, " + study.data(), study.models(), Model::crossValidated));
    List<Validation> sizes = study.validation();
    for (Validation validation : List.of(sizes.get(0), sizes.get(sizes.size() - 1))) {
      evidence.add(
          Evidence.beyond(
              MARGIN,
              validation.rows() + " validation rows, " + study.data(),
              RIGHT,
              Values.array(validation.right())));
    }
    evidence.add(
        Evidence.beyond(
                MARGIN,
                "permuted labels, " + study.data(),
                "share of verdicts that are right, half of them on labels with nothing to find",
                permutationsRight(study))
            .within(0, 1));
    evidence.add(
        Evidence.of(
            "learning curve, " + study.data(),
            "fall of the test error over the curve, full tree minus depth 1 (share of rows)",
            steeper(study)));
    return evidence;
  }

  private static Evidence right(
      String condition, List<Model> models, Function<Model, List<Double>> signal) {
    return Evidence.beyond(MARGIN, condition, RIGHT, rightShares(models, signal));
  }

  /** For each repeat, how much of the truth about these models a signal gets right. */
  static double[] rightShares(List<Model> models, Function<Model, List<Double>> signal) {
    double[] shares = new double[models.get(0).test().size()];
    for (int r = 0; r < shares.length; r++) {
      int repeat = r;
      shares[r] =
          OverfittingStudy.rightShare(
              Values.of(models, model -> signal.apply(model).get(repeat)),
              Values.of(models, model -> model.test().get(repeat)));
    }
    return shares;
  }

  private static double[] permutationsRight(Study study) {
    double[] right = new double[study.permutationTest().real().size()];
    for (int r = 0; r < right.length; r++) {
      double found = study.permutationTest().real().get(r) <= LEVEL ? 0.5 : 0;
      double notFooled = study.permutationTest().permuted().get(r) > LEVEL ? 0.5 : 0;
      right[r] = found + notFooled;
    }
    return right;
  }

  private static double[] steeper(Study study) {
    double[] flat = falls(study.learningCurves().get(0));
    double[] steep = falls(study.learningCurves().get(1));
    Arrays.setAll(steep, r -> steep[r] - flat[r]);
    return steep;
  }

  private static double[] falls(LearningCurve curve) {
    List<Size> sizes = curve.sizes();
    double[] falls = Values.array(sizes.get(0).test());
    Arrays.setAll(falls, r -> falls[r] - sizes.get(sizes.size() - 1).test().get(r));
    return falls;
  }

  @Override
  public List<Chart> charts(OverfittingDetectors experiment, Result result) {
    return new OverfittingCharts(experiment, result).all();
  }
}
