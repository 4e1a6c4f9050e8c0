package org.mlconcepts.demo;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.metric.Score;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes records as JSON whose bytes depend on the values alone.
 *
 * <p>Members come in the order of their declaration; an absent {@link Optional} is {@code null}; an
 * enum constant is its word ({@link Settings#word}); a {@link Score} is {@code {"value": x}} or
 * {@code {"undefined": reason}}; a double is the shortest decimal that reads back as the same
 * double, on every JDK. What fits on a line stays on one line, so that a change shows as a small
 * difference. Anything else than records, lists, options, texts, numbers, booleans and enums is a
 * programming error, and so is a number that is not finite.
 */
public final class Json {

  private static final int WIDTH = 100;

  private Json() {}

  /** A document: indented, with line feeds, and one at the end. */
  public static String document(Record value) {
    StringBuilder text = new StringBuilder();
    node("", value, "").write(text, "");
    return text.append('\n').toString();
  }

  /** A value on one line, as it appears inside a document. */
  public static String line(Object value) {
    return node("", value, "value").line();
  }

  /** The shortest decimal of a finite double, in the notation of JDK 19 and later. */
  static String number(double value) {
    return NumberOutput.toString(value, true);
  }

  /**
   * A piece of JSON: a leaf is all head, an object or array has its members between head and tail.
   *
   * @param width how many columns it takes on one line
   * @param fills whether members that do not fit on one line share lines, as numbers in an array do
   */
  private record Node(String head, List<Node> members, String tail, int width, boolean fills) {

    static Node leaf(String text) {
      return new Node(text, List.of(), "", text.length(), false);
    }

    static Node group(String head, List<Node> members, String tail, boolean fills) {
      int separators = 2 * Math.max(0, members.size() - 1);
      int width =
          head.length() + tail.length() + separators + members.stream().mapToInt(Node::width).sum();
      return new Node(head, members, tail, width, fills);
    }

    String line() {
      return head + String.join(", ", members.stream().map(Node::line).toList()) + tail;
    }

    void write(StringBuilder text, String indent) {
      if (members.isEmpty() || indent.length() + width < WIDTH) {
        text.append(line());
        return;
      }
      String inner = indent + "  ";
      text.append(head).append('\n').append(inner);
      int column = inner.length();
      for (int i = 0; i < members.size(); i++) {
        Node member = members.get(i);
        boolean joins = fills && i > 0 && column + member.width + 2 < WIDTH;
        if (i > 0) {
          text.append(joins ? ", " : ",\n" + inner);
          column = joins ? column + 2 : inner.length();
        }
        member.write(text, inner);
        column += member.width;
      }
      text.append('\n').append(indent).append(tail);
    }
  }

  private static Node node(String key, Object value, String path) {
    if (value instanceof Optional<?> option) {
      return option.isPresent() ? node(key, option.get(), path) : Node.leaf(key + "null");
    }
    if (value instanceof List<?> list) {
      List<Node> members = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        members.add(node("", list.get(i), path + "[" + i + "]"));
      }
      boolean numbers = !list.isEmpty() && list.get(0) instanceof Number;
      return Node.group(key + "[", members, "]", numbers);
    }
    if (value instanceof Score.Undefined undefined) {
      return Node.group(
          key + "{", List.of(node("\"undefined\": ", undefined.reason(), path)), "}", false);
    }
    if (value instanceof Record entry) {
      return Node.group(key + "{", members(entry, path), "}", false);
    }
    return Node.leaf(key + leaf(value, path));
  }

  private static List<Node> members(Record entry, String path) {
    List<Node> members = new ArrayList<>();
    for (RecordComponent component : entry.getClass().getRecordComponents()) {
      String name = component.getName();
      String where = path.isEmpty() ? name : path + "." + name;
      members.add(node(quoted(name) + ": ", member(entry, component, where), where));
    }
    return members;
  }

  private static Object member(Record entry, RecordComponent component, String path) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // a result may nest records that are not public
      Object value = accessor.invoke(entry);
      if (value == null) {
        throw new IllegalStateException(path + " must not be null");
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(path + " cannot be read", e);
    }
  }

  private static String leaf(Object value, String path) {
    if (value instanceof Double number) {
      return finite(number, path);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Enum<?> constant) {
      return quoted(Settings.word(constant));
    }
    if (value instanceof OptionalDouble option) {
      return option.isPresent() ? finite(option.getAsDouble(), path) : "null";
    }
    if (value instanceof OptionalInt option) {
      return option.isPresent() ? String.valueOf(option.getAsInt()) : "null";
    }
    if (value instanceof OptionalLong option) {
      return option.isPresent() ? String.valueOf(option.getAsLong()) : "null";
    }
    throw new IllegalStateException(
        path
            + " must be a record, list, option, text, number, boolean or enum, but was a "
            + value.getClass().getName());
  }

  private static String finite(double number, String path) {
    if (!Double.isFinite(number)) {
      throw new IllegalStateException(
          path
              + " must be finite, but was "
              + number
              + "; an undefined value needs a type that says why");
    }
    return number(number);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
