package org.mlconcepts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every learner's model comes back from a file, or says that it cannot. */
class SavedLearnersTest {

  @ParameterizedTest
  @MethodSource("org.mlconcepts.model.LearnersTest#learners")
  void comesBackFromAFileBitByBitOrSaysThatItCannot(LearnersTest.Named named) {
    Classifier model =
        named
            .learner()
            .fit(LearnersTest.ROWS, LearnersTest.line(LearnersTest.ROWS), LearnersTest.fit(1));
    PartWriter to = new PartWriter();

    if (named.has(LearnersTest.Trait.NOT_SAVED)) {
      assertThatThrownBy(() -> ModelCodec.write(model, to))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching("this model cannot be saved; of the kit's models these can: .*");
      return;
    }
    ModelCodec.write(model, to);
    Classifier loaded = ModelCodec.read(new PartReader("weights", to.text()));
    for (double[] row : LearnersTest.TEST) {
      assertThat(loaded.probabilities(row)).containsExactly(model.probabilities(row));
    }
    PartWriter again = new PartWriter();
    ModelCodec.write(loaded, again);
    assertThat(again.text()).isEqualTo(to.text());
  }
}
