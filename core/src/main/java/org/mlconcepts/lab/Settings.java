package org.mlconcepts.lab;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and changes the settings of an experiment by name, as {@code --set name=value} does. */
public final class Settings {

  private Settings() {}

  /** The names of the settings, in the order of their declaration. */
  public static List<String> names(Record experiment) {
    return Arrays.stream(experiment.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  /** The value of a setting. */
  public static Object get(Record experiment, String name) {
    try {
      RecordComponent component =
          experiment.getClass().getRecordComponents()[indexOf(experiment, name)];
      return component.getAccessor().invoke(experiment);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "settings record " + experiment.getClass().getName() + " must be public", e);
    }
  }

  /**
   * The same experiment with some settings changed, all at once, so that settings which bound each
   * other can change together.
   *
   * @param changes from the name of a setting to its new value as text: a whole number, a decimal
   *     number with a point, true or false, a word of an enum, or text
   * @throws IllegalArgumentException if there is no such setting, if a text is not of its type, or
   *     if the experiment refuses a value; the message says what is allowed
   */
  @SuppressWarnings("unchecked")
  public static <E extends Record> E with(E experiment, Map<String, String> changes) {
    changes.keySet().forEach(name -> indexOf(experiment, name));
    RecordComponent[] components = experiment.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      String text = changes.get(name);
      types[i] = components[i].getType();
      values[i] = text == null ? get(experiment, name) : parse(name, text, types[i]);
    }
    try {
      Constructor<?> constructor = experiment.getClass().getDeclaredConstructor(types);
      return (E) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "settings record " + experiment.getClass().getName() + " must be public", e);
    }
  }

  /** The same experiment with one setting changed. */
  public static <E extends Record> E with(E experiment, String name, String text) {
    return with(experiment, Map.of(name, text));
  }

  private static int indexOf(Record experiment, String name) {
    int index = names(experiment).indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "no setting \""
              + name
              + "\""
              + Nearest.hint(name, names(experiment))
              + " (known: "
              + String.join(", ", names(experiment))
              + ")");
    }
    return index;
  }

  private static Object parse(String name, String text, Class<?> type) {
    try {
      if (type == int.class) {
        return Integer.valueOf(text);
      }
      if (type == long.class) {
        return Long.valueOf(text);
      }
      if (type == double.class) {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
        throw new NumberFormatException("not finite");
      }
    } catch (NumberFormatException e) {
      String kind = type == double.class ? "a number such as 0.25" : "a whole number";
      throw new IllegalArgumentException(
          name + " must be " + kind + ", but was \"" + text + "\"", e);
    }
    if (type == boolean.class) {
      if (text.equals("true") || text.equals("false")) {
        return Boolean.valueOf(text);
      }
      throw new IllegalArgumentException(name + " must be true or false, but was \"" + text + "\"");
    }
    if (type.isEnum()) {
      return constant(name, text, type);
    }
    if (type == String.class) {
      return text;
    }
    throw new IllegalArgumentException(name + " cannot be set from text");
  }

  private static Object constant(String name, String text, Class<?> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(c -> word((Enum<?>) c)).toList();
    int index = words.indexOf(text.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new IllegalArgumentException(
          name + " must be one of " + String.join(", ", words) + ", but was \"" + text + "\"");
    }
    return type.getEnumConstants()[index];
  }

  /**
   * An enum constant as it is written on the command line and in results: {@code HOLDS_IF} becomes
   * {@code holds-if}.
   */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
