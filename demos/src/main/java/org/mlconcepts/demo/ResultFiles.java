package org.mlconcepts.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.demo.render.ChartFiles;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;

/** The files of an outcome, all made before the first is written. */
public final class ResultFiles {

  /** What the name of a playable figure's file ends with. */
  static final String PLAYABLE = ".play.vl.json";

  private ResultFiles() {}

  /**
   * Charts are drawn side by side in the pool of the calling thread. Contents by file name: {@code
   * result.json}, three files a chart, one a playable figure, {@code page.md}.
   */
  public static Map<String, byte[]> of(Outcome outcome) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("result.json", utf8(json(outcome)));
    List<Chart> charts = outcome.charts();
    if (!charts.isEmpty()) {
      Repeats.run("draw", charts.size(), Progress.silent(), i -> Pictures.of(charts.get(i)))
          .forEach(files::putAll);
    }
    for (Playable playable : outcome.playables()) {
      files.put(playable.id() + PLAYABLE, utf8(ChartFiles.vegaLite(playable)));
    }
    files.put("page.md", utf8(ResultPage.of(outcome)));
    return files;
  }

  /** The names of the files, without making them. */
  static List<String> names(Outcome outcome) {
    List<String> names = new ArrayList<>(List.of("page.md", "result.json"));
    outcome.playables().forEach(playable -> names.add(playable.id() + PLAYABLE));
    outcome
        .charts()
        .forEach(chart -> Pictures.ENDINGS.forEach(ending -> names.add(chart.id() + ending)));
    return names;
  }

  /** The text of {@code result.json}. */
  public static String json(Outcome outcome) {
    return Json.document(ResultDocument.of(outcome));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
