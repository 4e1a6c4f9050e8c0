package org.mlconcepts.demo;

import java.util.Map;
import java.util.concurrent.Callable;
import org.mlconcepts.lab.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mlconcepts help}. */
@Command(name = "help", description = "Help for a command, as its --help shows it.")
final class HelpCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Which (default: all).")
  private String command = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine all = spec.commandLine().getParent();
    Map<String, CommandLine> commands = all.getSubcommands();
    CommandLine wanted = command.isEmpty() ? all : commands.get(command);
    if (wanted == null) {
      throw new IllegalArgumentException(
          "no command \""
              + command
              + "\""
              + Nearest.hint(command, commands.keySet())
              + " (see: mlconcepts help)");
    }
    wanted.usage(console.out());
    return Commands.DONE;
  }
}
