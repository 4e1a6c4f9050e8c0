package org.mlconcepts.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.ONNXExportable;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A thousand bank customers, by a model and by the file that was exported from it. */
class OnnxParityTest {

  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  /** Where a missed customer costs ten calls, as in question 9. */
  private static final double CUT = 1.0 / 11;

  private static final TrainingRows ALL =
      TrainingRows.of(Datasets.bankMarketing(), List.of("duration_s"), new ArrayList<>());

  /**
   * Both from the whole of the calls, and no row in both: 44 is a multiple of 11, and 5 is none.
   */
  private static final TrainingRows FIT = every(11, 0, 4000);

  private static final TrainingRows TEST = every(44, 5, 1000);
  private static final TrainedModel OWN = TrainedModel.train(FIT, Recipe.logistic(), new Seed(1));
  private static final double[][] NUMBERS = features(TEST);

  private static TrainingRows every(int step, int first, int rows) {
    return ALL.select(IntStream.range(0, rows).map(i -> step * i + first).toArray());
  }

  @BeforeAll
  static void quiet() {
    TRIBUO.setLevel(Level.WARNING);
  }

  private static double[][] features(TrainingRows rows) {
    Table table = rows.table();
    double[][] numbers = new double[table.rows()][];
    Arrays.setAll(numbers, i -> OWN.features(OWN.schema().row(table, i)));
    return numbers;
  }

  @Test
  void ownExportDiffersByRoundingAlone() {
    double[][] encoded = new double[TEST.table().rows()][];
    Arrays.setAll(encoded, i -> OWN.encoded(OWN.schema().row(TEST.table(), i)));

    Parity parity =
        parity(OWN.probabilities(TEST.table()), OnnxScores.of(LogitExport.of(OWN), encoded, 0));

    report("own logistic regression", parity);
    assertThat(parity.largestDifference()).isBetween(1e-12, 1e-4);
    assertThat(parity.changedDecisions()).isZero();
    assertThat(parity.exportedLogLoss() - parity.logLoss()).isBetween(-1e-5, 1e-5);
  }

  @Test
  void tribuosDescentIsExportedRight() {
    Model<Label> model = trained(new LogisticRegressionTrainer());

    Parity parity = parity(scores(model), exported(model));

    report("Tribuo's LinearSGD", parity);
    assertThat(parity.largestDifference()).isBetween(1e-12, 1e-5);
    assertThat(parity.changedDecisions()).isZero();
  }

  /** The file answers σ(2z) where the model answers σ(z): skew between training and serving. */
  @Test
  void tribuosLibLinearIsExportedWithDoubledLogOdds() {
    Model<Label> model =
        trained(
            new LibLinearClassificationTrainer(
                new LinearClassificationType(LinearType.L2R_LR), 1, 1000, 1e-8));
    double[] offline = scores(model);
    double[] served = exported(model);
    double[] doubled =
        Arrays.stream(offline).map(p -> 1 / (1 + Math.exp(-2 * Math.log(p / (1 - p))))).toArray();

    Parity parity = parity(offline, served);

    report("Tribuo's LibLinear", parity);
    report("  against doubled log-odds", parity(doubled, served));
    assertThat(parity(doubled, served).largestDifference()).isLessThan(1e-5);
    assertThat(parity.largestDifference()).isGreaterThan(0.1);
    assertThat(parity.changedDecisions()).as("at a cut of 1/11").isGreaterThan(10);
    assertThat(Parity.of(TEST.labels(), offline, served, 0.5).changedDecisions()).isZero();
    assertThat(parity.exportedLogLoss()).isGreaterThan(parity.logLoss());
    // Single precision may tie what double precision orders, and no more.
    assertThat(area(served) - area(offline)).isBetween(-1e-4, 1e-4);
  }

  @Test
  void whatIsNoLogisticRegressionIsRefused() {
    TrainedModel trees = TrainedModel.train(every(11, 0, 300), Recipe.boosting(), new Seed(1));

    assertThatThrownBy(() -> LogitExport.of(trees)).hasMessageContaining("--learner logistic");
    assertThatThrownBy(() -> OnnxScores.of(new byte[] {1, 2, 3}, NUMBERS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the runtime refuses the file");
  }

  private static Parity parity(double[] model, double[] exported) {
    return Parity.of(TEST.labels(), model, exported, CUT);
  }

  private static double area(double[] scores) {
    return RocCurve.areaOf(TEST.labels(), scores).orElseThrow();
  }

  private static Model<Label> trained(Trainer<Label> trainer) {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    double[][] rows = features(FIT);
    for (int i = 0; i < rows.length; i++) {
      dataset.add(example(rows[i], FIT.labels()[i] ? 1 : 0));
    }
    return trainer.train(dataset);
  }

  /** Tribuo orders features by name, so the numbers are padded. */
  private static ArrayExample<Label> example(double[] row, int label) {
    String[] names =
        IntStream.range(0, row.length)
            .mapToObj(j -> String.format(Locale.ROOT, "f%08d", j))
            .toArray(String[]::new);
    return new ArrayExample<>(new Label(Integer.toString(label)), names, row);
  }

  private static double[] scores(Model<Label> model) {
    return Arrays.stream(NUMBERS)
        .mapToDouble(row ->
            Objects.requireNonNull(model.predict(example(row, 1)).getOutputScores().get("1"))
                .getScore())
        .toArray();
  }

  private static double[] exported(Model<Label> model) {
    byte[] file = ((ONNXExportable) model).exportONNXModel("org.mlconcepts.test", 1).toByteArray();
    int column = model.getOutputIDInfo().getID(new Label("1"));
    return OnnxScores.of(file, NUMBERS, column);
  }

  private static void report(String name, Parity parity) {
    Logger.getLogger("org.mlconcepts.onnx")
        .info(() -> String.format(Locale.ROOT, "%s: %s", name, parity));
  }
}
