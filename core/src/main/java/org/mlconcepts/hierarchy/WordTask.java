package org.mlconcepts.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.Classifier;

/**
 * Invented mails of twelve words, each there or not. Half of them are spam, of two kinds
 * (advertisements, phishing), half are not (work, friends); within a kind words are independent.
 * There are 4096 possible mails, so every accuracy is computed exactly instead of being measured on
 * test rows, that of the best possible filter included.
 *
 * <p>The rules count six words of spam against four words of colleagues and friends.
 */
final class WordTask implements Task {

  private static final int WORDS = 12;
  private static final int MAILS = 1 << WORDS;

  // free offer money click verify password | meeting report lunch re | thanks account
  private static final double[] ADVERT = {
    .60, .60, .50, .40, .03, .03, .05, .05, .03, .05, .10, .05
  };
  private static final double[] PHISHING = {
    .10, .10, .25, .60, .60, .50, .03, .05, .02, .10, .20, .70
  };
  private static final double[] WORK = {.10, .15, .15, .10, .10, .08, .50, .50, .15, .60, .50, .25};
  private static final double[] FRIENDS = {
    .25, .10, .25, .15, .02, .05, .10, .05, .40, .50, .40, .05
  };
  private static final int SPAM_WORDS = 6;
  private static final int OTHER_WORDS = 4;

  private final String name;
  private final double[] spam; // spam[mail] = share of all mails that are this one and spam
  private final double[] ham;

  private WordTask(String name, double[]... spamKinds) {
    this.name = name;
    spam = shares(spamKinds);
    ham = shares(WORK, FRIENDS);
  }

  /** Senders write as those who wrote the rules expect. */
  static WordTask expected() {
    return new WordTask("invented mails", ADVERT, PHISHING);
  }

  /**
   * Senders have changed their words: of the spam words they now write the first four as seldom,
   * and of the others' as often, as they did the other way round.
   */
  static WordTask changed() {
    return new WordTask("invented mails with new words", swapped(ADVERT), swapped(PHISHING));
  }

  private static double[] swapped(double[] words) {
    double[] swapped = words.clone();
    for (int j = 0; j < OTHER_WORDS; j++) {
      swapped[j] = words[SPAM_WORDS + j];
      swapped[SPAM_WORDS + j] = words[j];
    }
    return swapped;
  }

  private static double[] shares(double[]... kinds) {
    double[] shares = new double[MAILS];
    for (double[] kind : kinds) {
      for (int mail = 0; mail < MAILS; mail++) {
        double share = 0.5 / kinds.length;
        for (int j = 0; j < WORDS; j++) {
          share *= has(mail, j) ? kind[j] : 1 - kind[j];
        }
        shares[mail] += share;
      }
    }
    return shares;
  }

  private static boolean has(int mail, int word) {
    return (mail >> word & 1) == 1;
  }

  private static double[] row(int mail) {
    double[] row = new double[WORDS];
    Arrays.setAll(row, j -> has(mail, j) ? 1 : 0);
    return row;
  }

  private static final double[][] ROWS =
      IntStream.range(0, MAILS).mapToObj(WordTask::row).toArray(double[][]::new);

  private static boolean rulesSaySpam(int mail) {
    int points = 0;
    for (int j = 0; j < SPAM_WORDS + OTHER_WORDS; j++) {
      points += has(mail, j) ? (j < SPAM_WORDS ? 1 : -1) : 0;
    }
    return points > 0;
  }

  private double rules() {
    double right = 0;
    for (int mail = 0; mail < MAILS; mail++) {
      right += rulesSaySpam(mail) ? spam[mail] : ham[mail];
    }
    return right;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Integer> sizes() {
    return List.of(20, 50, 150, 500);
  }

  @Override
  public double guess() {
    return 0.5;
  }

  @Override
  public Score best() {
    double right = 0;
    for (int mail = 0; mail < MAILS; mail++) {
      right += Math.max(spam[mail], ham[mail]);
    }
    return Score.of(right);
  }

  @Override
  public List<Rival> rivals() {
    return Rival.forWords();
  }

  @Override
  public Draw draw(Seed seed) {
    RandomGenerator random = seed.stream("mails");
    int train = sizes().get(sizes().size() - 1);
    double[][] rows = new double[train][];
    int[] labels = new int[train];
    for (int i = 0; i < train; i++) {
      labels[i] = i % 2;
      rows[i] = ROWS[mail(labels[i] == 1 ? spam : ham, random)].clone();
    }
    return new Exact(this, rows, labels);
  }

  /** A mail drawn in proportion to its share; the shares sum to one half. */
  private static int mail(double[] shares, RandomGenerator random) {
    double at = random.nextDouble() / 2;
    int mail = 0;
    while (mail < MAILS - 1 && at >= shares[mail]) {
      at -= shares[mail++];
    }
    return mail;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Exact(WordTask task, double[][] rows, int[] labels) implements Draw {

    @Override
    public double accuracy(Classifier model) {
      double right = 0;
      for (int mail = 0; mail < MAILS; mail++) {
        right += model.classify(ROWS[mail]) == 1 ? task.spam[mail] : task.ham[mail];
      }
      return right;
    }

    @Override
    public double accuracyOfRules() {
      return task.rules();
    }
  }
}
