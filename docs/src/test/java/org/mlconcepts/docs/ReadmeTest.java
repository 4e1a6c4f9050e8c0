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
import org.mlconcepts.demo.page.Snippets;

/** What the README asks a reader to type and to paste. */
class ReadmeTest {

  private static final Path TEMPLATE = Path.of("templates/README.md");
  private static final Path SNIPPETS =
      Path.of("src/test/java/org/mlconcepts/docs/SnippetsTest.java");

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

  @Test
  void everySnippetCompilesWithTheImportsThatAreShown() throws IOException {
    String template = Files.readString(TEMPLATE);
    String imports = Snippets.bundled().region("imports");
    List<String> all =
        Files.readAllLines(SNIPPETS).stream().filter(line -> line.startsWith("import ")).toList();

    assertThat(template).contains("{{snippet imports}}");
    assertThat(imports.lines().filter(line -> line.startsWith("import ")).toList()).isEqualTo(all);
  }

  @Test
  void theVersionsToPasteAreThoseOfTheBuild() throws IOException {
    String build = Files.readString(Path.of("../pom.xml"));
    String template = Files.readString(TEMPLATE);
    Matcher version = Pattern.compile("<version>([^<$]+)</version>").matcher(template);
    List<String> pasted = new ArrayList<>();
    while (version.find()) {
      pasted.add(version.group(1));
    }

    assertThat(pasted).hasSize(6);
    assertThat(pasted.subList(1, pasted.size())).allMatch(each -> build.contains(">" + each + "<"));
  }
}
