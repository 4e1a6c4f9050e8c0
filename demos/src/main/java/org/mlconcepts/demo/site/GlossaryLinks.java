package org.mlconcepts.demo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** Links a term of the glossary where a text first uses it; never in a heading or another link. */
final class GlossaryLinks {

  private final Map<String, String> anchors = new LinkedHashMap<>();
  private final Pattern names;

  GlossaryLinks(Glossary glossary) {
    glossary.terms().stream()
        .filter(Glossary.Term::linked)
        .forEach(term ->
            term.names()
                .forEach(name -> anchors.put(name.toLowerCase(Locale.ROOT), term.anchor())));
    String any =
        anchors.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    names =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?<!single )(?<!double )(?:" + any + ")s?(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Adds the links to a text. */
  void addTo(Prose prose) {
    List<Text> texts = new ArrayList<>();
    prose.document().accept(new Collector(texts));
    Set<String> linked = new HashSet<>();
    texts.forEach(text -> link(text, linked));
  }

  private void link(Text text, Set<String> linked) {
    String words = text.getLiteral();
    Matcher found = names.matcher(words);
    int done = 0;
    while (found.find()) {
      String anchor = anchor(found.group());
      if (!linked.add(anchor)) {
        continue;
      }
      text.insertBefore(new Text(words.substring(done, found.start())));
      Link link = new Link("/glossary.html#" + anchor, null);
      link.appendChild(new Text(found.group()));
      text.insertBefore(link);
      done = found.end();
    }
    text.setLiteral(words.substring(done));
  }

  private String anchor(String found) {
    String name = found.toLowerCase(Locale.ROOT);
    String exact = anchors.get(name);
    return exact != null ? exact : anchors.getOrDefault(name.substring(0, name.length() - 1), name);
  }

  private static final class Collector extends AbstractVisitor {
    private final List<Text> texts;

    Collector(List<Text> texts) {
      this.texts = texts;
    }

    @Override
    public void visit(Text text) {
      texts.add(text);
    }

    @Override
    public void visit(Heading heading) {
      // a heading is an address itself
    }

    @Override
    public void visit(Link link) {
      // no link in a link
    }

    @Override
    public void visit(Image image) {
      // its text is not shown
    }
  }
}
