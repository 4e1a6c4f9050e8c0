package org.mlconcepts.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages made from the cards are current; {@code -Ddocs.write=true} rewrites them. */
class DatasetPagesTest {

  @Test
  void datasetsPageIsCurrent() throws IOException {
    requireCurrent("DATASETS.md", DatasetPages.datasets());
  }

  @Test
  void noticeIsCurrentAndPacked() throws IOException {
    String notice = DatasetPages.notice();
    requireCurrent("NOTICE-data", notice);

    try (InputStream packed = Datasets.class.getResourceAsStream("/META-INF/NOTICE-data")) {
      assertThat(packed).as("META-INF/NOTICE-data on the class path").isNotNull();
      if (!Boolean.getBoolean("docs.write")) {
        assertThat(packed).hasBinaryContent(notice.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void licenceAndNoticeAreNotShadowedByTheResourcesOfThisModule() {
    assertThat(Path.of("target/classes/META-INF")).isDirectoryContaining("glob:**LICENSE");
    assertThat(Path.of("target/classes/META-INF")).isDirectoryContaining("glob:**NOTICE");
  }

  @Test
  void everyCardSaysWhatMayBeDoneWithTheData() {
    for (Dataset dataset : Datasets.all()) {
      DatasetCard card = dataset.card();
      assertThat(card.licence().link()).as(card.id()).startsWith("https://");
      assertThat(card.traps()).as(card.id()).isNotEmpty();
      assertThat(card.describe())
          .contains(card.sha256(), card.title(), card.licence().name())
          .endsWith("\n");
      boolean attribution = card.licence().name().startsWith("CC BY");
      assertThat(card.provenance().citation().contains("doi:10."))
          .as(card.id())
          .isIn(attribution, true);
    }
  }

  private static void requireCurrent(String name, String text) throws IOException {
    Path file = Path.of(name);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file)).as("%s is there; make it with -Ddocs.write=true", name).isTrue();
    assertThat(Files.readString(file))
        .as("%s is current; rewrite it with -Ddocs.write=true", name)
        .isEqualTo(text);
  }
}
