package org.mlconcepts.postmortem;

/** Makes what a model is told about a day, from the series up to the day before. */
@FunctionalInterface
public interface ForecastFeatures {

  /**
   * The features of one day. An honest implementation reads {@code series} before {@code day} only;
   * {@link ReleaseGate} finds out whether it does.
   *
   * @param series one value a day, the later days included
   * @param day whose value is to be forecast
   */
  double[] row(double[] series, int day);
}
