package org.mlconcepts.paradigms;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 3: the kinds of learning, their statements and their experiments. */
public final class Paradigms {

  static final Statement PAIRS =
      Statement.of("Q3.01", "Supervised learning learns from pairs of inputs and outcomes");
  static final Statement GROUPS =
      Statement.of("Q3.02", "Unsupervised learning finds groups in data without outcomes");
  static final Statement COMPRESSES =
      Statement.of("Q3.03", "Unsupervised learning compresses data")
          .tried("with principal components");
  static final Statement LONG_TERM =
      Statement.of("Q3.04", "Reinforcement learning is after long-term reward")
          .tried("in worlds of at most 48 cells");
  static final Statement TRIAL_AND_ERROR =
      Statement.of("Q3.05", "Reinforcement learning learns by trial and error")
          .tried("in worlds of at most 25 cells and on bandits with ten or eleven arms");
  static final Statement DIFFERENT_DATA =
      Statement.of("Q3.06", "The three kinds of learning need different data");
  static final Statement SEMI_SUPERVISED =
      Statement.of(
          "Q3.07", "Where few rows have labels, clustering and the other rows help a classifier");

  private Paradigms() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        3,
        "learning-paradigms",
        "What is the difference between supervised, unsupervised and reinforcement learning?",
        "Everybody can recite three definitions. The answer shows whether a candidate knows what"
            + " each of them can and cannot tell, and recognises a problem that fits none of the"
            + " boxes.",
        "They differ in what tells the learner how well it does. Supervised learning has pairs of"
            + " inputs and outcomes and predicts the outcome of new inputs. Unsupervised learning"
            + " has inputs only: it finds groups or describes many columns by a few numbers, and"
            + " always delivers an answer, even where there is nothing to find; whether clusters"
            + " are what one is after it cannot say. Reinforcement learning acts, sees rewards, and"
            + " is after their sum in the long run; it learns by trial and error, and what it tries"
            + " has a price. The boxes are not closed: a few labels and many rows without any make"
            + " semi-supervised learning, which helps as far as classes are groups, and answers"
            + " that are cut out of the rows themselves make self-supervised learning. I ask first"
            + " which signal there is, and what it would cost to get labels.",
        List.of(
            "the signal as the difference: outcomes, nothing, or rewards that depend on actions",
            "that clusters have to be compared with what one cloud without groups would give",
            "exploring against earning, and reward later against reward now",
            "what lies between the boxes: semi-supervised and self-supervised learning"),
        List.of(
            "taking clusters for classes, or a cluster for a proof that there are segments",
            "taking segments found again in a second sample for real ones",
            "calling a recommender or a price test supervised although its actions make its data",
            "judging a learner by what it ends with, and forgetting what it cost to learn"),
        List.of(
            new FollowUp(
                "How do you recognise which kind of learning a problem calls for?",
                "By its signal. If the system's actions change what it sees and a reward tells how"
                    + " good they were, it is reinforcement learning; if right answers are known,"
                    + " it is supervised; if there are only rows, it is unsupervised. Take the"
                    + " signal away, and what is left shows what was learned from it.",
                "which-signal"),
            new FollowUp(
                "What do you do with many rows and few labels?",
                "Choose with care which rows to label: typical ones, such as those nearest to the"
                    + " centres of clusters. Spreading labels over the other rows comes second,"
                    + " because it is a bet that classes are groups and does harm where they are"
                    + " not; so I check it on labelled rows that took no part.",
                "few-labels")),
        List.of(
            PAIRS, GROUPS, COMPRESSES, LONG_TERM, TRIAL_AND_ERROR, DIFFERENT_DATA, SEMI_SUPERVISED),
        List.of(
            new Exhibit<>(
                "with-and-without-labels",
                "The same rows with their labels, with shuffled ones and with none: classes,"
                    + " clusters and components",
                4,
                List.of("penguins", "digits8x8", "breast_cancer_wdbc", "vowel_speakers"),
                WithAndWithoutLabels.defaults(),
                new WithAndWithoutLabelsReading()),
            new Exhibit<>(
                "house-prices",
                "The usual example of learning from pairs, by the number of pairs, and with prices"
                    + " mixed up",
                3,
                List.of("lucas_house_prices"),
                HousePrices.defaults(),
                new HousePricesReading()),
            new Exhibit<>(
                "customer-segments",
                "Segments of customers, invented with and without groups, and of a shop: k-means"
                    + " always answers",
                3,
                List.of("foodmart_customers"),
                CustomerSegments.defaults(),
                new CustomerSegmentsReading()),
            new Exhibit<>(
                "gridworld",
                "What looking ahead is worth in four small worlds, and how near learners come that"
                    + " see rewards only",
                3,
                List.of(),
                GridWorlds.defaults(),
                new GridWorldsReading()),
            new Exhibit<>(
                "cliff-walking",
                "The shortest way and the safe way along a cliff: what is learned, and what"
                    + " learning it costs",
                2,
                List.of(),
                CliffWalking.defaults(),
                new CliffWalkingReading()),
            new Exhibit<>(
                "bandit",
                "Arms with unknown pay, normal ones and real calls of a bank: what trying costs and"
                    + " what it brings",
                4,
                List.of("bank_marketing"),
                Bandit.defaults(),
                new BanditReading()),
            new Exhibit<>(
                "which-signal",
                "What each kind of learning lives on: labels, rows or rewards, and what is left"
                    + " without",
                2,
                List.of("digits8x8", "penguins"),
                WhichSignal.defaults(),
                new WhichSignalReading()),
            new Exhibit<>(
                "few-labels",
                "Many rows, few labels: which rows to have labelled, and what the others are good"
                    + " for",
                3,
                List.of("digits8x8", "penguins", "vowel_speakers"),
                FewLabels.defaults(),
                new FewLabelsReading())));
  }
}
