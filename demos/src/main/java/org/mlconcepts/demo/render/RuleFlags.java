package org.mlconcepts.demo.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlconcepts.chart.Rule;

/**
 * The labels of rules that stand upright: each flies like a flag from its rule, in a strip above
 * the panel where no curve is. Flags that would overlap, or be crossed by a neighbour's pole, fly
 * higher.
 */
final class RuleFlags {

  private static final int ROW = 17;
  private static final int GAP = 5;

  /** One flag: the pole's place, the left end of its text and its row, 0 being the lowest. */
  private record Flag(Rule rule, double pole, double start, double width, int row) {

    boolean covers(double x) {
      return x > start - GAP && x < start + width + GAP;
    }

    boolean overlaps(Flag other) {
      return start < other.start + other.width + 2 * GAP && other.start < start + width + 2 * GAP;
    }

    boolean clashesWith(Flag other) {
      return (row == other.row && overlaps(other))
          || (other.row > row && covers(other.pole))
          || (row > other.row && other.covers(pole));
    }
  }

  private final List<Flag> flags = new ArrayList<>();

  /**
   * Finds a place for every label.
   *
   * @param rules upright rules inside the panel
   * @param panel for the places along x; its height does not matter
   * @param rightEnd how far to the right a text may run
   */
  RuleFlags(List<Rule> rules, Panel panel, double rightEnd) {
    rules.stream()
        .sorted(Comparator.comparingDouble(Rule::at).reversed())
        .forEach(rule -> flags.add(place(rule, panel.px(rule.at()), rightEnd)));
  }

  private Flag place(Rule rule, double pole, double rightEnd) {
    double width = Lettering.width(rule.label(), Theme.tickFont());
    for (int row = 0; ; row++) {
      Flag toRight = new Flag(rule, pole, pole + GAP, width, row);
      Flag toLeft = new Flag(rule, pole, pole - GAP - width, width, row);
      if (pole + GAP + width <= rightEnd && flags.stream().noneMatch(toRight::clashesWith)) {
        return toRight;
      }
      if (toLeft.start() >= Theme.PADDING && flags.stream().noneMatch(toLeft::clashesWith)) {
        return toLeft;
      }
      if (row > flags.size()) {
        return new Flag(rule, pole, Math.max(Theme.PADDING, rightEnd - width), width, row);
      }
    }
  }

  /** The height of the strip. */
  int height() {
    return flags.stream().mapToInt(flag -> (flag.row() + 1) * ROW).max().orElse(0);
  }

  void paint(AxisPainter axes, Lettering lettering, Rectangle2D window) {
    for (Flag flag : flags) {
      double top = window.getMinY() - (flag.row() + 1) * ROW;
      axes.rule(flag.pole(), window.getMaxY(), flag.pole(), top + 3);
      lettering.line(
          flag.rule().label(),
          Theme.tickFont(),
          Theme.RULE,
          Lettering.Align.START,
          flag.start(),
          top + 12);
    }
  }
}
