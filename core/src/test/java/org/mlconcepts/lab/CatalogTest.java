package org.mlconcepts.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlconcepts.chart.Chart;

class CatalogTest {

  record Toss(int coins) implements Experiment<Toss.Result> {
    record Result(int heads) {}

    @Override
    public Result run(Seed seed, Progress progress) {
      return new Result(seed.stream("toss").nextInt(coins + 1));
    }
  }

  private static final Reading<Toss, Toss.Result> READING =
      new Reading<>() {
        @Override
        public List<Claim> claims(Toss experiment, Toss.Result result) {
          return List.of();
        }

        @Override
        public List<Chart> charts(Toss experiment, Toss.Result result) {
          return List.of();
        }
      };

  private static final Catalog CATALOG =
      new Catalog(
          List.of(
              question(1, "first", "fair-coin", "bent-coin"),
              question(2, "second", "leak-lab"),
              question(3, "bare")));

  @Test
  void allIsEveryExperimentInTeachingOrder() {
    assertThat(slugs(CATALOG.entries())).containsExactly("fair-coin", "bent-coin", "leak-lab");
    assertThat(CATALOG.find("all")).isEqualTo(CATALOG.entries());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "first"})
  void questionStandsForItsExperiments(String what) {
    assertThat(slugs(CATALOG.find(what))).containsExactly("fair-coin", "bent-coin");
  }

  @Test
  void experimentIsFoundWithItsQuestion() {
    Catalog.Entry entry = CATALOG.find("leak-lab").get(0);

    assertThat(entry.exhibit().slug()).isEqualTo("leak-lab");
    assertThat(entry.question().number()).isEqualTo(2);
  }

  @Test
  void questionWithoutExperimentsIsKnownAndEmpty() {
    assertThat(CATALOG.find("bare")).isEmpty();
    assertThat(CATALOG.find("3")).isEmpty();
    assertThat(new Catalog(List.of()).entries()).isEmpty();
  }

  @Test
  void unknownNameIsRefusedWithTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CATALOG.find("leaklab"))
        .withMessage(
            "no question or experiment \"leaklab\", did you mean \"leak-lab\"? (see: mlconcepts list)");
  }

  @Test
  void namesMustBeUnique() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Catalog(List.of(question(1, "a"), question(1, "b"))))
        .withMessage("two questions have number 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Catalog(List.of(question(1, "a"), question(2, "a"))))
        .withMessage("two entries are called a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Catalog(List.of(question(1, "a", "x"), question(2, "b", "x"))))
        .withMessage("two entries are called x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Leak", "leak_lab", "-leak", "leak--lab", "", "leak lab"})
  void slugIsLowerCaseWordsJoinedByHyphens(String slug) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exhibit(slug))
        .withMessageContaining("\"" + slug + "\"");
  }

  @Test
  void runWithoutProgressIsTheSameRun() {
    Toss toss = new Toss(1000);

    assertThat(toss.run(Seed.DEFAULT)).isEqualTo(toss.run(Seed.DEFAULT, (what, done, total) -> {}));
  }

  private static List<String> slugs(List<Catalog.Entry> entries) {
    return entries.stream().map(entry -> entry.exhibit().slug()).toList();
  }

  private static Question question(int number, String slug, String... experiments) {
    List<Exhibit<?, ?>> exhibits =
        Arrays.stream(experiments).<Exhibit<?, ?>>map(CatalogTest::exhibit).toList();
    return new Question(
        number, slug, "Why?", "", "", List.of(), List.of(), List.of(), List.of(), exhibits);
  }

  private static Exhibit<Toss, Toss.Result> exhibit(String slug) {
    return new Exhibit<>(slug, "Shows a coin", 1, List.of(), new Toss(10), READING);
  }
}
