package org.mlconcepts.deployment;

import java.util.List;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.deployment.DriftDetectors.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Reading;

/** Reads what monitors see. */
final class DriftDetectorsReading implements Reading<DriftDetectors, Result> {

  @Override
  public List<Claim> claims(DriftDetectors experiment, Result result) {
    return List.of();
  }

  @Override
  public List<Chart> charts(DriftDetectors experiment, Result result) {
    return List.of(
        FalseAlarmCharts.families(result.falseAlarms()),
        FalseAlarmCharts.psi(result.falseAlarms()));
  }
}
