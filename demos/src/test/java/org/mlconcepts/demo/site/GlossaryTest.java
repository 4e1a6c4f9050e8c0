package org.mlconcepts.demo.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlconcepts.metric.Score;

class GlossaryTest {

  private final Glossary glossary = Glossary.bundled();

  @Test
  void everyTermNamesCodeThatExists() throws ClassNotFoundException {
    for (Glossary.Term term : glossary.terms()) {
      assertThat(term.code()).as(term.name()).isNotEmpty();
      for (String code : term.code()) {
        String[] parts = code.split("#", 2);
        Class<?> type = Class.forName(parts[0]);
        if (parts.length == 2) {
          assertThat(Arrays.stream(type.getMethods()).map(Method::getName))
              .as(code)
              .contains(parts[1]);
        }
      }
    }
  }

  @Test
  void everyPublicMetricHasATerm() {
    List<String> explained =
        glossary.terms().stream()
            .flatMap(term -> term.code().stream())
            .map(code -> code.split("#", 2)[0])
            .toList();

    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.mlconcepts.metric")
                    .stream()
                    .filter(type ->
                        type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaClass::getName))
        .contains(Score.class.getName())
        .isSubsetOf(explained);
  }

  @Test
  void namesAreUniqueAndInOrder() {
    assertThat(glossary.terms()).hasSizeGreaterThan(60);
    assertThat(glossary.terms().stream().flatMap(term -> term.names().stream()))
        .doesNotHaveDuplicates();
    assertThat(glossary.terms())
        .extracting(Glossary.Term::anchor)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aTextIsLinkedOnceAndNeverInAHeading() {
    Prose prose =
        new Prose(
            "# Recall\n\nRecall and `recall`, and [recall](x.html), recall again; variances.");
    new GlossaryLinks(glossary).addTo(prose);

    assertThat(prose.html(address -> "").markup())
        .isEqualTo(
            "<h1 id=\"recall\">Recall</h1>\n"
                + "<p><a href=\"/glossary.html#recall\">Recall</a> and <code>recall</code>, and"
                + " <a href=\"x.html\">recall</a>, recall again;"
                + " <a href=\"/glossary.html#variance\">variances</a>.</p>\n");
  }
}
