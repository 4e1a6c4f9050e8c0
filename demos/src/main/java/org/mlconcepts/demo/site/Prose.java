package org.mlconcepts.demo.site;

import static org.mlconcepts.demo.site.Html.link;
import static org.mlconcepts.demo.site.Html.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML. Raw HTML in it is shown as text. A picture whose address begins with {@link
 * #BLOCK} stands for a block that is made elsewhere.
 */
final class Prose {

  /** How the address of a block begins. */
  static final String BLOCK = "block/";

  private static final Pattern BLOCKS =
      Pattern.compile("<p><img src=\"" + BLOCK + "([^\"]+)\" alt=\"[^\"]*\" /></p>\n");

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  private final Node document;
  private final List<Entry> contents = new ArrayList<>();
  private final Map<Node, String> ids = new HashMap<>();

  /**
   * A heading of the second or third level.
   *
   * @param level 2 or 3
   */
  record Entry(int level, String id, String text) {}

  Prose(String markdown) {
    document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    document.accept(new Headings());
  }

  /** The parsed text, for those who add to it. */
  Node document() {
    return document;
  }

  /** The headings of the page, for a list of its contents. */
  List<Entry> contents() {
    return contents;
  }

  /** The list of contents, in one column; nothing for a short page. */
  Html contentsList() {
    if (contents.size() < 3) {
      return Html.NOTHING;
    }
    List<Html> items =
        contents.stream()
            .map(entry ->
                tag("li", "level-" + entry.level()).of(link("#" + entry.id(), entry.text())))
            .toList();
    return tag("nav", "contents")
        .with("aria-label", "On this page")
        .of(tag("p").text("On this page"), tag("ul").of(items));
  }

  /**
   * The text as HTML.
   *
   * @param blocks makes the block of an address
   */
  Html html(UnaryOperator<String> blocks) {
    String markup =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> this::attributes)
            .build()
            .render(document);
    // Tables of the text get their box before blocks come in, which have boxes of their own.
    String boxed = markup.replace("<table>", WIDE_BEGIN).replace("</table>", "</table></div>");
    return Html.trusted(
        BLOCKS.matcher(boxed).replaceAll(found -> Matcher.quoteReplacement(block(found, blocks))));
  }

  private static final String WIDE_BEGIN =
      "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>";

  private static String block(MatchResult found, UnaryOperator<String> blocks) {
    return blocks.apply(found.group(1));
  }

  private void attributes(Node node, String tagName, Map<String, String> attributes) {
    if (node instanceof Heading && ids.containsKey(node)) {
      attributes.put("id", ids.getOrDefault(node, ""));
    }
    if (node instanceof Link link) {
      attributes.remove("rel");
      if (link.getDestination().contains("://")) {
        attributes.put("class", "external");
        attributes.put("rel", "external");
      }
    }
  }

  /** Gives every heading an id that its words make. */
  private final class Headings extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      String text = text(heading);
      String id = slug(text);
      for (int i = 2; ids.containsValue(id); i++) {
        id = slug(text) + "-" + i;
      }
      ids.put(heading, id);
      if (heading.getLevel() == 2 || heading.getLevel() == 3) {
        contents.add(new Entry(heading.getLevel(), id, text));
      }
    }
  }

  /** The words of a piece of text without its markup. */
  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }

  /** Words as an anchor. */
  static String slug(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
