package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Seed;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.ONNXExportable;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Why no logistic regression of LibLinear may be served from the file that Tribuo exports. */
class TribuoOnnxTest {

  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  @BeforeAll
  static void quiet() {
    TRIBUO.setLevel(Level.WARNING);
  }

  /** Two classes that one feature tells apart somewhat. */
  private static Model<Label> model() {
    LabelFactory factory = new LabelFactory();
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    RandomGenerator random = new Seed(1).stream("rows");
    for (int i = 0; i < 200; i++) {
      double[] row = {random.nextGaussian() + i % 2};
      dataset.add(new ArrayExample<>(new Label(Integer.toString(i % 2)), new String[] {"a"}, row));
    }
    return new LibLinearClassificationTrainer(
            new LinearClassificationType(LinearType.L2R_LR), 1, 1000, 1e-8)
        .train(dataset);
  }

  /** The exported graph has the scores (-z, z) and a softmax, which makes that σ(2z). */
  @Test
  void libLinearsExportToOnnxDoublesTheLogOdds() {
    Model<Label> model = model();
    OnnxMl.GraphProto graph =
        ((ONNXExportable) model).exportONNXModel("org.mlconcepts.test", 1).getGraph();

    assertThat(graph.getNodeList()).extracting(OnnxMl.NodeProto::getOpType).contains("Softmax");
    assertThat(graph.getInitializerCount()).as("weights and offsets, of two classes").isEqualTo(2);
    int offsets = offsetAt(graph);
    FloatBuffer weight = floats(graph.getInitializer(1 - offsets));
    FloatBuffer offset = floats(graph.getInitializer(offsets));
    for (double x : new double[] {-1, 0, 2}) {
      double p = probability(model, x);
      double seenBySoftmax = (weight.get(1) - weight.get(0)) * x + offset.get(1) - offset.get(0);
      assertThat(Math.abs(seenBySoftmax))
          .isCloseTo(2 * Math.abs(Math.log(p / (1 - p))), within(1e-5));
    }
  }

  /** Offsets have one dimension, weights have two. */
  private static int offsetAt(OnnxMl.GraphProto graph) {
    return graph.getInitializer(0).getDimsCount() == 1 ? 0 : 1;
  }

  private static FloatBuffer floats(OnnxMl.TensorProto tensor) {
    return tensor
        .getRawData()
        .asReadOnlyByteBuffer()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }

  private static double probability(Model<Label> model, double x) {
    return Objects.requireNonNull(
            model
                .predict(new ArrayExample<>(new Label("1"), new String[] {"a"}, new double[] {x}))
                .getOutputScores()
                .get("1"))
        .getScore();
  }
}
