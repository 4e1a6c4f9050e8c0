package org.mlconcepts.demo.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

  @TempDir private Path folder;

  private static Site site(String... names) {
    Map<String, Content> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, Content.of("content of " + name));
    }
    return new Site(files);
  }

  @Test
  void aNewSiteReplacesTheOldOneAndLeavesNothingElseBehind() throws IOException {
    Path root = folder.resolve("deep/site");
    SiteFolder.of(root.toString()).write(site("index.html", "questions/old.html"));
    SiteFolder.of(root.toString()).write(site("index.html", "questions/new.html"));

    assertThat(root.resolve("questions/new.html")).hasContent("content of questions/new.html");
    assertThat(root.resolve("questions/old.html")).doesNotExist();
    try (Stream<Path> beside = Files.list(folder.resolve("deep"))) {
      assertThat(beside).containsExactly(root);
    }
  }

  @Test
  void aFolderWithAForeignFileIsRefusedAndLeftAlone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteFolder.of(folder.toString()))
        .withMessage(
            "--out %s holds notes.txt, which is not of a site of this program; choose a folder that is new, empty or such a site",
            folder);
    assertThat(notes).hasContent("mine");
  }

  @Test
  void aForeignFileInASiteIsRefusedToo() throws IOException {
    SiteFolder.of(folder.toString()).write(site("index.html"));
    SiteFolder again = SiteFolder.of(folder.toString());
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThatIllegalArgumentException().isThrownBy(() -> again.write(site("index.html")));
    assertThat(notes).hasContent("mine");
    assertThat(folder.resolve("index.html")).exists();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteFolder.of(file.toString()))
        .withMessageContaining("is a file; choose a folder");
  }
}
