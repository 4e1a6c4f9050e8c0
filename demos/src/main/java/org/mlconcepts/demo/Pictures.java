package org.mlconcepts.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;

/** The files of a chart. */
final class Pictures {

  /** What the names of a chart's files end with. */
  static final List<String> ENDINGS = List.of(".png", ".svg", ".vl.json");

  private Pictures() {}

  /** The three files of a chart, by name. */
  static Map<String, byte[]> of(Chart chart) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(chart.id() + ".png", new byte[0]);
    files.put(chart.id() + ".svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n".getBytes(StandardCharsets.UTF_8));
    files.put(chart.id() + ".vl.json", "{}\n".getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
