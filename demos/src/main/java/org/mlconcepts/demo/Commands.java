package org.mlconcepts.demo;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlconcepts.lab.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command, runs it, and turns whatever goes wrong into one line and an exit code. */
final class Commands {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** What is shown without a command. */
  @Command(
      name = "mlconcepts",
      description =
          "Ten machine-learning interview questions, every claim of the usual answers put to the"
              + " test.",
      synopsisSubcommandLabel = "COMMAND",
      versionProvider = Version.class)
  static final class Root {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        scope = CommandLine.ScopeType.INHERIT,
        description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean version;

    @Option(
        names = "--verbose",
        scope = CommandLine.ScopeType.INHERIT,
        description = "Say more: the files of a run, the stack trace of an error.")
    private boolean verbose;

    boolean verbose() {
      return verbose;
    }
  }

  private static final Pattern NO_NUMBER =
      Pattern.compile("'(.*)' is not an? (int|long|double)", Pattern.DOTALL);

  private Commands() {}

  static int run(String[] args, Console console) {
    Root root = new Root();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand("help", new HelpCommand(console))
            .addSubcommand("list", new ListCommand(console))
            .addSubcommand("run", new RunCommand(console))
            .addSubcommand("report", new ReportCommand(console))
            .addSubcommand("claims", new ClaimsCommand(console))
            .addSubcommand("metrics", new MetricsCommand(console))
            .addSubcommand("advise", new AdviseCommand(console))
            .addSubcommand("train-model", new TrainModelCommand(console))
            .addSubcommand("serve-model", new ServeModelCommand(console))
            .addSubcommand("measure-latency", new MeasureLatencyCommand(console))
            .addSubcommand("datasets", new DatasetsCommand(console))
            .addSubcommand("embed", new EmbedCommand(console))
            .addSubcommand("quiz", new QuizCommand(console))
            .addSubcommand("class-path", new ClassPathCommand(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(Commands::execute);
    line.setParameterExceptionHandler((e, arguments) -> refuse(e, List.of(arguments), console));
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, root.verbose, console));
    return line.execute(args);
  }

  private static int execute(ParseResult parsed) {
    if (!parsed.hasSubcommand()
        && !parsed.isUsageHelpRequested()
        && !parsed.isVersionHelpRequested()) {
      CommandLine line = parsed.commandSpec().commandLine();
      line.usage(line.getOut());
      return DONE;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static int refuse(ParameterException e, List<String> arguments, Console console) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(message(e) + " (see: " + command + " --help)");
    if (arguments.contains("--verbose")) {
      e.printStackTrace(console.err());
    }
    return USAGE;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      CommandLine line = e.getCommandLine();
      if (word.startsWith("-")) {
        return "no option \""
            + word
            + "\""
            + Nearest.hint(word, line.getCommandSpec().optionsMap().keySet());
      }
      if (!line.getSubcommands().isEmpty()) {
        return "no command \"" + word + "\"" + Nearest.hint(word, line.getSubcommands().keySet());
      }
      return "\"" + word + "\" is one argument too many";
    }
    if (e.getCause() instanceof TypeConversionException
        && e.getArgSpec() instanceof OptionSpec option) {
      return option.longestName() + " " + typed(String.valueOf(e.getCause().getMessage()));
    }
    return String.valueOf(e.getMessage());
  }

  /** What the parser says of a word that should be a number, as our own options say it. */
  private static String typed(String message) {
    Matcher word = NO_NUMBER.matcher(message);
    return !word.matches()
        ? message
        : "must be a "
            + (word.group(2).equals("double") ? "number" : "whole number")
            + ", but was \""
            + word.group(1)
            + "\"";
  }

  private static int explain(Exception e, boolean verbose, Console console) {
    boolean input = e instanceof IllegalArgumentException || e instanceof UncheckedIOException;
    String message = String.valueOf(e.getMessage());
    console.complain(
        input
            ? message
            : "this should not happen: "
                + e.getClass().getSimpleName()
                + ": "
                + message
                + (verbose ? "" : " (add --verbose for the stack trace)"));
    if (verbose) {
      e.printStackTrace(console.err());
    }
    return input ? USAGE : FAILED;
  }
}
