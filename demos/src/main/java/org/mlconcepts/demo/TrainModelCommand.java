package org.mlconcepts.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mlconcepts train-model}. */
@Command(
    name = "train-model",
    description = {
      "Trains a model of two classes and saves it with its columns, preparation and origin.",
      "Serve it with serve-model."
    })
final class TrainModelCommand implements Callable<Integer> {

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "CSV with a header line; may be packed with gzip.")
  private String csv = "";

  @Option(
      names = "--target",
      paramLabel = "COLUMN",
      description = "The column of the file to predict: two values, or several and --positive.")
  private String target = "";

  @Option(
      names = "--positive",
      paramLabel = "VALUE",
      description = "The value of the target that counts as yes (default: the rarer of two).")
  private String positive = "";

  @Option(
      names = "--dataset",
      paramLabel = "ID",
      description = "A bundled data set instead of a file, such as bank_marketing.")
  private String dataset = "";

  @Option(
      names = "--without",
      paramLabel = "COLUMN",
      description = "A column to leave out, because it is not known in time; may be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "MODEL",
      description = "The file to write; one that is there is replaced.")
  private String out = "";

  @Option(
      names = "--learner",
      paramLabel = "NAME",
      description = "logistic, forest or boosting (default: logistic).")
  private String learner = "logistic";

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedOption.WholeNumber.class,
      description = "Where chance comes from (default: 42).")
  private long seed = Seed.DEFAULT.value();

  /** Fewer rows than this do not make a model that anybody should be served by. */
  private static final int LEAST_OF_A_CLASS = 20;

  private final Console console;

  TrainModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Recipe recipe = Recipe.named(learner);
    Dataset data = data();
    requireBoth(data);
    List<String> notes = new ArrayList<>(data.notes());
    TrainingRows rows = TrainingRows.of(data, without, notes);
    data.card().traps().stream()
        .filter(trap -> trap.contains("leak"))
        .filter(trap -> rows.table().names().contains(trap.split(" ", -1)[0]))
        .map(trap -> trap + " Leave it out with --without " + trap.split(" ", -1)[0])
        .forEach(notes::add);
    TrainedModel model = TrainedModel.train(rows, recipe, new Seed(seed));
    model.save(Path.of(out));
    notes.forEach(console::complain); // after what may be refused, which is one line
    console.out().println("model    " + model.id());
    model
        .parts()
        .forEach(part ->
            console
                .out()
                .println(
                    String.format(
                        java.util.Locale.ROOT, "  %-12s %s", part.name(), part.sha256())));
    console.out().println("written  " + out + ", from " + model.trainingRows() + " rows");
    console.out().println("serve    ./mlconcepts serve-model " + out);
    return Commands.DONE;
  }

  private static void requireBoth(Dataset data) {
    int positives = 0;
    for (boolean label : data.labels()) {
      positives += label ? 1 : 0;
    }
    int fewer = Math.min(positives, data.labels().length - positives);
    if (fewer < LEAST_OF_A_CLASS) {
      throw new IllegalArgumentException(
          "target \""
              + data.target()
              + "\" must have at least "
              + LEAST_OF_A_CLASS
              + " rows of either answer to learn from, but one has "
              + fewer
              + "; name another --positive value, or add rows");
    }
  }

  private Dataset data() {
    if (dataset.isEmpty() == csv.isEmpty()) {
      throw new IllegalArgumentException(
          "name what to train on: --csv FILE --target COLUMN, or --dataset ID");
    }
    if (!dataset.isEmpty()) {
      if (!target.isEmpty() || !positive.isEmpty()) {
        throw new IllegalArgumentException(
            "--target and --positive are for --csv; " + dataset + " has its own");
      }
      return Datasets.byId(dataset);
    }
    if (target.isEmpty()) {
      throw new IllegalArgumentException("--csv " + csv + " needs the column to predict: --target");
    }
    return OwnTable.read(csv, target, positive.isEmpty() ? Optional.empty() : Optional.of(positive))
        .data();
  }
}
