package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.Questions;
import org.mlconcepts.demo.Facts;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Placeholders;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;

/**
 * Every question has a card for the interview whose facts are measured: each is filled from the
 * bundled ledger, so that a card cannot say what no experiment says any more.
 */
class CardsTest {

  private static final Path CARDS = Path.of("").toAbsolutePath().resolve("cards");

  private static final List<String> SECTIONS =
      List.of("Sixty seconds", "Sketch", "If they ask on", "What separates the levels", "Traps");

  /** A branch asks; a leaf asks, names an experiment, and ends with what it measured. */
  private static final Pattern BRANCH = Pattern.compile("- (.+\\?)");

  private static final Pattern LEAF =
      Pattern.compile("  - [^`]+\\? `([a-z0-9-]+)`: .*\\{\\{(?:effect|more|less) .*");

  private static final Pattern FACT =
      Pattern.compile("\\{\\{(?:effect|more|less) \\w+ (Q\\d+\\.\\d\\d) ");
  private static final Pattern TRAP = Pattern.compile("- .+\\. \\[(Q\\d+\\.\\d\\d)]");

  /** With the answer of a minute, more does not fit on a printed page. */
  private static final int MOST_WORDS = 550;

  static List<Named<Question>> questions() {
    return Questions.catalog().questions().stream()
        .map(question -> Named.of(question.slug(), question))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theFiveSectionsStandInOrder(Question question) {
    assertThat(sections(question).keySet()).containsExactlyElementsOf(SECTIONS);
    assertThat(sections(question)).contains(entry("Sixty seconds", List.of("{{answer}}")));
    assertThat(sections(question).get("Sketch")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyFactIsInTheLedger(Question question) {
    String filled = filled(question);

    assertThat(filled).contains(question.answer()).doesNotContain("{{");
    assertThat(filled.replace(question.answer(), "").split("[\\s|]+"))
        .as("words")
        .hasSizeBetween(400, MOST_WORDS);
  }

  /** Each says what surprises about a claim; the front page leaves out one that does not fit. */
  @Test
  void everyFindingIsInTheLedger() throws IOException {
    List<String> lines = Files.readAllLines(CARDS.resolve("findings.md"));

    assertThat(lines).hasSizeGreaterThanOrEqualTo(5).allMatch(line -> line.startsWith("- Q"));
    for (String line : lines) {
      int number = Integer.parseInt(line.substring(3, line.indexOf('.')));
      Question question =
          Questions.catalog().questions().stream()
              .filter(each -> each.number() == number)
              .findFirst()
              .orElseThrow();
      Facts facts = new Facts(Ledger.bundled(question).orElseThrow());
      Map<String, Placeholders.Directive> directives =
          Map.of("more", facts::more, "less", facts::less);

      assertThat(new Placeholders(directives).fill(line)).doesNotContain("{{");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyLeafNamesTheExperimentThatMeasuredItsFact(Question question) {
    List<List<String>> branches = branches(question);

    assertThat(branches).hasSizeGreaterThan(question.followUps().size());
    assertThat(branches)
        .extracting(branch -> match(BRANCH, branch.get(0)).group(1))
        .containsAll(question.followUps().stream().map(FollowUp::question).toList());
    for (List<String> branch : branches) {
      assertThat(branch).as(branch.get(0)).hasSizeGreaterThanOrEqualTo(3);
      for (String leaf : branch.subList(1, branch.size())) {
        String experiment = match(LEAF, leaf).group(1);
        assertThat(Questions.catalog().find(experiment)).as(leaf).hasSize(1);
        for (String id : ids(FACT, leaf)) {
          assertThat(row(question, id).experiments()).as(leaf).contains(experiment);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyTrapIsRefutedSomewhere(Question question) {
    List<String> traps = sections(question).get("Traps");

    assertThat(traps).hasSizeBetween(3, 5);
    for (String trap : traps) {
      Claim claim = row(question, match(TRAP, trap).group(1)).claim().orElseThrow();
      assertThat(claim.evidence())
          .as("evidence against %s", trap)
          .extracting(Evidence::side)
          .contains(Evidence.Side.AGAINST);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void threeLevelsAreTold(Question question) {
    List<String> table = sections(question).get("What separates the levels");

    assertThat(table).startsWith("| junior | senior | staff |", "|---|---|---|");
    assertThat(table).hasSizeBetween(5, 6);
    assertThat(table).allMatch(row -> row.matches("\\|([^|]+\\|){3}"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void noNumberIsTyped(Question question) {
    assertThat(Prose.typedNumbers(card(question))).isEmpty();
  }

  private static List<List<String>> branches(Question question) {
    List<List<String>> branches = new ArrayList<>();
    for (String line : sections(question).get("If they ask on")) {
      if (line.startsWith("- ")) {
        branches.add(new ArrayList<>());
      }
      branches.get(branches.size() - 1).add(line);
    }
    return branches;
  }

  private static Map<String, List<String>> sections(Question question) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : card(question).lines().toList()) {
      if (line.startsWith("## ")) {
        lines = new ArrayList<>();
        sections.put(line.substring(3), lines);
      } else if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return sections;
  }

  private static String filled(Question question) {
    Facts facts = new Facts(ledger(question));
    Map<String, Placeholders.Directive> directives = new LinkedHashMap<>();
    directives.put("answer", words -> question.answer());
    directives.put("effect", facts::effect);
    directives.put("more", facts::more);
    directives.put("less", facts::less);
    return new Placeholders(directives).fill(card(question));
  }

  private static Ledger ledger(Question question) {
    return Ledger.bundled(question).orElseThrow();
  }

  private static Ledger.Row row(Question question, String id) {
    return ledger(question).rows().stream()
        .filter(row -> row.statement().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim " + id));
  }

  private static MatchResult match(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    assertThat(matcher.matches()).as("%s matches %s", line, pattern).isTrue();
    return matcher.toMatchResult();
  }

  private static List<String> ids(Pattern pattern, String line) {
    Stream<MatchResult> found = pattern.matcher(line).results();
    return found.map(result -> result.group(1)).toList();
  }

  private static String card(Question question) {
    try {
      return Files.readString(CARDS.resolve(question.slug() + ".md"));
    } catch (IOException e) {
      throw new AssertionError("question " + question.slug() + " has no card", e);
    }
  }
}
