package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.tag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlconcepts.demo.ClaimText;
import org.mlconcepts.demo.EffectText;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Settings;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

/** Verdicts as marks: a sign, a word and a colour, each enough by itself. */
final class Verdicts {

  private Verdicts() {}

  /** The mark of a kind of verdict, for legends and counts. */
  static Html mark(Verdict verdict) {
    return mark(Settings.word(verdict), ClaimText.glyph(verdict), ClaimText.verdict(verdict));
  }

  /** The mark of a claim, which says of a divided one in how many conditions it holds. */
  static Html mark(Claim claim) {
    Verdict verdict = claim.verdict();
    return mark(Settings.word(verdict), ClaimText.glyph(claim), ClaimText.badge(claim));
  }

  /** The mark of a statement: its verdict, or why it has none. */
  static Html mark(Ledger.Row row) {
    return row.claim()
        .map(claim -> mark(claim))
        .orElseGet(() ->
            isDefinition(row)
                ? mark("definition", "=", "definition")
                : mark("untested", "·", "not measured"));
  }

  private static Html mark(String kind, String glyph, String words) {
    return tag("span", "verdict " + kind)
        .of(tag("span").with("aria-hidden", "true").text(glyph), Html.text(" " + words));
  }

  /** What filters and styles call it. */
  static String kind(Ledger.Row row) {
    return row.claim()
        .map(claim -> Settings.word(claim.verdict()))
        .orElse(isDefinition(row) ? "definition" : "untested");
  }

  private static boolean isDefinition(Ledger.Row row) {
    return row.statement().definition().isPresent();
  }

  /** The anchor of a statement, the same on every page. */
  static String anchor(Statement statement) {
    return anchor(statement.id());
  }

  /** The same by the id of the statement. */
  static String anchor(String id) {
    return id.toLowerCase(Locale.ROOT).replace('.', '-');
  }

  /** What a claim was tried on, where its sentence speaks of more, to stand below its mark. */
  static Html scope(Ledger.Row row) {
    return row.statement()
        .scope()
        .filter(scope -> row.claim().isPresent())
        .map(scope -> tag("span", "from").text("tried " + scope))
        .orElse(Html.NOTHING);
  }

  /**
   * What a table sorts the marks by: from refuted over the share of conditions that support a
   * divided claim to those that hold. A statement without a verdict has none and comes last.
   */
  static Optional<Double> order(Ledger.Row row) {
    return row.claim()
        .map(claim ->
            switch (claim.verdict()) {
              case REFUTED -> -1.0;
              case UNCLEAR -> 0.0;
              case HOLDS_IF, HOLDS -> ClaimText.share(claim);
            });
  }

  /** The headline of a claim in one sentence. */
  static String headline(Claim claim) {
    Evidence headline = claim.headline();
    return EffectText.of(headline).sentence() + ", " + headline.condition();
  }

  /** All evidence of a claim as a table. */
  static Html evidence(Claim claim) {
    List<Html> rows = claim.evidence().stream().map(Verdicts::row).toList();
    Html table =
        tag("table", "evidence")
            .of(
                Html.head(
                    "condition", "what was measured", "effect", "95 % interval", "flips", "says"),
                tag("tbody").of(rows));
    return Html.wide("Evidence on " + claim.id(), table);
  }

  private static Html row(Evidence evidence) {
    EffectText text = EffectText.of(evidence);
    return tag("tr")
        .of(
            tag("th").with("scope", "row").text(evidence.condition()),
            Html.cell(text.counting()),
            Html.number(text.effect()),
            Html.number(text.interval()),
            Html.number(ClaimText.flips(evidence)),
            tag("td").of(side(evidence)));
  }

  /** Which side it takes; an effect that may be above 0 speaks against by being too small. */
  private static Html side(Evidence evidence) {
    String side = Settings.word(evidence.side());
    boolean small = evidence.side() == Evidence.Side.AGAINST && evidence.interval().high() > 0;
    return tag("span", "side " + side).text(small ? "too small" : side);
  }

  /** A share in percent as a claim's flips are shown, or a dash where nothing was repeated. */
  static String flips(Claim claim) {
    return ClaimText.flips(claim.headline());
  }
}
