package org.mlconcepts.demo.site;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.render.ChartFiles;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;

/**
 * A drawn chart.
 *
 * @param path of its files, without ending
 * @param width in logical pixels; the picture has two real ones for each
 * @param height in logical pixels
 * @param files its files by ending
 */
record Picture(String path, int width, int height, Map<String, Content> files) {

  private static final int SCALE = 2;

  /** Where PNG keeps the width of an image; its height follows. */
  private static final int WIDTH_AT = 16;

  Picture {
    files = Map.copyOf(files);
  }

  private record Task(Outcome outcome, Chart chart) {}

  /** All charts of some outcomes, drawn side by side, by path. */
  static Map<String, Picture> of(List<Outcome> outcomes, Progress progress) {
    List<Task> tasks =
        outcomes.stream()
            .flatMap(outcome -> outcome.charts().stream().map(chart -> new Task(outcome, chart)))
            .toList();
    Map<String, Picture> pictures = new LinkedHashMap<>();
    if (!tasks.isEmpty()) {
      Repeats.run("drawing", tasks.size(), progress, i -> of(tasks.get(i)))
          .forEach(picture -> pictures.put(picture.path(), picture));
    }
    return pictures;
  }

  private static Picture of(Task task) {
    byte[] png = ChartFiles.smallPng(task.chart());
    ByteBuffer head = ByteBuffer.wrap(png);
    String vega = ChartFiles.vegaLiteLine(task.chart());
    return new Picture(
        Figures.path(task.outcome(), task.chart()),
        head.getInt(WIDTH_AT) / SCALE,
        head.getInt(WIDTH_AT + Integer.BYTES) / SCALE,
        Map.of(".png", new Content(png), ".vl.json", Content.of(vega)));
  }
}
