package org.mlconcepts.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A figure that its reader moves: a chart for every position of its dials, all made beforehand from
 * one result, so that nothing is computed where it is read. The charts, its frames, are alike in
 * kind, axes and names; only what they show differs. Axes need ranges, so that they stand still
 * while a dial turns.
 *
 * @param id file name without ending: lower-case words joined by hyphens, unique in an experiment
 * @param caption what there is to try and to look for, in a sentence or two
 * @param dials one to three, the slowest first
 * @param frames one for each combination of positions; the last dial moves fastest
 */
public record Playable(String id, String caption, List<Dial> dials, List<Chart> frames) {

  public Playable {
    dials = List.copyOf(dials);
    frames = List.copyOf(frames);
    int positions = dials.stream().mapToInt(dial -> dial.marks().size()).reduce(1, (a, b) -> a * b);
    if (dials.isEmpty() || dials.size() > 3) {
      throw new IllegalArgumentException(
          "playable " + id + " must have 1 to 3 dials, but had " + dials.size());
    }
    if (frames.size() != positions) {
      throw new IllegalArgumentException(
          "playable " + id + " must have " + positions + " frames, but had " + frames.size());
    }
    Object first = likeness(frames.get(0));
    for (Chart frame : frames) {
      if (!likeness(frame).equals(first)) {
        throw new IllegalArgumentException(
            "frames of playable " + id + " must be alike: " + likeness(frame) + " is not " + first);
      }
    }
  }

  /** A figure whose frame is made from the positions of its dials. */
  public static Playable of(
      String id, String caption, List<Dial> dials, Function<List<Integer>, Chart> frame) {
    List<List<Integer>> positions = List.of(List.of());
    for (Dial dial : dials) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> before : positions) {
        for (int position = 0; position < dial.marks().size(); position++) {
          List<Integer> one = new ArrayList<>(before);
          one.add(position);
          longer.add(List.copyOf(one));
        }
      }
      positions = longer;
    }
    return new Playable(id, caption, dials, positions.stream().map(frame).toList());
  }

  /** The index of the frame that is shown first. */
  public int start() {
    int index = 0;
    for (Dial dial : dials) {
      index = index * dial.marks().size() + dial.start();
    }
    return index;
  }

  /** What has to be the same on every frame. */
  private static Object likeness(Chart chart) {
    if (chart instanceof Lines lines) {
      return List.of("lines", ranged(lines.x()), ranged(lines.y()), names(lines.series()));
    }
    if (chart instanceof Points points) {
      return List.of("points", ranged(points.x()), ranged(points.y()), names(points.series()));
    }
    if (chart instanceof Steps steps) {
      return List.of("steps", ranged(steps.x()), ranged(steps.y()), names(steps.series()));
    }
    if (chart instanceof Bars bars) {
      List<String> groups = bars.groups().stream().map(Bars.Group::name).toList();
      return List.of("bars", ranged(bars.value()), bars.categories(), groups, bars.layout());
    }
    if (chart instanceof Heatmap heatmap) {
      return List.of("heatmap", ranged(heatmap.value()), heatmap.columns(), heatmap.rows());
    }
    throw new IllegalArgumentException("no frames of " + chart.getClass());
  }

  private static Axis ranged(Axis axis) {
    if (axis.range().isEmpty()) {
      throw new IllegalArgumentException(
          "axis \"" + axis.label() + "\" of a playable figure needs a range");
    }
    return axis;
  }

  private static List<String> names(List<Series> series) {
    return series.stream().map(one -> one.name() + " " + one.role()).toList();
  }
}
