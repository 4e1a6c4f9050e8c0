package org.mlconcepts.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.NaiveBayes;

/**
 * What a customer of a web shop wants, from one sentence: six intents, twelve sentences each, by
 * which words they hold. The rule-based bot looks for key words in a fixed order and, where it
 * finds none, takes the customer to be asking about an order, which is what most ask.
 */
final class ChatTask implements Task {

  private static final List<String> INTENTS =
      List.of("order", "return", "pay", "hours", "broken", "person");

  private final double[][] rows;
  private final int[] labels;
  private final int[] rules;

  ChatTask() {
    List<Set<String>> sentences = new ArrayList<>();
    List<Integer> intents = new ArrayList<>();
    for (String line : Sentences.TEXT.strip().split("\n", -1)) {
      int colon = line.indexOf(':');
      intents.add(INTENTS.indexOf(line.substring(0, colon)));
      sentences.add(words(line.substring(colon + 1)));
    }
    List<String> dictionary =
        new ArrayList<>(new TreeSet<>(sentences.stream().flatMap(Set::stream).toList()));
    labels = intents.stream().mapToInt(Integer::intValue).toArray();
    rules = sentences.stream().mapToInt(ChatTask::rule).toArray();
    rows = new double[labels.length][dictionary.size()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < dictionary.size(); j++) {
        rows[i][j] = sentences.get(i).contains(dictionary.get(j)) ? 1 : 0;
      }
    }
  }

  static Set<String> words(String sentence) {
    return new TreeSet<>(
        Arrays.asList(sentence.replaceAll("[^a-z ]", " ").strip().split("\\s+", -1)));
  }

  /** The rule book of the bot: the first line that fits decides. */
  static int rule(Set<String> words) {
    if (any(words, "human", "person", "agent", "someone", "colleague")) {
      return INTENTS.indexOf("person");
    }
    if (any(words, "broken", "damaged", "defect", "defective", "scratched", "crack")) {
      return INTENTS.indexOf("broken");
    }
    if (any(words, "return", "refund", "exchange", "back")) {
      return INTENTS.indexOf("return");
    }
    if (any(words, "open", "close", "hours", "opening")) {
      return INTENTS.indexOf("hours");
    }
    if (any(words, "pay", "payment", "card", "invoice")) {
      return INTENTS.indexOf("pay");
    }
    return INTENTS.indexOf("order");
  }

  private static boolean any(Set<String> words, String... keys) {
    return Arrays.stream(keys).anyMatch(words::contains);
  }

  @Override
  public String name() {
    return "chatbot";
  }

  @Override
  public List<Integer> sizes() {
    return List.of(6, 12, 24, 48);
  }

  @Override
  public double guess() {
    return 1.0 / INTENTS.size();
  }

  @Override
  public Score best() {
    return Score.undefined("nobody knows how customers write");
  }

  @Override
  public List<Rival> rivals() {
    NaiveBayes words = NaiveBayes.multinomial();
    return List.of(
        new Rival(Rival.BAYES, List.of(words, words.withSmoothing(0.1))),
        new Rival(
            Rival.LOGISTIC, Rival.network().settings()), // no hidden layer: softmax regression
        Rival.network(16));
  }

  @Override
  public Draw draw(Seed seed) {
    int train = sizes().get(sizes().size() - 1);
    return new TableDraw(rows, labels, rules, ClassOrder.of(labels, seed.stream("order")), train);
  }
}
