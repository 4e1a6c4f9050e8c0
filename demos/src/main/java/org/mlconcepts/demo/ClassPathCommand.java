package org.mlconcepts.demo;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mlconcepts class-path}. */
@Command(
    name = "class-path",
    description = {
      "Print the class path of the library, for JShell.",
      "jshell --class-path \"$$(./mlconcepts class-path)\""
    })
final class ClassPathCommand implements Callable<Integer> {

  private final Console console;

  ClassPathCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println(System.getProperty("java.class.path"));
    return Commands.DONE;
  }
}
