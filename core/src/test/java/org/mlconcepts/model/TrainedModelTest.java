package org.mlconcepts.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.NumericColumn;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;

/** A saved model is the trained one, and whatever is not a saved model is refused in a line. */
class TrainedModelTest {

  private static final TrainingRows PENGUINS = penguins();
  private static final TrainedModel MODEL =
      TrainedModel.train(PENGUINS, Recipe.boosting(), new Seed(1));

  @TempDir private Path folder;

  /** Bill and body measures with gaps, and words with gaps: whether it is an Adelie. */
  private static TrainingRows penguins() {
    Table table = Datasets.byId("penguins").table();
    CategoricalColumn species = table.categorical("species");
    boolean[] labels = new boolean[table.rows()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = species.text(i).equals("adelie");
    }
    return TrainingRows.of(table.without("species", "island"), labels, "species", "adelie");
  }

  static Stream<Recipe> recipes() {
    return Stream.of(Recipe.logistic(), Recipe.forest(), Recipe.boosting());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void comesBackBitByBit(Recipe recipe) {
    TrainedModel trained = TrainedModel.train(PENGUINS, recipe, new Seed(1));
    Path path = folder.resolve("penguins.model");

    trained.save(path);
    TrainedModel loaded = TrainedModel.load(path);

    assertThat(loaded.probabilities(PENGUINS.table()))
        .containsExactly(trained.probabilities(PENGUINS.table()));
    assertThat(loaded.id()).isEqualTo(trained.id());
    assertThat(loaded.parts()).isEqualTo(trained.parts());
    assertThat(loaded.schema()).isEqualTo(trained.schema());
    assertThat(loaded.settings()).isEqualTo(trained.settings());
    assertThat(loaded.bytes()).isEqualTo(trained.bytes());
    assertThat(loaded.trainingRows()).isEqualTo(PENGUINS.table().rows());
  }

  /** {@link Features} and {@link Standardization} are another implementation of the preparation. */
  @Test
  void preparesRowsAsFeaturesDo() {
    int[] all = IntStream.range(0, PENGUINS.table().rows()).toArray();
    double[][] numbers =
        Features.fit(PENGUINS.table(), Features.Missing.FILL_AND_FLAG, all).matrix(all);
    double[][] expected = Standardization.of(numbers).applyAll(numbers);

    for (int row : all) {
      assertThat(MODEL.features(MODEL.schema().row(PENGUINS.table(), row)))
          .containsExactly(expected[row]);
    }
  }

  @Test
  void anExportOfSeventeenDigitsLosesNothingAndOneOfFourDoes() {
    double[] exact = MODEL.probabilities(PENGUINS.table());

    assertThat(MODEL.exported(17).probabilities(PENGUINS.table())).containsExactly(exact);
    assertThat(MODEL.exported(4).probabilities(PENGUINS.table())).isNotEqualTo(exact);
  }

  @Test
  void equalInputsGiveAnEqualIdAndEachChangeMovesItsPart() {
    assertThat(TrainedModel.train(PENGUINS, Recipe.boosting(), new Seed(1)).bytes())
        .isEqualTo(MODEL.bytes());
    Recipe slower = new Recipe("boosting", new GradientBoosting(100, 3, 0.05, 20));
    double[] lengths = PENGUINS.table().numeric("body_mass_g").valuesOr(4000);
    lengths[7] += 1;

    assertThat(moved(TrainedModel.train(PENGUINS, Recipe.boosting(), new Seed(2))))
        .containsExactly("seed");
    assertThat(moved(TrainedModel.train(PENGUINS, slower, new Seed(1))))
        .containsExactly("settings", "weights");
    assertThat(
            moved(
                TrainedModel.train(
                    PENGUINS.with(NumericColumn.of("body_mass_g", lengths)),
                    Recipe.boosting(),
                    new Seed(1))))
        .contains("data", "preparation")
        .doesNotContain("seed", "settings", "code");
  }

  private static List<String> moved(TrainedModel other) {
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < other.parts().size(); i++) {
      if (!other.parts().get(i).equals(MODEL.parts().get(i))) {
        moved.add(other.parts().get(i).name());
      }
    }
    assertThat(other.id().equals(MODEL.id())).isEqualTo(moved.isEmpty());
    return moved;
  }

  @Test
  void everyFlippedByteIsNoticed() {
    byte[] bytes = MODEL.bytes();
    for (int at = 0; at < bytes.length; at += 997) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      assertThatThrownBy(() -> TrainedModel.parse(damaged))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("it (is damaged|must begin|has format|is cut off).*")
          .hasMessageNotContaining("\n");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.3, 0.99, 0.99999})
  void aFileThatIsCutOffIsRefused(double share) {
    byte[] bytes = MODEL.bytes();
    byte[] cut = Arrays.copyOf(bytes, (int) (share * bytes.length));

    assertThatThrownBy(() -> TrainedModel.parse(cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("it (must begin|is cut off|has format).*");
  }

  @Test
  void foreignFilesAndOtherFormatsAreRefusedWithTheirName() throws Exception {
    Path foreign = Files.writeString(folder.resolve("a.model"), "age,job\n30,clerk\n");
    Path later =
        Files.write(folder.resolve("b.model"), changed(t -> t.replace("model 2", "model 3")));

    assertThatThrownBy(() -> TrainedModel.load(foreign))
        .hasMessageMatching("cannot use .*a.model as a model: it must begin with .*");
    assertThatThrownBy(() -> TrainedModel.load(later))
        .hasMessageMatching(
            "cannot use .*b.model as a model: it has format 3, but .* reads format 2.*");
    assertThatThrownBy(() -> TrainedModel.load(folder.resolve("none.model")))
        .hasMessageMatching("cannot use .*none.model as a model: there is no such file.*");
    assertThatThrownBy(() -> TrainedModel.load(folder))
        .hasMessageMatching("cannot use .* as a model: it is a folder");
  }

  private static byte[] changed(UnaryOperator<String> change) {
    return change.apply(new String(MODEL.bytes(), UTF_8)).getBytes(UTF_8);
  }

  /** Whoever writes hashes as well can forge a file; it must still not run in circles. */
  @Test
  void forgedTreesAreRefusedThoughTheirHashesFit() {
    List<ModelFile.Text> parts = new ArrayList<>();
    for (String name :
        List.of("schema", "preparation", "profile", "settings", "seed", "data", "code")) {
      parts.add(new ModelFile.Text(name, lines(name)));
    }
    String weights = lines("weights");
    for (UnaryOperator<String> forgery :
        List.<UnaryOperator<String>>of(
            text -> text.replaceFirst("left \\d+", "left 0"),
            text -> text.replaceFirst("left \\d+", "left 99999"),
            text -> text.replaceFirst("feature \\d+", "feature 99"),
            text -> text.replaceFirst("kind \\S+", "kind oracle"),
            text -> text.replaceFirst("number \\S+ ", "number "),
            text -> text + "more 1\n",
            text -> text.substring(0, text.length() / 2))) {
      List<ModelFile.Text> forged = new ArrayList<>(parts);
      forged.add(new ModelFile.Text("weights", forgery.apply(weights)));

      assertThatThrownBy(() -> TrainedModel.parse(new ModelFile(forged).bytes()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("\n");
    }
  }

  private static String lines(String part) {
    String text = new String(MODEL.bytes(), UTF_8);
    int start = text.indexOf('\n', text.indexOf("part " + part + " ")) + 1;
    int length =
        Integer.parseInt(text.substring(text.indexOf("part " + part + " ")).split(" ", -1)[2]);
    byte[] rest = text.substring(start).getBytes(UTF_8);
    return new String(rest, 0, length, UTF_8);
  }

  @Test
  void aRawRowIsCheckedAgainstTheSchema() {
    Map<String, Cell> row = new LinkedHashMap<>();
    row.put("sex", Cell.of("female"));
    for (String name : MODEL.schema().names()) {
      if (!name.equals("sex")) {
        row.put(name, Cell.of(40));
      }
    }
    assertThat(MODEL.schema().read(row)).hasSize(MODEL.schema().fields().size());

    assertRefused(row, "sex", Cell.of("femal"), "sex must be one of female, male.*did you mean.*");
    assertRefused(row, "sex", Cell.of(1), "sex must be one of female, male, but was a number");
    assertRefused(row, "body_mass_g", Cell.of("big"), "body_mass_g must be a number, .*\"big\"");
    assertRefused(row, "body_mas_g", Cell.of(1), "no column \"body_mas_g\", did you mean .*");
  }

  private static void assertRefused(Map<String, Cell> row, String name, Cell cell, String message) {
    Map<String, Cell> changed = new LinkedHashMap<>(row);
    changed.put(name, cell);
    assertThatThrownBy(() -> MODEL.schema().read(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(message);
  }

  @Test
  void whatWasNeverMissingInTrainingIsRequired() {
    TrainingRows whole = PENGUINS.select(PENGUINS.table().completeRows());
    TrainedModel strict = TrainedModel.train(whole, Recipe.logistic(), new Seed(1));

    assertThatThrownBy(() -> strict.schema().read(Map.of("sex", Cell.of("male"))))
        .hasMessageMatching("\\w+ must be given: no training row was without it");
    assertThat(MODEL.schema().read(Map.of("year", Cell.of(2007)))).contains(Cell.MISSING);
  }

  @Test
  void theStabilityIndexIsZeroForTheTrainingRowsThemselves() {
    TrainingProfile profile = MODEL.profile();
    int mass = MODEL.schema().names().indexOf("body_mass_g");
    int[] same = new int[profile.bins(mass)];
    int[] heavy = new int[profile.bins(mass)];
    for (int row = 0; row < PENGUINS.table().rows(); row++) {
      same[profile.bin(mass, MODEL.schema().row(PENGUINS.table(), row).get(mass))]++;
      heavy[profile.bin(mass, Cell.of(9000))]++;
    }

    assertThat(profile.stabilityIndex(mass, same)).isZero();
    assertThat(profile.stabilityIndex(mass, heavy)).isGreaterThan(1);
  }

  @Test
  void theCodeNamesTheVersionOfTheBuild() throws Exception {
    String pom = Files.readString(Path.of("../pom.xml"));
    assertThat(pom).contains("<version>" + TrainedModel.CODE.split(" ", -1)[1] + "</version>");
  }

  @Test
  void settingsAreWrittenTheSameOnEveryPlatform() {
    assertThat(Recipe.shortest(0.1)).isEqualTo("0.1");
    assertThat(Recipe.shortest(1e-3)).isEqualTo("0.001");
    assertThat(Recipe.shortest(2.0E-3)).isEqualTo("0.002");
    assertThat(Double.parseDouble(Recipe.shortest(1.0 / 3))).isEqualTo(1.0 / 3);
    assertThatThrownBy(() -> Recipe.named("forrest"))
        .hasMessageContaining("did you mean \"forest\"?");
  }
}
