package org.mlconcepts.hierarchy;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 1: AI, machine learning and deep learning, its statements and its experiments. */
public final class Hierarchy {

  static final Statement SUBSETS =
      new Statement(
          "Q1.01",
          "Machine learning is a part of artificial intelligence, and deep learning a part of"
              + " machine learning",
          Optional.of(
              "a matter of words, not of measurement: whatever acts sensibly counts as AI, what"
                  + " does so by fitting data counts as machine learning, and by fitting networks"
                  + " of several layers as deep learning"));
  static final Statement RULES_DO_NOT_LEARN =
      Statement.of("Q1.02", "A bot that follows rules is useful, but does not learn");
  static final Statement FILTER_LEARNS =
      Statement.of("Q1.03", "A spam filter learns from labelled mails");
  static final Statement BEST_FOR_UNSTRUCTURED =
      Statement.of("Q1.04", "Deep learning is best for unstructured data such as images")
          .tried(
              "with small networks, on digits of 8 × 8 pixels and invented signals, with up to 480 rows");
  static final Statement COMPLEX_PATTERNS =
      Statement.of("Q1.05", "Deep learning finds complex patterns that simple models miss");
  static final Statement NOT_ALWAYS_DEEP =
      Statement.of("Q1.06", "With a table or with few rows deep learning is not called for");
  static final Statement GROWING_NEEDS =
      Statement.of(
              "Q1.07", "Deep learning needs more computation and more data than classical learners")
          .tried("with small networks and up to 480 rows");

  /**
   * The least difference in accuracy that counts, the same in all of this question and chosen by
   * what a user can notice, not by results: two answers in a hundred.
   */
  static final double MATTERS = 0.02;

  private Hierarchy() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        1,
        "ai-ml-dl",
        "What is the difference between AI, machine learning and deep learning?",
        "It is usually the first question. The answer shows whether a candidate can only draw the"
            + " three circles, or also knows which of them a given problem asks for.",
        "They are nested. AI is any program that acts sensibly, rules included. Machine learning is"
            + " the part that gets its behaviour from data: with more labelled examples it becomes"
            + " better, which rules do not. Deep learning is the part of it that stacks layers and"
            + " learns its own features. What to take is a question of the task, not of fashion."
            + " Good rules are there before the first example and may well beat a learner that has"
            + " seen a few dozen. On tables with hundreds of rows, trees are as good as"
            + " networks for a small share of the computation. A network pays off where"
            + " its structure fits the data: filters with shared weights find a pattern wherever"
            + " it lies in an image or a signal. A network without such structure has no special"
            + " gift for pixels.",
        List.of(
            "that rules are AI and do not learn, and that they may still be the right start",
            "learning as improvement with data, shown as a learning curve",
            "structure, such as shared weights, as the reason why deep learning wins on images",
            "a baseline first, then the smallest model that is good enough"),
        List.of(
            "saying that deep learning is simply better",
            "taking depth for the reason where it is shared weights or sheer amounts of data",
            "comparing a tuned network with an untuned baseline",
            "writing rules after having seen the test data"),
        List.of(
            new FollowUp(
                "When would you not use deep learning?",
                "With a table of hundreds of rows, or where a classical learner is as good: it is"
                    + " trained for a fraction of the computation and explained more easily. Few"
                    + " rows alone do not rule a network out: a small, penalised one loses no more"
                    + " by them than others do, and one whose structure fits needs the fewest.",
                "size-sweep"),
            new FollowUp(
                "How do the needs for data and computation differ?",
                "Rules need neither. Networks take more operations than the classical learner that"
                    + " does best: many times those of a forest; beside neighbours, who pay when"
                    + " they predict, a plain network takes about as many and one with filters"
                    + " about twice as many. That they also need more rows is not a law: with"
                    + " a few dozen rows a small, penalised network lost no more than others, and"
                    + " filters that suit a signal needed the fewest of all.",
                "size-sweep")),
        List.of(
            SUBSETS,
            RULES_DO_NOT_LEARN,
            FILTER_LEARNS,
            BEST_FOR_UNSTRUCTURED,
            COMPLEX_PATTERNS,
            NOT_ALWAYS_DEEP,
            GROWING_NEEDS),
        List.of(
            new Exhibit<>(
                "three-solvers",
                "Rules, classical learners and a network on mails and on a chatbot, by how many"
                    + " labelled rows they have seen",
                6,
                List.of("spambase"),
                ThreeSolvers.defaults(),
                new ThreeSolversReading()),
            new Exhibit<>(
                "shapes",
                "A chessboard, spirals, parities and two tables: what a line misses, a network"
                    + " finds, and others find too",
                6,
                List.of("digits8x8", "telco_usage_churn"),
                Shapes.defaults(),
                new ShapesReading()),
            new Exhibit<>(
                "size-sweep",
                "Who leads with how many rows, on tables and on pixels, and how many operations it"
                    + " takes",
                13,
                List.of("digits8x8", "telco_usage_churn"),
                SizeSweep.defaults(),
                new SizeSweepReading())));
  }
}
