package org.mlconcepts.demo.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names on the right of a panel. A name with an anchor stands beside the end of its curve, or
 * as near as its neighbours allow, with a thin leader when it had to move; names without one form a
 * legend at the top.
 */
final class SideLabels {

  private static final int GAP = 30;
  private static final int SAMPLE = 20;
  private static final double MAX_TEXT = 176;
  private static final double BETWEEN = 4;

  /** What is drawn before a name. */
  enum Sample {
    NONE,
    /** As none; where lines are keyed, a wide and pale piece of line. */
    PALE,
    MARKER,
    BOX
  }

  /**
   * A name.
   *
   * @param shape which marker, where the sample is one
   * @param tieBreak higher stands higher among equal anchors
   */
  record Label(
      String text,
      Color color,
      Sample sample,
      int shape,
      Optional<Point2D> anchor,
      double tieBreak) {

    List<String> lines() {
      return Lettering.wrapEvenly(text, Theme.labelFont(), MAX_TEXT);
    }

    double height() {
      return lines().size() * Lettering.lineHeight(Theme.labelFont()) + BETWEEN;
    }

    double width() {
      return Lettering.width(lines(), Theme.labelFont()) + (isLine() ? 0 : SAMPLE);
    }

    /** Whether it names a line, with nothing drawn before the name. */
    boolean isLine() {
      return sample == Sample.NONE || sample == Sample.PALE;
    }
  }

  private final List<Label> labels = new ArrayList<>();
  private final List<Double> middles = new ArrayList<>();

  /** The width that names need, from the right edge of the panel to the padding of the chart. */
  static int roomFor(List<Label> labels) {
    double widest = labels.stream().mapToDouble(Label::width).max().orElse(-GAP);
    return (int) Math.ceil(GAP + widest);
  }

  /** The height all names need together. */
  static int heightOf(List<Label> labels) {
    return (int) Math.ceil(labels.stream().mapToDouble(Label::height).sum());
  }

  SideLabels(List<Label> unplaced, double top, double bottom) {
    double legend = top;
    List<Double> wished = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < unplaced.size(); i++) {
      Label label = unplaced.get(i);
      order.add(i);
      wished.add(label.anchor().map(Point2D::getY).orElse(legend + label.height() / 2));
      legend += label.anchor().isPresent() ? 0 : label.height();
    }
    // A legend stays in one piece: what has a place of its own comes below it.
    order.sort(
        Comparator.<Integer, Boolean>comparing(i -> unplaced.get(i).anchor().isPresent())
            .thenComparingDouble(i -> Math.rint(wished.get(i)))
            .thenComparingDouble(i -> -unplaced.get(i).tieBreak()));
    order.forEach(i -> labels.add(unplaced.get(i)));
    double[] heights = labels.stream().mapToDouble(Label::height).toArray();
    double[] places =
        spread(order.stream().mapToDouble(wished::get).toArray(), heights, top, bottom);
    for (double place : places) {
      middles.add(place);
    }
  }

  /**
   * Moves the middles of boxes as little as possible, in the sense of least squares, until none
   * overlaps: isotonic regression by pooling adjacent violators (Best and Chakravarti, 1990), then
   * cut to the range.
   *
   * @param wished where the middles should be, ascending
   */
  static double[] spread(double[] wished, double[] heights, double top, double bottom) {
    int n = wished.length;
    double[] offsets = new double[n];
    for (int i = 1; i < n; i++) {
      offsets[i] = offsets[i - 1] + (heights[i - 1] + heights[i]) / 2;
    }
    double[] sums = new double[n];
    int[] counts = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      sums[blocks] = wished[i] - offsets[i];
      counts[blocks++] = 1;
      while (blocks > 1
          && sums[blocks - 2] / counts[blocks - 2] > sums[blocks - 1] / counts[blocks - 1]) {
        blocks--;
        sums[blocks - 1] += sums[blocks];
        counts[blocks - 1] += counts[blocks];
      }
    }
    double[] places = new double[n];
    double lowest = n == 0 ? 0 : top + heights[0] / 2;
    double highest = n == 0 ? 0 : Math.max(lowest, bottom - heights[n - 1] / 2 - offsets[n - 1]);
    for (int block = 0, i = 0; block < blocks; block++) {
      double start = Math.max(lowest, Math.min(highest, sums[block] / counts[block]));
      for (int k = 0; k < counts[block]; k++, i++) {
        places[i] = start + offsets[i];
      }
    }
    return places;
  }

  void paint(Graphics2D g, int panelRight) {
    Lettering lettering = new Lettering(g);
    boolean crowded = labels.stream().anyMatch(this::shared);
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      double y = middles.get(i);
      double x = panelRight + (double) GAP - 4;
      if (crowded && keyed(label)) {
        key(g, label, x - 18, y);
      } else {
        label
            .anchor()
            .ifPresent(end -> leader(g, label.color(), end, new Point2D.Double(x - 4, y)));
      }
      sample(g, label, x, y);
      double text = x + (label.isLine() ? 0 : SAMPLE);
      Color color = Palette.forText(label.color());
      lettering.block(label.lines(), Theme.labelFont(), color, Lettering.Align.START, text, y);
    }
  }

  private static boolean keyed(Label label) {
    return label.isLine() && label.anchor().isPresent();
  }

  /**
   * Whether three or more end at the same place: a fan of leaders would say less than a piece of
   * each line.
   */
  private boolean shared(Label label) {
    return keyed(label)
        && labels.stream()
                .flatMap(other -> other.anchor().stream())
                .filter(end -> Math.abs(end.getY() - label.anchor().get().getY()) < 4)
                .count()
            > 2;
  }

  private static void key(Graphics2D g, Label label, double x, double y) {
    boolean pale = label.sample() == Sample.PALE;
    g.setColor(pale ? Palette.tint(label.color(), Theme.PALE) : label.color());
    g.setStroke(
        label.color().equals(Theme.RULE) ? Theme.RULE_LINE : pale ? Theme.WIDE_CURVE : Theme.CURVE);
    g.draw(new Line2D.Double(x, y, x + 12, y));
  }

  private static void leader(Graphics2D g, Color color, Point2D end, Point2D label) {
    boolean beside = Math.abs(end.getY() - label.getY()) < 3 && label.getX() - end.getX() < 54;
    if (!beside) {
      g.setColor(Palette.tint(color, 0.35));
      g.setStroke(Theme.HAIRLINE);
      g.draw(new Line2D.Double(end.getX() + 5, end.getY(), label.getX(), label.getY()));
    }
  }

  private static void sample(Graphics2D g, Label label, double x, double y) {
    switch (label.sample()) {
      case MARKER ->
          Markers.paint(g, label.color(), label.shape(), new Point2D.Double(x + 6, y), 8);
      case BOX -> Markers.box(g, label.color(), x, y);
      case NONE, PALE -> {}
    }
  }
}
