package org.mlconcepts.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.mlconcepts.Questions;
import org.mlconcepts.lab.Catalog;

/** Runs a command line inside the test, with the test's own catalogue. */
record Shell(int code, String out, String err) {

  static Shell run(String... args) {
    return run(false, args);
  }

  static Shell onTerminal(String... args) {
    return run(true, args);
  }

  /** With the real catalogue. */
  static Shell withRealCatalogue(String... args) {
    return run(Questions::catalog, false, args);
  }

  private static Shell run(boolean terminal, String... args) {
    return run(Coins::catalog, terminal, args);
  }

  private static Shell run(Supplier<Catalog> catalog, boolean terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
    int code = Commands.run(args, new Console(catalog, outStream, errStream, terminal));
    outStream.flush();
    errStream.flush();
    return new Shell(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
