package org.mlconcepts.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import org.mlconcepts.model.LogitModel;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.model.TrainedModel;

/**
 * A saved logistic regression as an ONNX file: {@code sigmoid(((row - means) / deviations) ·
 * weights + intercept)}, all in single precision, since that is what most runtimes are asked for.
 *
 * <p>The graph begins with the encoded row of {@link TrainedModel#encoded}. Standardisation is
 * inside, so that nobody has to repeat it where the file is served; turning words into numbers is
 * not.
 */
public final class LogitExport {

  /** The input: floats, one row a line. */
  public static final String INPUT = "row";

  /** The output: one float a row. */
  public static final String OUTPUT = "probability";

  private static final int IR_VERSION = 7;
  private static final int OPERATORS = 13;
  private static final int FLOAT = TensorProto.DataType.FLOAT_VALUE;

  private LogitExport() {}

  /**
   * The file.
   *
   * @throws IllegalArgumentException if the model is no logistic regression
   */
  public static byte[] of(TrainedModel model) {
    if (!(model.classifier() instanceof LogitModel logit)) {
      throw new IllegalArgumentException(
          "only a logistic regression can be exported, but the model is a "
              + model.classifier().getClass().getSimpleName()
              + "; train one with --learner logistic");
    }
    double[] weights = logit.coefficients();
    double[] means = new double[weights.length];
    double[] deviations = new double[weights.length];
    Standardization scale = model.standardization();
    for (int j = 0; j < weights.length; j++) {
      means[j] = scale.mean(j);
      deviations[j] = scale.deviation(j);
    }
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("logistic")
            .addInput(value(INPUT, weights.length))
            .addOutput(value(OUTPUT, 1))
            .addInitializer(tensor("means", means, means.length))
            .addInitializer(tensor("deviations", deviations, deviations.length))
            .addInitializer(tensor("weights", weights, weights.length, 1))
            .addInitializer(tensor("intercept", new double[] {logit.intercept()}, 1))
            .addNode(node("Sub", "centred", INPUT, "means"))
            .addNode(node("Div", "standardised", "centred", "deviations"))
            .addNode(node("Gemm", "logOdds", "standardised", "weights", "intercept"))
            .addNode(node("Sigmoid", OUTPUT, "logOdds"))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("mlconcepts")
        .setDocString("model " + model.id())
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).addOutput(output);
    for (String input : inputs) {
      node.addInput(input);
    }
    return node.build();
  }

  private static TensorProto tensor(String name, double[] values, long... shape) {
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(FLOAT);
    for (long length : shape) {
      tensor.addDims(length);
    }
    for (double value : values) {
      tensor.addFloatData((float) value);
    }
    return tensor.build();
  }

  private static ValueInfoProto value(String name, long width) {
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("rows"))
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(width))
            .build();
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
