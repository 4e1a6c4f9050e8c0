package org.mlconcepts.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Recipe.Setting;

/**
 * A trained model of two classes with everything it needs elsewhere: the columns it expects, how
 * raw rows become numbers, and where it comes from. It can be saved and loaded without the loss of
 * a bit, and is safe to share by threads.
 *
 * <p>Its identity is a hash over the hashes of its parts, so that two models with equal ids are
 * equal, and where ids differ the parts tell why.
 */
public final class TrainedModel {

  /** What made the model; changed whenever equal inputs would train another one. */
  static final String CODE = "mlconcepts 0.1.0-SNAPSHOT";

  /**
   * A named part of what a model is.
   *
   * @param name schema, preparation, profile, settings, seed, data, code or weights
   * @param sha256 of its lines
   */
  public record Part(String name, String sha256) {}

  private final ModelFile file;
  private final ModelSchema schema;
  private final Preparation preparation;
  private final TrainingProfile profile;
  private final List<Setting> settings;
  private final Classifier classifier;

  private TrainedModel(ModelFile file) {
    this.file = file;
    schema = ModelSchema.read(file.reader("schema"));
    preparation = Preparation.read(schema, file.reader("preparation"));
    profile = TrainingProfile.read(schema, file.reader("profile"));
    settings = settings(file.reader("settings"));
    classifier = classifier(file, preparation);
  }

  /** A model that differs from another one in its preparation and its weights only. */
  private TrainedModel(ModelFile file, TrainedModel like) {
    this.file = file;
    schema = like.schema;
    preparation = Preparation.read(schema, file.reader("preparation"));
    profile = like.profile;
    settings = like.settings;
    classifier = classifier(file, preparation);
  }

  private static Classifier classifier(ModelFile file, Preparation preparation) {
    Classifier classifier = ModelCodec.read(file.reader("weights"));
    double[] trial = classifier.probabilities(new double[preparation.features()]);
    Checks.that(
        trial.length == 2, "part \"weights\" must know 2 classes, but knows " + trial.length);
    return classifier;
  }

  /** Trains a model and keeps where it comes from. */
  public static TrainedModel train(TrainingRows rows, Recipe recipe, Seed seed) {
    ModelSchema schema = ModelSchema.of(rows);
    Preparation preparation = Preparation.fit(schema, rows.table());
    double[][] numbers = new double[rows.table().rows()][];
    Arrays.setAll(numbers, row -> preparation.apply(schema.row(rows.table(), row)));
    Classifier classifier =
        recipe.learner().fit(numbers, rows.classes(), seed.stream("fit/" + recipe.name()));
    PartWriter settings = new PartWriter();
    recipe.settings().forEach(setting -> settings.word(setting.name(), setting.value()));
    PartWriter written = new PartWriter();
    ModelCodec.write(classifier, written);
    List<ModelFile.Text> parts = new ArrayList<>();
    parts.add(text("schema", schema::write));
    parts.add(text("preparation", preparation::write));
    parts.add(text("profile", TrainingProfile.of(schema, rows.table())::write));
    parts.add(new ModelFile.Text("settings", settings.text()));
    parts.add(text("seed", to -> to.count("seed", seed.value())));
    parts.add(
        text("data", to -> to.count("rows", rows.table().rows()).word("sha256", rows.sha256())));
    parts.add(text("code", to -> to.word("code", CODE)));
    parts.add(new ModelFile.Text("weights", written.text()));
    return new TrainedModel(new ModelFile(parts));
  }

  private static ModelFile.Text text(String name, java.util.function.Consumer<PartWriter> part) {
    PartWriter writer = new PartWriter();
    part.accept(writer);
    return new ModelFile.Text(name, writer.text());
  }

  private static List<Setting> settings(PartReader from) {
    List<Setting> settings = new ArrayList<>();
    while (from.hasNext()) {
      String name = from.name();
      settings.add(new Setting(name, from.word(name)));
    }
    return List.copyOf(settings);
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if the file is none, is cut off or damaged, or of another
   *     format; the message is one line
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static TrainedModel load(Path path) {
    return ModelFile.named(path.toString(), () -> parse(ModelFile.bytes(path)));
  }

  /** The model that {@link #bytes()} gave. */
  public static TrainedModel parse(byte[] bytes) {
    return new TrainedModel(ModelFile.parse(bytes));
  }

  /**
   * Writes the model, first under another name beside it, then moved: whoever reads finds the old
   * file or the new one, never half of one.
   *
   * @throws IllegalArgumentException if there is no such folder
   * @throws java.io.UncheckedIOException if writing fails
   */
  public void save(Path path) {
    AtomicFile.write(path, bytes());
  }

  /** The model as a file holds it: text in UTF-8. */
  public byte[] bytes() {
    return file.bytes();
  }

  /**
   * The model as it would come back from an export that writes every learned number with so many
   * significant decimal digits. From 17 on nothing is lost.
   *
   * @param digits 1..17
   */
  public TrainedModel exported(int digits) {
    Checks.that(digits >= 1 && digits <= 17, "digits must be in 1..17, but was " + digits);
    DoubleUnaryOperator rounded =
        x ->
            Double.isFinite(x) ? new BigDecimal(x).round(new MathContext(digits)).doubleValue() : x;
    PartWriter prepared = new PartWriter(rounded);
    preparation.write(prepared);
    PartWriter weights = new PartWriter(rounded);
    ModelCodec.write(classifier, weights);
    return new TrainedModel(
        file.with("preparation", prepared.text()).with("weights", weights.text()), this);
  }

  /** The columns it expects. */
  public ModelSchema schema() {
    return schema;
  }

  /** How the columns were spread in training. */
  public TrainingProfile profile() {
    return profile;
  }

  /** The learner and its settings. */
  public List<Setting> settings() {
    return settings;
  }

  /** Where chance came from. */
  public long seed() {
    return file.reader("seed").count("seed");
  }

  /** How many rows it was trained on. */
  public long trainingRows() {
    return file.reader("data").count("rows");
  }

  /** What it was trained by. */
  public String code() {
    return file.reader("code").word("code");
  }

  /** SHA-256 over the names and hashes of the parts. */
  public String id() {
    return file.id();
  }

  /** The parts in the order of the file. */
  public List<Part> parts() {
    return file.parts();
  }

  /** The numbers that the learner sees. */
  public double[] features(List<Cell> row) {
    return preparation.apply(row);
  }

  /**
   * The same before {@link #standardization}: a number as it is, one feature a level of a word, a
   * flag for a column that had gaps.
   */
  public double[] encoded(List<Cell> row) {
    return preparation.encoded(row);
  }

  /** What brings the numbers of {@link #encoded} to those of {@link #features}. */
  public Standardization standardization() {
    return preparation.scale();
  }

  /** The model behind the preparation, for rows of {@link #features}. */
  public Classifier classifier() {
    return classifier;
  }

  /**
   * The probability of the positive answer.
   *
   * @param row as {@link ModelSchema#read} or {@link ModelSchema#row} gives it
   */
  public double probability(List<Cell> row) {
    return classifier.probability(features(row), 1);
  }

  /** The probability of each row of a table. */
  public double[] probabilities(Table table) {
    double[][] numbers = new double[table.rows()][];
    Arrays.setAll(numbers, row -> features(schema.row(table, row)));
    return classifier.scores(numbers);
  }
}
