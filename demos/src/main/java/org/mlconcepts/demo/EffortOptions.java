package org.mlconcepts.demo;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that run experiments: how often, and on how many cores. */
final class EffortOptions {

  @Option(
      names = "--repeats",
      paramLabel = "N",
      converter = Count.class,
      description =
          "Change the setting repeats: more for narrower intervals, few for a quick look.")
  private int repeats;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Threads.class,
      description =
          "How many threads to use (default: one a core). The result does not depend on it.")
  private int threads;

  /** What {@code --repeats} changes; empty if it was not given. */
  Optional<Selected.Change> change() {
    return repeats > 0 ? Optional.of(Selected.Change.repeats(repeats)) : Optional.empty();
  }

  /** The experiments with these repeats. */
  List<Selected<?, ?>> change(List<Selected<?, ?>> chosen) {
    return Selected.change(chosen, change().stream().toList());
  }

  /** How many threads, or 0 for one a core. */
  int threads() {
    return threads;
  }

  /** Reads a number of at least 1. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return whole(text, Integer.MAX_VALUE, "a whole number of at least 1");
    }
  }

  /** Reads a number of threads that a pool can have. */
  static final class Threads implements ITypeConverter<Integer> {
    private static final int MOST = 1024;

    @Override
    public Integer convert(String text) {
      return whole(text, MOST, "a whole number from 1 to " + MOST);
    }
  }

  private static int whole(String text, int most, String rule) {
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      // falls through: the message is the same
    }
    throw new TypeConversionException("must be " + rule + ", but was \"" + text + "\"");
  }
}
