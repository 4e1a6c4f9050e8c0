package org.mlconcepts.demo.render;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON text with the same bytes on every JDK: keys in the order given, {@code \n} for line ends,
 * and numbers by Jackson's own shortest decimal, since {@code Double.toString} changed its digits
 * with Java 19. Numbers that are not finite become null.
 */
final class Json {

  /** Deeper than this, an object stands on one line: a row of data is best read as a row. */
  private static final int DEEPEST_INDENT = 3;

  private static final MathContext SHOWN = new MathContext(7, RoundingMode.HALF_EVEN);

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** Stands for null, which in Vega-Lite switches a part off. */
  static final Object NULL = new Object();

  private Json() {}

  /** An object from keys and values in turn. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }

  /** The text of a tree of maps, lists, strings, numbers and booleans, ended by a line feed. */
  static String write(Map<String, Object> tree) {
    StringWriter text = new StringWriter();
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return indented();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
      value(generator, tree);
    }
    return text.append('\n').toString();
  }

  /**
   * The text of a value on one line, fit for a Vega expression as well. Numbers have seven
   * significant digits, which is more than a screen can show, and a tenth of a site's size less.
   */
  static String compact(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      value(generator, rounded(value));
    }
    return text.toString();
  }

  private static Object rounded(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, one) -> copy.put(key, rounded(one)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::rounded).toList();
    }
    return value instanceof Double number && Double.isFinite(number)
        ? (Object) new BigDecimal(number).round(SHOWN).doubleValue()
        : value;
  }

  private static DefaultPrettyPrinter indented() {
    DefaultPrettyPrinter.Indenter shallow = new ShallowIndenter();
    return new DefaultPrettyPrinter().withObjectIndenter(shallow).withArrayIndenter(shallow);
  }

  private static final class ShallowIndenter implements DefaultPrettyPrinter.Indenter {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    @Override
    public void writeIndentation(JsonGenerator generator, int level) {
      if (level <= DEEPEST_INDENT) {
        LINES.writeIndentation(generator, level);
      } else {
        generator.writeRaw(' ');
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }

  private static void value(JsonGenerator generator, Object value) {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach((key, one) -> {
        generator.writeName((String) key);
        value(generator, one);
      });
      generator.writeEndObject();
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      list.forEach(one -> value(generator, one));
      generator.writeEndArray();
    } else {
      scalar(generator, value);
    }
  }

  private static void scalar(JsonGenerator generator, Object value) {
    if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      generator.writeNumber(number);
    } else if (value == NULL || value instanceof Double) {
      generator.writeNull();
    } else {
      throw new IllegalArgumentException("JSON cannot hold a " + value.getClass());
    }
  }
}
