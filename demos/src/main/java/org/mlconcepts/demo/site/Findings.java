package org.mlconcepts.demo.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlconcepts.demo.Facts;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.demo.Placeholders;

/**
 * What surprises about a claim, said by people, with numbers from the ledger. A sentence whose
 * facts a ledger does not have, or that points the other way, is left out.
 */
final class Findings {

  private static final Pattern LINE = Pattern.compile("(?m)^- (Q\\d+\\.\\d\\d): (.+)$");

  private final Map<String, String> templates = new LinkedHashMap<>();

  private Findings(String text) {
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      templates.put(line.group(1), line.group(2));
    }
  }

  static Findings bundled() {
    return new Findings(Resource.text("cards/findings.md"));
  }

  /** The sentence for a claim, filled. */
  Optional<String> of(String claim, Ledger ledger) {
    return Optional.ofNullable(templates.get(claim)).flatMap(text -> filled(text, ledger));
  }

  private static Optional<String> filled(String text, Ledger ledger) {
    Facts facts = new Facts(ledger);
    Map<String, Placeholders.Directive> directives = new LinkedHashMap<>();
    directives.put("more", facts::more);
    directives.put("less", facts::less);
    try {
      return Optional.of(new Placeholders(directives).fill(text));
    } catch (IllegalArgumentException e) { // other settings have other conditions
      return Optional.empty();
    }
  }
}
