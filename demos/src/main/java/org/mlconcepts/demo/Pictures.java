package org.mlconcepts.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.render.ChartFiles;

/** The files of a chart. */
final class Pictures {

  /** What the names of a chart's files end with. */
  static final List<String> ENDINGS = List.of(".png", ".svg", ".vl.json");

  private Pictures() {}

  /** The three files of a chart, by name. */
  static Map<String, byte[]> of(Chart chart) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(chart.id() + ".png", ChartFiles.png(chart));
    files.put(chart.id() + ".svg", ResultFiles.utf8(ChartFiles.svg(chart)));
    files.put(chart.id() + ".vl.json", ResultFiles.utf8(ChartFiles.vegaLite(chart)));
    return files;
  }
}
