package org.mlconcepts.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Nearest;
import org.mlconcepts.lab.OnTable;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Settings;

/**
 * An experiment that was chosen on the command line.
 *
 * @param question the question it belongs to
 * @param exhibit its entry in the catalogue
 * @param settings its defaults with the changes that were asked for
 * @param own the reader's table that it shall run on, if any
 */
record Selected<E extends Record & Experiment<R>, R extends Record>(
    Question question, Exhibit<E, R> exhibit, E settings, Optional<OwnTable> own) {

  /**
   * A change of a setting.
   *
   * @param option how it was written, for messages
   */
  record Change(String option, String name, String value) {

    /** Reads {@code name=value}. */
    static Change parse(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "--set must be name=value, such as --set repeats=50, but was \"" + text + "\"");
      }
      return new Change(
          "--set " + text, text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** What {@code --repeats} means. */
    static Change repeats(int repeats) {
      return new Change("--repeats " + repeats, "repeats", String.valueOf(repeats));
    }
  }

  /**
   * The experiments that the names stand for, each once, in the order in which they were asked for.
   */
  static List<Selected<?, ?>> find(Catalog catalog, List<String> names) {
    Map<String, Selected<?, ?>> found = new LinkedHashMap<>();
    for (String name : names) {
      for (Catalog.Entry entry : catalog.find(name)) {
        found.putIfAbsent(entry.exhibit().slug(), atDefaults(entry.question(), entry.exhibit()));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * The same experiments with settings changed in all that have them. The changes of an experiment
   * are made at once, so that settings that bound each other can change together.
   *
   * @throws IllegalArgumentException if none has one of the settings, or one refuses a value
   */
  static List<Selected<?, ?>> change(List<Selected<?, ?>> all, List<Change> changes) {
    changes.forEach(change -> requireKnown(all, change));
    List<Selected<?, ?>> changed = new ArrayList<>();
    for (Selected<?, ?> each : all) {
      List<String> names = Settings.names(each.settings());
      changed.add(each.with(changes.stream().filter(c -> names.contains(c.name())).toList()));
    }
    return List.copyOf(changed);
  }

  private static void requireKnown(List<Selected<?, ?>> all, Change change) {
    Set<String> known = new LinkedHashSet<>();
    all.forEach(each -> known.addAll(Settings.names(each.settings())));
    if (known.contains(change.name())) {
      return;
    }
    String who =
        all.size() == 1
            ? all.get(0).exhibit().slug()
            : "none of the " + all.size() + " experiments";
    throw new IllegalArgumentException(
        change.option()
            + ": "
            + who
            + " has "
            + (all.size() == 1 ? "no" : "a")
            + " setting \""
            + change.name()
            + "\""
            + Nearest.hint(change.name(), known)
            + "; known: "
            + String.join(", ", known));
  }

  /**
   * Those of the experiments that can run on a reader's own table, on that table.
   *
   * @throws IllegalArgumentException if none can; the message names those of the catalogue that can
   */
  static List<Selected<?, ?>> onTable(List<Selected<?, ?>> all, OwnTable own, Catalog catalog) {
    List<Selected<?, ?>> able = new ArrayList<>();
    for (Selected<?, ?> each : all) {
      if (each.settings() instanceof OnTable<?>) {
        able.add(each.on(own));
      }
    }
    if (able.isEmpty()) {
      List<String> others = able(catalog);
      throw new IllegalArgumentException(
          "--csv "
              + own.file()
              + ": no chosen experiment can use your own table; "
              + (others.isEmpty()
                  ? "none of the others can either"
                  : "these can: " + String.join(", ", others)));
    }
    return List.copyOf(able);
  }

  /** The names of the experiments that can run on a reader's own table. */
  static List<String> able(Catalog catalog) {
    return catalog.entries().stream()
        .map(Catalog.Entry::exhibit)
        .filter(exhibit -> exhibit.defaults() instanceof OnTable<?>)
        .map(Exhibit::slug)
        .toList();
  }

  /** Runs it, on the reader's table if there is one. */
  R run(Seed seed, Progress progress) {
    Experiment<R> experiment = settings;
    if (own.isPresent() && experiment instanceof OnTable<R> able) {
      return able.run(own.get().data(), seed, progress);
    }
    return experiment.run(seed, progress);
  }

  /** The same on a table. */
  Selected<E, R> on(OwnTable table) {
    return new Selected<>(question, exhibit, settings, Optional.of(table));
  }

  static <E extends Record & Experiment<R>, R extends Record> Selected<E, R> atDefaults(
      Question question, Exhibit<E, R> exhibit) {
    return new Selected<>(question, exhibit, exhibit.defaults(), Optional.empty());
  }

  private Selected<E, R> with(List<Change> changes) {
    Map<String, String> values = new LinkedHashMap<>();
    changes.forEach(change -> values.put(change.name(), change.value()));
    try {
      return new Selected<>(question, exhibit, Settings.with(settings, values), own);
    } catch (IllegalArgumentException e) {
      String options = changes.stream().map(Change::option).collect(Collectors.joining(" "));
      throw new IllegalArgumentException(
          options + ": " + exhibit.slug() + ": " + e.getMessage(), e);
    }
  }
}
