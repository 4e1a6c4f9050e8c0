package org.mlconcepts.demo.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.EffectText;
import org.mlconcepts.demo.Facts;
import org.mlconcepts.demo.Json;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Numbers;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.demo.Placeholders;
import org.mlconcepts.demo.quiz.QuizItems;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of one question: prose by hand, numbers, charts and verdicts from the results. */
public final class QuestionPage {

  /** A longer list of conditions is cut; {@code mlconcepts claims Q5.05} prints all of it. */
  private static final int MOST_NAMED = 8;

  private final Question question;
  private final Map<String, Outcome> outcomes;
  private final Ledger ledger;
  private final Map<String, JsonNode> results = new LinkedHashMap<>();

  /**
   * A page over the outcomes of a question's experiments.
   *
   * @param outcomes by the experiment's slug
   */
  public QuestionPage(Question question, Map<String, Outcome> outcomes, Ledger ledger) {
    this.question = question;
    this.outcomes = outcomes;
    this.ledger = ledger;
  }

  /** The name of a chart's picture beside the page. */
  public static String image(Outcome outcome, Chart chart) {
    return "images/" + outcome.exhibit().slug() + "-" + chart.id() + ".png";
  }

  /** The template with every placeholder filled. */
  public String fill(String template) {
    return fill(template, Map.of());
  }

  /**
   * The template with every placeholder filled.
   *
   * @param others directives of the caller, which come before those of the same name here
   */
  public String fill(String template, Map<String, Placeholders.Directive> others) {
    Map<String, Placeholders.Directive> directives = new LinkedHashMap<>();
    directives.put("question", words -> question.question());
    directives.put("why", words -> question.whyAsked());
    directives.put("answer", words -> question.answer());
    directives.put("listened-for", words -> bullets(question.listenedFor()));
    directives.put("traps", words -> bullets(question.traps()));
    directives.put("follow-up", words -> followUp(Integer.parseInt(words.get(0))));
    directives.put("value", words -> Numbers.human(value(words).asDouble()));
    directives.put("count", words -> String.format(Locale.ROOT, "%,d", value(words).asLong()));
    directives.put("percent", words -> Numbers.percent(value(words).asDouble()));
    directives.put("word", words -> value(words).asString());
    directives.put("setting", words -> setting(words.get(0), words.get(1)));
    directives.put("verdict", words -> "**" + verdict(judged(words.get(0)).verdict()) + "**");
    directives.put("conditions", words -> judged(words.get(0)).conditions());
    Facts facts = new Facts(ledger);
    directives.put("effect", facts::effect);
    directives.put("more", facts::more);
    directives.put("less", facts::less);
    directives.put("claims", words -> claims());
    directives.put("divided", words -> divided());
    directives.put("margin", words -> MarginLines.used(judged(words.get(0))));
    directives.put("margins", words -> new MarginLines(ledger).used());
    directives.put("turns", words -> new MarginLines(ledger).turns());
    directives.put("chart", words -> chart(outcomes, words, ""));
    directives.put("predictions", words -> PredictionList.of(QuizItems.written(ledger)));
    directives.put("snippet", words -> Snippets.bundled().block(words.get(0)));
    directives.putAll(others);
    return new Placeholders(directives).fill(template);
  }

  private JsonNode value(List<String> words) {
    String slug = words.get(0);
    JsonNode result =
        results.computeIfAbsent(
            slug, s -> JsonMapper.shared().readTree(Json.line(outcome(s).result())));
    return Lookup.find(result, String.join(" ", words.subList(1, words.size())));
  }

  private String setting(String slug, String name) {
    return String.valueOf(Settings.get(outcome(slug).settings(), name));
  }

  private Outcome outcome(String slug) {
    return outcome(outcomes, slug);
  }

  private static Outcome outcome(Map<String, Outcome> outcomes, String slug) {
    Outcome outcome = outcomes.get(slug);
    if (outcome == null) {
      throw new IllegalArgumentException(
          "no experiment \"" + slug + "\"; known: " + String.join(", ", outcomes.keySet()));
    }
    return outcome;
  }

  /** A chart's picture with its title and alt text; the arguments are experiment and chart. */
  public static String chart(Map<String, Outcome> outcomes, List<String> arguments, String folder) {
    Outcome outcome = outcome(outcomes, arguments.get(0));
    Chart chart =
        outcome.charts().stream()
            .filter(each -> each.id().equals(arguments.get(1)))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such chart"));
    return "![" + chart.title() + ". " + chart.alt() + "](" + folder + image(outcome, chart) + ")";
  }

  private static String bullets(List<String> items) {
    return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n"));
  }

  private String followUp(int number) {
    return followUp(question.followUps().get(number - 1));
  }

  private static String followUp(FollowUp followUp) {
    return "**"
        + followUp.question()
        + "** "
        + followUp.answer()
        + " (`./mlconcepts run "
        + followUp.experiment()
        + "`)";
  }

  private Claim judged(String id) {
    return ledger
        .row(id)
        .flatMap(Ledger.Row::claim)
        .orElseThrow(() -> new IllegalArgumentException("no claim " + id + " is judged here"));
  }

  private String claims() {
    StringBuilder table =
        new StringBuilder("| | claim | verdict | effect | repeats that disagree |\n");
    table.append("|---|---|---|---|---|\n");
    for (Ledger.Row row : ledger.rows()) {
      table
          .append("| ")
          .append(row.statement().id())
          .append(" | ")
          .append(row.statement().sentence())
          .append(" | ");
      table
          .append(row.claim().map(QuestionPage::judgement).orElse(unjudged(row.statement())))
          .append(" |\n");
    }
    return table.toString().stripTrailing();
  }

  private static String unjudged(Statement statement) {
    return statement
        .definition()
        .map(why -> "*definition*: " + why + " | | ")
        .orElse("not measured | | ");
  }

  /** Where the evidence is divided, the side with fewer conditions says it shortest. */
  private String divided() {
    return ledger.rows().stream()
        .filter(row -> row.claim().filter(c -> c.verdict() == Verdict.HOLDS_IF).isPresent())
        .map(row -> exceptions(row.claim().orElseThrow(), row.experiments()))
        .collect(Collectors.joining("\n"));
  }

  private static String exceptions(Claim claim, List<String> experiments) {
    List<String> holds = claim.conditions(Evidence.Side.FOR);
    List<String> not = claim.conditions(Evidence.Side.AGAINST);
    List<String> open = claim.conditions(Evidence.Side.UNDECIDED);
    return "- **"
        + claim.id()
        + "** "
        + claim.sentence()
        + ": "
        + ClaimText.badge(claim)
        + " conditions (measured by "
        + String.join(", ", experiments)
        + ")"
        + (holds.size() < not.size() ? part("only for", holds) : part("not for", not))
        + part("undecided for", open);
  }

  private static String part(String word, List<String> conditions) {
    if (conditions.isEmpty()) {
      return "";
    }
    boolean all = conditions.size() <= MOST_NAMED;
    List<String> named = all ? conditions : conditions.subList(0, MOST_NAMED - 2);
    return "\n  - "
        + word
        + " "
        + String.join(" · ", named)
        + (all ? "" : " and " + (conditions.size() - named.size()) + " more");
  }

  private static String judgement(Claim claim) {
    Evidence headline = claim.headline();
    return "**"
        + ClaimText.badge(claim)
        + "**"
        + claim.scope().map(scope -> " (tried " + scope + ")").orElse("")
        + " | "
        + EffectText.of(headline).sentence()
        + ", "
        + headline.condition()
        + " | "
        + ClaimText.flips(headline);
  }

  private static String verdict(Verdict verdict) {
    return ClaimText.verdict(verdict);
  }
}
