package org.mlconcepts.demo;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says which of two answers is the positive one. */
final class PositiveOption {

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      converter = NotEmpty.class,
      description = "The value that counts as yes (default: 1, true or yes).")
  private String value = "";

  Optional<String> value() {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** Reads a text that is not empty. */
  static final class NotEmpty implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (text.isEmpty()) {
        throw new TypeConversionException("must not be empty");
      }
      return text;
    }
  }
}
