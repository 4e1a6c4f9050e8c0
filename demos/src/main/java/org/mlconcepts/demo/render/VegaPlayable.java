package org.mlconcepts.demo.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Playable;

/**
 * A playable figure in Vega-Lite. The specifications of its frames differ in their data and words
 * only: the data are put one after the other, each row with the positions of the dials, and a
 * filter picks the rows that are seen. Each dial is a parameter that a notebook shows as a menu;
 * what a page needs to make sliders and to read the figure aloud stands under {@code usermeta}.
 */
final class VegaPlayable {

  /** The parameter that holds the number of the frame that is seen. */
  static final String FRAME = "frame";

  private final Playable playable;
  private final List<Map<String, Object>> frames;

  private VegaPlayable(Playable playable) {
    this.playable = playable;
    frames = playable.frames().stream().map(VegaLiteRenderer::withoutNote).toList();
  }

  static String json(Playable playable) {
    return Json.write(new VegaPlayable(playable).specification());
  }

  /** The same on one line. */
  static String line(Playable playable) {
    return Json.compact(new VegaPlayable(playable).specification());
  }

  private Map<String, Object> specification() {
    Map<String, Object> specification = new LinkedHashMap<>();
    merged(frames, "")
        .forEach((key, value) -> {
          specification.put(key, value);
          if (key.equals("description")) {
            specification.put("usermeta", usermeta());
            specification.put("params", params());
          }
        });
    VegaLiteRenderer.addNote(specification, playable.frames().get(playable.start()));
    return specification;
  }

  private Map<String, Object> usermeta() {
    List<Object> dials = new ArrayList<>();
    for (int i = 0; i < playable.dials().size(); i++) {
      Dial dial = playable.dials().get(i);
      dials.add(
          Json.object(
              "param", param(i),
              "name", dial.name(),
              "start", dial.start(),
              "marks", dial.marks()));
    }
    return Json.object(
        "caption", playable.caption(),
        "dials", dials,
        "titles", playable.frames().stream().map(Chart::title).toList(),
        "descriptions", playable.frames().stream().map(Chart::alt).toList());
  }

  private List<Object> params() {
    List<Object> params = new ArrayList<>();
    StringBuilder frame = new StringBuilder("0");
    for (int i = 0; i < playable.dials().size(); i++) {
      Dial dial = playable.dials().get(i);
      List<Integer> positions = IntStream.range(0, dial.marks().size()).boxed().toList();
      Map<String, Object> menu =
          Json.object(
              "input",
              "select",
              "options",
              positions,
              "labels",
              dial.marks(),
              "name",
              dial.name() + " ");
      params.add(Json.object("name", param(i), "value", dial.start(), "bind", menu));
      frame = new StringBuilder("(" + frame + ") * " + positions.size() + " + " + param(i));
    }
    params.add(Json.object("name", FRAME, "expr", frame.toString()));
    return params;
  }

  private static String param(int dial) {
    return "dial" + dial;
  }

  /** One tree from the trees of all frames. */
  private Map<String, Object> merged(List<Map<String, Object>> trees, String path) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String key : trees.get(0).keySet()) {
      String here = path + "/" + key;
      List<Object> values = new ArrayList<>();
      for (Map<String, Object> tree : trees) {
        require(tree.keySet().equals(trees.get(0).keySet()), path);
        values.add(tree.get(key));
      }
      if (key.equals("data")) {
        data(values, all);
      } else {
        all.put(key, merge(key, values, here));
      }
    }
    return all;
  }

  /**
   * The rows of all frames and the filter that picks those of one. A table that stays the same
   * while a dial turns is written once for all its positions. A layer that filters data of its own
   * as well is not known here.
   */
  private void data(List<Object> tables, Map<String, Object> into) {
    List<Integer> moving =
        IntStream.range(0, playable.dials().size())
            .filter(dial -> moves(tables, dial))
            .boxed()
            .toList();
    List<Object> rows = new ArrayList<>();
    for (int frame = 0; frame < tables.size(); frame++) {
      int number = frame;
      boolean stands =
          IntStream.range(0, playable.dials().size())
              .allMatch(dial -> moving.contains(dial) || position(number, dial) == 0);
      if (stands) {
        for (Object row : rows(tables.get(frame))) {
          Map<String, Object> tagged = new LinkedHashMap<>();
          moving.forEach(dial -> tagged.put(param(dial), position(number, dial)));
          ((Map<?, ?>) row).forEach((name, value) -> tagged.put((String) name, value));
          rows.add(tagged);
        }
      }
    }
    into.put("data", Json.object("values", rows));
    if (!moving.isEmpty()) {
      List<String> tests =
          moving.stream().map(dial -> "datum." + param(dial) + " === " + param(dial)).toList();
      into.put("transform", List.of(Json.object("filter", String.join(" && ", tests))));
    }
  }

  private static List<?> rows(Object table) {
    if (table instanceof Map<?, ?> map && map.get("values") instanceof List<?> rows) {
      return rows;
    }
    throw new IllegalArgumentException("the data of a playable figure must be rows");
  }

  private boolean moves(List<Object> tables, int dial) {
    return IntStream.range(0, tables.size())
        .anyMatch(frame ->
            !tables.get(frame).equals(tables.get(frame - position(frame, dial) * step(dial))));
  }

  /** How many frames lie between one position of a dial and the next. */
  private int step(int dial) {
    return playable.dials().subList(dial + 1, playable.dials().size()).stream()
        .mapToInt(faster -> faster.marks().size())
        .reduce(1, (a, b) -> a * b);
  }

  private int position(int frame, int dial) {
    return frame / step(dial) % playable.dials().get(dial).marks().size();
  }

  @SuppressWarnings("unchecked")
  private Object merge(String key, List<Object> values, String path) {
    Object first = values.get(0);
    if (key.equals("description")) {
      return playable.caption();
    }
    if (values.stream().allMatch(first::equals)) {
      return first instanceof Map
          ? merged((List<Map<String, Object>>) (List<?>) values, path)
          : first;
    }
    if (path.endsWith("/axis/values")) {
      return first; // where whole numbers happen to be shown, fewer places have a label
    }
    if (path.equals("/title/text")) {
      return Json.object("expr", Json.compact(values) + "[" + FRAME + "]");
    }
    if (first instanceof Map) {
      return merged((List<Map<String, Object>>) (List<?>) values, path);
    }
    if (first instanceof List) {
      return list((List<List<Object>>) (List<?>) values, path);
    }
    // The labels of rules need more room on some frames than on others: the most is right for all.
    require(first instanceof Integer && (key.equals("offset") || key.equals("dy")), path);
    return values.stream()
        .map(value -> (Integer) value)
        .reduce(0, (a, b) -> Math.abs(b) > Math.abs(a) ? b : a);
  }

  private List<Object> list(List<List<Object>> lists, String path) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < lists.get(0).size(); i++) {
      int at = i;
      require(lists.stream().allMatch(list -> list.size() == lists.get(0).size()), path);
      all.add(merge("", lists.stream().map(list -> list.get(at)).toList(), path + "/" + i));
    }
    return all;
  }

  private static void require(boolean alike, String path) {
    if (!alike) {
      throw new IllegalArgumentException("the frames of a playable figure part at " + path);
    }
  }
}
