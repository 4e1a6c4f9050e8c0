package org.mlconcepts.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.lab.Question;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Every card has a sketch that stands alone: it may be put into any page, light or dark, and is
 * told to those who do not see it.
 */
class SketchesTest {

  private static final Path CARDS = Path.of("").toAbsolutePath().resolve("cards");

  /** The two accents of the charts' palette; everything else takes the colour of the text. */
  private static final List<String> COLOURS = List.of("none", "currentColor", "#0072b2", "#d55e00");

  static List<Named<Question>> questions() {
    return CardsTest.questions();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theSketchIsToldInWords(Question question) {
    Element sketch = sketch(question);

    assertThat(sketch.getTagName()).isEqualTo("svg");
    assertThat(sketch.getAttribute("viewBox")).isEqualTo("0 0 640 360");
    assertThat(sketch.getAttribute("role")).isEqualTo("img");
    assertThat(texts(sketch, "title")).singleElement().asString().isNotBlank();
    assertThat(texts(sketch, "desc")).singleElement().asString().hasSizeGreaterThan(80);
    assertThat(sketch.getAttribute("aria-labelledby"))
        .as("names that no other sketch on the same page has")
        .isEqualTo(question.slug() + "-title " + question.slug() + "-desc");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theSketchNeedsNothingElse(Question question) {
    for (Element element : elements(sketch(question), "*")) {
      assertThat(element.getTagName()).isIn("svg", "title", "desc", "g", "path", "circle", "text");
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
        assertThat(name).doesNotStartWith("on").doesNotContain("href").isNotEqualTo("style");
        assertThat(attributes.item(i).getNodeValue()).doesNotContain("url(");
        if (name.equals("fill") || name.equals("stroke")) {
          assertThat(attributes.item(i).getNodeValue()).isIn(COLOURS);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theSketchShowsShapesAndNoMeasuredNumbers(Question question) {
    List<String> labels = texts(sketch(question), "text");

    assertThat(labels).hasSizeGreaterThan(3).noneMatch(String::isBlank);
    assertThat(Prose.typedNumbers(String.join("\n", labels))).isEmpty();
  }

  private static List<String> texts(Element sketch, String tag) {
    return elements(sketch, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Element sketch, String tag) {
    NodeList nodes = sketch.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element sketch(Question question) {
    Path file = CARDS.resolve(question.slug() + ".svg");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError("question " + question.slug() + " has no sketch that parses", e);
    }
  }
}
