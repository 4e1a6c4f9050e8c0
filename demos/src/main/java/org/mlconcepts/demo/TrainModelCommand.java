package org.mlconcepts.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.model.HeldOutSkill;
import org.mlconcepts.model.Recipe;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mlconcepts train-model}. */
@Command(
    name = "train-model",
    description = {
      "Trains a model of two classes and saves it with its columns, preparation and origin.",
      "Says how well it does on held-out rows. Serve it with serve-model."
    })
final class TrainModelCommand implements Callable<Integer> {

  private static final int SHOWN_DIGITS = 12;

  @Mixin private OwnTableOptions ownTable = new OwnTableOptions();

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

  @Mixin private SeedOption seed = new SeedOption();

  @ParentCommand private Commands.Root root = new Commands.Root();

  private final Console console;

  TrainModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path file = FileName.of("--out", out);
    Recipe recipe = Recipe.named(learner);
    Dataset data = data();
    List<String> notes = new ArrayList<>(data.notes());
    TrainingRows rows = TrainingRows.of(data, without, notes);
    OwnTable.missing(rows.table()).ifPresent(notes::add);
    data.card().traps().stream()
        .filter(trap -> trap.contains("leak"))
        .filter(trap -> rows.table().names().contains(trap.split(" ", -1)[0]))
        .map(trap -> trap + " Leave it out with --without " + trap.split(" ", -1)[0])
        .forEach(notes::add);
    rows.requireBoth("to learn from");
    OwnTable.repeats(data.table().head(OwnTable.MOST_ROWS)).ifPresent(notes::add);
    TrainedModel model = TrainedModel.train(rows, recipe, seed.seed());
    HeldOutSkill skill = HeldOutSkill.of(rows, recipe, seed.seed());
    model.save(file);
    notes.forEach(console::complain); // after what may be refused, which is one line
    console.out().println(skillLine(skill, model));
    console.out().println("written  " + out + ", from " + model.trainingRows() + " rows");
    console.out().println("model    " + hash(model.id()));
    model
        .parts()
        .forEach(part ->
            console
                .out()
                .println(
                    String.format(Locale.ROOT, "  %-12s %s", part.name(), hash(part.sha256()))));
    console.out().println("serve    ./mlconcepts serve-model " + out);
    return Commands.DONE;
  }

  /** The first digits, which are enough to tell apart; all of them with {@code --verbose}. */
  private String hash(String sha256) {
    return root.verbose() ? sha256 : sha256.substring(0, SHOWN_DIGITS);
  }

  private static String skillLine(HeldOutSkill skill, TrainedModel model) {
    return String.format(
        Locale.ROOT,
        "skill    on %,d rows held out at random: area under the ROC curve %.3f, 95 %% interval"
            + " [%.3f, %.3f] (chance: 0.5); Brier score %.3f (base rate alone: %.3f); then fitted"
            + " again on all %,d rows",
        skill.rows(),
        skill.area(),
        skill.interval().low(),
        skill.interval().high(),
        skill.brier(),
        skill.brierOfBaseRate(),
        model.trainingRows());
  }

  private Dataset data() {
    Optional<OwnTable> own = ownTable.read();
    if (dataset.isEmpty() == own.isEmpty()) {
      throw new IllegalArgumentException(
          "name what to train on: either --csv FILE --target COLUMN, or --dataset ID");
    }
    return own.isPresent() ? own.get().data() : Datasets.byId(dataset);
  }
}
