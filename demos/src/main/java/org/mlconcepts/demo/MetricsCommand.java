package org.mlconcepts.demo;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.data.ScoredCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code mlconcepts metrics}. */
@Command(
    name = "metrics",
    description = {
      "Every metric of a scored CSV file, with intervals and curves.",
      "A row scores positive if its score is at least the threshold."
    })
final class MetricsCommand implements Callable<Integer> {

  private static final double HALF = 0.5;

  private static final String NO_NATURAL_CUT =
      "These scores are no probabilities, so 0.5 is an arbitrary cut: choose one with --threshold"
          + " T.";

  /** Rows times bootstrap samples that take a few seconds. */
  private static final double AFFORDABLE = 5e8;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "CSV with a header line; may be packed with gzip.")
  private String file = "";

  @Option(
      names = "--label",
      required = true,
      paramLabel = "COLUMN",
      description = "What was true: 0/1, true/false, yes/no, or two values and --positive.")
  private String label = "";

  @Option(
      names = "--score",
      required = true,
      paramLabel = "COLUMN",
      description = "What the model said: a number, the higher the more positive.")
  private String score = "";

  @Mixin private PositiveOption positive = new PositiveOption();

  @Option(
      names = "--threshold",
      paramLabel = "T",
      converter = Finite.class,
      description = "Where decisions are cut (default: 0.5, which suits probabilities).")
  private double threshold = Double.NaN;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      converter = Samples.class,
      description = "Bootstrap samples; 0 for none (default: 1000, or 0 for over 500,000 rows).")
  private int bootstrap = -1;

  @Mixin private SeedOption seed = new SeedOption();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write metrics.json and the curves as charts.")
  private String out = "";

  private final Console console;

  MetricsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (label.equals(score)) {
      throw new IllegalArgumentException(
          "--label and --score must be two columns, but both were \""
              + label
              + "\"; name the column"
              + " that the model wrote with --score");
    }
    ScoredCsv csv = ScoredCsv.read(FileName.of("FILE", file), label, score, positive.value());
    ScoredMetrics metrics = measured(csv);
    if (!out.isEmpty()) {
      write(metrics, csv);
    }
    if (json) {
      console.out().print(Json.document(metrics));
    } else {
      warnOfOneClass(metrics);
      new MetricsTable(console.out()).print(metrics);
      if (Double.isNaN(threshold) && metrics.brier() instanceof Measured.None) {
        console.out().println(NO_NATURAL_CUT);
      }
    }
    return Commands.DONE;
  }

  private void warnOfOneClass(ScoredMetrics metrics) {
    boolean all = metrics.positives() == metrics.rows();
    if (all || metrics.positives() == 0) {
      console.complain(
          "every row of "
              + file
              + " is "
              + (all ? "positive" : "negative")
              + ", so metrics that compare the two classes are undefined; add rows of the other"
              + " class");
    }
  }

  private ScoredMetrics measured(ScoredCsv csv) {
    double cut = Double.isNaN(threshold) ? HALF : threshold;
    try {
      return ScoredMetrics.of(csv.labels(), csv.scores(), cut, samples(csv.rows()), seed.seed());
    } catch (OutOfMemoryError e) { // the half-done ranking is garbage by now
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the %,d rows of %s need more than the %d MB this program may use; give Java more,"
                  + " for example with MLCONCEPTS_JAVA_OPTS=-Xmx4g, or cut the file",
              csv.rows(),
              file,
              Runtime.getRuntime().maxMemory() >> 20),
          e);
    }
  }

  private int samples(int rows) {
    return bootstrap >= 0 ? bootstrap : 1000L * rows <= AFFORDABLE ? 1000 : 0;
  }

  private void write(ScoredMetrics metrics, ScoredCsv csv) {
    try (OutputFolder folder = OutputFolder.open(out)) {
      for (Chart chart : MetricsCharts.of(metrics, csv.labels(), csv.scores())) {
        Pictures.of(chart).forEach(folder::write);
      }
      folder.write("metrics.json", ResultFiles.utf8(Json.document(metrics)));
    }
  }

  /** Reads a finite number and says so when it is none. */
  static final class Finite implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // falls through: the message is the same
      }
      throw new TypeConversionException(
          "must be a finite number such as 0.5, but was \"" + text + "\"");
    }
  }

  /** Reads a number of samples. */
  static final class Samples implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        int count = Integer.parseInt(text);
        if (count == 0 || (count >= 100 && count <= 100_000)) {
          return count;
        }
      } catch (NumberFormatException e) {
        // falls through: the message is the same
      }
      throw new TypeConversionException(
          "must be 0 or a whole number from 100 to 100000, but was \"" + text + "\"");
    }
  }
}
