package org.mlconcepts.hierarchy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mlconcepts.data.CategoricalColumn;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.Features;

/**
 * Real mails, by the frequencies of words and characters. Exact copies of a mail are left out, and
 * so are the words that point at the owner of the mailbox: rules that anybody could write know
 * nothing of them.
 *
 * <p>The rules were written once, from general knowledge of what spam looks like and before any
 * result was seen: a point for each of eight signs of spam, one less for each of five signs of
 * colleagues, and spam from two points on.
 */
final class MailTask implements Task {

  private static final List<String> OWNERS =
      List.of(
          "george", "hp", "hpl", "lab", "labs", "650", "857", "415", "85", "telnet", "technology");
  private static final List<String> SIGNS_OF_SPAM =
      List.of(
          "word_freq_free",
          "word_freq_money",
          "word_freq_credit",
          "word_freq_remove",
          "word_freq_order");
  private static final List<String> SIGNS_OF_COLLEAGUES =
      List.of(
          "word_freq_meeting",
          "word_freq_project",
          "word_freq_conference",
          "word_freq_edu",
          "word_freq_re");

  /** More exclamation marks, dollars or shouting than a letter has: percent, percent, letters. */
  private static final Map<String, Double> LOUD =
      Map.of("char_freq_exclamation", 0.2, "char_freq_dollar", 0.0, "capital_run_longest", 30.0);

  private static final int MOST_TEST = 800;

  private final double[][] rows;
  private final int[] labels;
  private final int[] rules;

  MailTask() {
    Dataset data = Datasets.spambase();
    Table table = data.features();
    for (String owner : OWNERS) {
      table = table.without("word_freq_" + owner);
    }
    int[] kept = distinct(data.table());
    Features features = Features.fit(table, kept);
    double[][] raw = features.matrix(kept);
    CategoricalColumn label = data.table().categorical("label");
    int spam = label.levels().indexOf("spam");
    labels = Arrays.stream(kept).map(i -> label.codes()[i] == spam ? 1 : 0).toArray();
    rules =
        Arrays.stream(raw).mapToInt(row -> points(row, features.names()) >= 2 ? 1 : 0).toArray();
    rows = new double[raw.length][];
    for (int i = 0; i < raw.length; i++) {
      rows[i] = Arrays.stream(raw[i]).map(StrictMath::log1p).toArray();
    }
  }

  private static int[] distinct(Table table) {
    int[] all = IntStream.range(0, table.rows()).toArray();
    double[][] values = Features.fit(table.without("label"), all).matrix(all);
    Set<List<Double>> seen = new HashSet<>();
    return Arrays.stream(all).filter(i -> seen.add(Values.list(values[i]))).toArray();
  }

  /** The rule book: signs of spam less signs of colleagues. */
  private static int points(double[] row, List<String> names) {
    int points = 0;
    for (int j = 0; j < row.length; j++) {
      String name = names.get(j);
      points += SIGNS_OF_SPAM.contains(name) && row[j] > 0 ? 1 : 0;
      points -= SIGNS_OF_COLLEAGUES.contains(name) && row[j] > 0 ? 1 : 0;
      points += LOUD.containsKey(name) && row[j] > LOUD.get(name) ? 1 : 0;
    }
    return points;
  }

  @Override
  public String name() {
    return "real mails";
  }

  @Override
  public List<Integer> sizes() {
    return List.of(20, 50, 150, 500);
  }

  @Override
  public double guess() {
    double spam = Arrays.stream(labels).average().orElseThrow();
    return Math.max(spam, 1 - spam);
  }

  @Override
  public Score best() {
    return Score.undefined("nobody knows how mails are written");
  }

  @Override
  public List<Rival> rivals() {
    return Rival.forWords();
  }

  @Override
  public Draw draw(Seed seed) {
    int train = sizes().get(sizes().size() - 1);
    int[] order = ClassOrder.of(labels, seed.stream("order"));
    return new TableDraw(rows, labels, rules, Arrays.copyOf(order, train + MOST_TEST), train);
  }
}
