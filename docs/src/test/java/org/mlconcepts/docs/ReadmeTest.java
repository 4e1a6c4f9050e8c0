package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.demo.page.Snippets;

/** What the README and the page on unit tests ask a reader to type and to paste. */
class ReadmeTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Path TEMPLATE = TEMPLATES.resolve("README.md");
  private static final Path SOURCES = Path.of("src/test/java/org/mlconcepts/docs");

  @Test
  void commandsLeaveFilesInOneFolderOnly() throws IOException {
    List<String> files = new ArrayList<>();
    Matcher written =
        Pattern.compile("(?: > |--out |export \\S+ )(\\S+)").matcher(Files.readString(TEMPLATE));
    while (written.find()) {
      files.add(written.group(1));
    }

    assertThat(files).hasSizeGreaterThanOrEqualTo(4).allMatch(file -> file.startsWith("out/"));
  }

  @ParameterizedTest
  @CsvSource({"README.md, imports, SnippetsTest", "reference.md, reference-imports, ReferenceTest"})
  void everySnippetCompilesWithTheImportsThatAreShown(String page, String region, String test)
      throws IOException {
    String imports = Snippets.bundled().region(region);
    List<String> all =
        Files.readAllLines(SOURCES.resolve(test + ".java")).stream()
            .filter(line -> line.startsWith("import "))
            .toList();

    assertThat(Files.readString(TEMPLATES.resolve(page))).contains("{{snippet " + region + "}}");
    assertThat(imports.lines().filter(line -> line.startsWith("import ")).toList()).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({"README.md, SnippetsTest", "reference.md, ReferenceTest"})
  void everyExampleIsShown(String page, String test) throws IOException {
    String template = Files.readString(TEMPLATES.resolve(page));
    Matcher region =
        Pattern.compile("// tag::([a-z-]+)\\[]")
            .matcher(Files.readString(SOURCES.resolve(test + ".java")));
    List<String> unseen = new ArrayList<>();
    while (region.find()) {
      if (!template.contains("{{snippet " + region.group(1) + "}}")) {
        unseen.add(region.group(1));
      }
    }

    assertThat(unseen).isEmpty();
  }

  @Test
  void theVersionsToPasteAreThoseOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("../pom.xml"));
    String template =
        Files.readString(TEMPLATE) + Files.readString(TEMPLATES.resolve("reference.md"));
    Matcher version = Pattern.compile("<version>([^<$]+)</version>").matcher(template);
    List<String> pasted = new ArrayList<>();
    while (version.find()) {
      pasted.add(version.group(1));
    }

    assertThat(pasted).hasSize(8);
    assertThat(pasted.subList(1, pasted.size())).allMatch(each -> build.contains(">" + each + "<"));
  }
}
