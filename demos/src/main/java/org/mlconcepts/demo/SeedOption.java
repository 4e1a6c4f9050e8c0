package org.mlconcepts.demo;

import org.mlconcepts.lab.Seed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses the draws. */
final class SeedOption {

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "Where every random draw comes from (default: 42).")
  private long value = Seed.DEFAULT.value();

  Seed seed() {
    return new Seed(value);
  }

  /** Reads a whole number and says so when it is none, or too large a one. */
  static final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        String rule = text.matches("[+-]?\\d+") ? "from -2^63 to 2^63 - 1" : "such as 42";
        throw new TypeConversionException(
            "must be a whole number " + rule + ", but was \"" + text + "\"");
      }
    }
  }
}
