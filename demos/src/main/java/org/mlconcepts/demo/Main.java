package org.mlconcepts.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mlconcepts.Questions;

/**
 * The command line: {@code list}, {@code run}, {@code report}, {@code claims}, {@code metrics},
 * {@code advise}, {@code datasets}.
 */
public final class Main {

  /** Set by the launcher, which alone can tell cheaply whether standard error is a terminal. */
  private static final String TERMINAL = "mlconcepts.terminal";

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code;
    try {
      code =
          Commands.run(
              args, new Console(Questions::catalog, out, err, Boolean.getBoolean(TERMINAL)));
    } catch (NoClassDefFoundError e) { // another Maven is at work in the same checkout
      err.println(
          "mlconcepts: the build is incomplete, "
              + e.getMessage()
              + " is missing; wait for a build that is under way, or delete target/launcher and"
              + " try again");
      code = Commands.USAGE;
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command inside this process.
   *
   * @return 0 = done, 1 = a verdict is not the expected one or an experiment failed, 2 = bad usage
   *     or bad input
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return Commands.run(args, new Console(Questions::catalog, out, err, false));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
