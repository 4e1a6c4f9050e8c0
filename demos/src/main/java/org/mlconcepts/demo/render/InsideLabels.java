package org.mlconcepts.demo.render;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Rule;
import org.mlconcepts.chart.Series;

/**
 * Names of curves that end far from the right edge: they stand beside the end, inside the panel,
 * where nothing else is.
 */
final class InsideLabels {

  private static final double FAR_FROM_EDGE = 70;
  private static final double GAP = 9;

  private record Placed(SideLabels.Label label, Rectangle2D box) {}

  private final Panel panel;
  private final List<Line2D> lines = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private final List<String> lone;

  InsideLabels(Curves curves, Panel panel) {
    this.panel = panel;
    lone =
        curves.series().stream().filter(one -> one.points().size() == 1).map(Series::name).toList();
    for (Series one : curves.series()) {
      Trace trace = Trace.of(one.points(), panel).thinned();
      for (int i = 1; i < trace.size(); i++) {
        lines.add(new Line2D.Double(trace.at(i - 1), trace.at(i)));
      }
      for (Point point : one.points()) {
        double x = panel.px(point.x());
        lines.add(new Line2D.Double(x, panel.py(point.low()), x, panel.py(point.high())));
      }
    }
    for (Rule rule : curves.rules(Rule.Direction.VERTICAL, panel.x())) {
      lines.add(
          new Line2D.Double(panel.px(rule.at()), panel.top(), panel.px(rule.at()), panel.bottom()));
    }
    for (Rule rule : curves.rules(Rule.Direction.HORIZONTAL, panel.y())) {
      lines.add(
          new Line2D.Double(panel.left(), panel.py(rule.at()), panel.right(), panel.py(rule.at())));
    }
  }

  /** Places a name if its curve ends far from the edge and there is room beside the end. */
  boolean takes(SideLabels.Label label) {
    boolean far =
        label.anchor().isPresent() && label.anchor().get().getX() < panel.right() - FAR_FROM_EDGE;
    if (!far || !(label.isLine() || lone.contains(label.text()))) {
      return false;
    }
    Optional<Rectangle2D> spot = spot(label.anchor().get(), label.width(), label.height());
    spot.ifPresent(box -> placed.add(new Placed(label, box)));
    return spot.isPresent();
  }

  private Optional<Rectangle2D> spot(Point2D end, double width, double height) {
    double middle = end.getY() - height / 2;
    double[][] corners = {
      {end.getX() + GAP, middle},
      {end.getX() + GAP, middle + height},
      {end.getX() + GAP, middle - height},
      {end.getX() + 2 * GAP, middle + 0.5 * height},
      {end.getX() - width / 2, end.getY() - height - GAP},
      {end.getX() - width / 2, end.getY() + GAP},
      {end.getX() - GAP - width, middle},
      {end.getX() - GAP - width, middle - height},
      {end.getX() - GAP - width, middle + height},
      {end.getX() - width / 2, end.getY() - 2 * height - GAP},
      {end.getX() - width / 2, end.getY() + height + GAP},
    };
    for (double[] corner : corners) {
      Rectangle2D box = new Rectangle2D.Double(corner[0], corner[1], width, height);
      if (panel.window(1).contains(box) && isFree(box)) {
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  private boolean isFree(Rectangle2D box) {
    return lines.stream().noneMatch(line -> line.intersects(box))
        && placed.stream().noneMatch(other -> other.box().intersects(box));
  }

  void paint(Graphics2D g) {
    Lettering lettering = new Lettering(g);
    for (Placed one : placed) {
      Rectangle2D box = one.box();
      lettering.block(
          one.label().lines(),
          Theme.labelFont(),
          Palette.forText(one.label().color()),
          Lettering.Align.START,
          box.getX(),
          box.getCenterY());
    }
  }
}
