package org.mlconcepts.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/** Scores rows with the ONNX runtime, which knows nothing of where a file comes from. */
public final class OnnxScores {

  private OnnxScores() {}

  /**
   * One column of a file's first output.
   *
   * @param model the bytes of the file, with one input
   * @param rows what goes in, rounded to single precision
   * @param column which number of each output row
   */
  public static double[] of(byte[] model, double[][] rows, int column) {
    float[][] single = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      single[i] = new float[rows[i].length];
      for (int j = 0; j < single[i].length; j++) {
        single[i][j] = (float) rows[i][j];
      }
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, single);
        OrtSession.Result result =
            session.run(Map.of(session.getInputNames().iterator().next(), input))) {
      float[][] output = (float[][]) result.get(0).getValue();
      double[] scores = new double[output.length];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = output[i][column];
      }
      return scores;
    } catch (OrtException e) {
      throw new IllegalArgumentException("the runtime refuses the file: " + e.getMessage(), e);
    }
  }
}
