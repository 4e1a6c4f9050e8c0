package org.mlconcepts.demo.render;

import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetClipCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.mlconcepts.chart.Chart;

/**
 * Writes recorded drawing commands as SVG 1.1. VectorGraphics2D records, but its own writer shares
 * one number format between threads, draws every segment of a curve as an element of its own, and
 * knows no title or description.
 */
final class SvgWriter {

  private final StringBuilder body = new StringBuilder();
  private final List<String> clips = new ArrayList<>();
  private AffineTransform transform = new AffineTransform();
  private Color color = Color.BLACK;
  private BasicStroke stroke = Theme.HAIRLINE;
  private Optional<String> clip = Optional.empty();
  private String style = "";
  private SvgPath path = new SvgPath();

  private SvgWriter() {}

  static String write(Chart chart, Drawing drawing, CommandSequence commands) {
    SvgWriter writer = new SvgWriter();
    for (Command<?> command : commands) {
      writer.handle(command);
    }
    writer.flush();
    // Ids begin with the chart's own, so that several drawings can stand in one page.
    String id = escape(chart.id());
    StringBuilder clips = new StringBuilder();
    for (int i = 0; i < writer.clips.size(); i++) {
      clips.append("<clipPath id=\"" + id + "-clip" + i + "\">");
      clips.append("<path d=\"" + writer.clips.get(i) + "\"/></clipPath>\n");
    }
    String body = writer.body.toString().replace("#CLIP", "#" + id + "-clip");
    return head(chart, drawing, id) + clips + body + "</svg>\n";
  }

  private static String head(Chart chart, Drawing drawing, String id) {
    String frame =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s"\
         role="img" aria-labelledby="%3$s-title %3$s-desc">
        <title id="%3$s-title">%4$s</title>
        <desc id="%3$s-desc">%5$s</desc>
        <path fill="#fff" d="M0 0H%1$sV%2$sH0Z"/>
        """;
    return String.format(
        Locale.ROOT,
        frame,
        SvgPath.number(drawing.width()),
        SvgPath.number(drawing.height()),
        id,
        escape(chart.title()),
        escape(chart.alt()));
  }

  private void handle(Command<?> command) {
    if (command instanceof FillShapeCommand fill) {
      paint(fill.getValue(), false);
    } else if (command instanceof DrawShapeCommand draw) {
      paint(draw.getValue(), true);
    } else if (command instanceof SetColorCommand set) {
      color = set.getValue();
    } else if (command instanceof SetStrokeCommand set) {
      stroke = set.getValue() instanceof BasicStroke basic ? basic : Theme.HAIRLINE;
    } else if (command instanceof SetTransformCommand set) {
      transform = new AffineTransform(set.getValue());
    } else if (command instanceof AffineTransformCommand more) {
      transform.concatenate(more.getValue());
    } else if (command instanceof SetClipCommand set) {
      clip = Optional.ofNullable(set.getValue()).map(shape -> clipped(shape.getBounds2D()));
    }
  }

  private String clipped(Rectangle2D bounds) {
    SvgPath outline = new SvgPath();
    outline.append(bounds, transform);
    if (!clips.contains(outline.data())) {
      clips.add(outline.data());
    }
    return " clip-path=\"url(#CLIP" + clips.indexOf(outline.data()) + ")\"";
  }

  private void paint(Shape shape, boolean outline) {
    if (color.getAlpha() == 0) {
      return;
    }
    String next = (outline ? stroked() : filled()) + clip.orElse("");
    // What is translucent is kept apart: overlapping parts of one path would not add up.
    if (!next.equals(style) || color.getAlpha() < 255) {
      flush();
      style = next;
    }
    path.append(shape, transform);
  }

  private void flush() {
    if (!path.isEmpty()) {
      body.append("<path ").append(style).append(" d=\"").append(path.data()).append("\"/>\n");
    }
    path = new SvgPath();
  }

  private String filled() {
    return "fill=\"" + Palette.hex(color) + "\"" + opacity("fill");
  }

  private String stroked() {
    StringBuilder text =
        new StringBuilder("fill=\"none\" stroke=\"").append(Palette.hex(color)).append('"');
    text.append(opacity("stroke"))
        .append(" stroke-width=\"")
        .append(SvgPath.number(stroke.getLineWidth()))
        .append('"');
    if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
      text.append(" stroke-linecap=\"round\"");
    }
    if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
      text.append(" stroke-linejoin=\"round\"");
    }
    if (stroke.getDashArray() != null) {
      List<String> dashes = new ArrayList<>();
      for (float dash : Objects.requireNonNull(stroke.getDashArray())) {
        dashes.add(SvgPath.number(dash));
      }
      text.append(" stroke-dasharray=\"").append(String.join(" ", dashes)).append('"');
    }
    return text.toString();
  }

  private String opacity(String what) {
    return color.getAlpha() == 255
        ? ""
        : " " + what + "-opacity=\"" + SvgPath.number(color.getAlpha() / 255.0) + "\"";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
