package org.mlconcepts.algorithmchoice;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.OwnClasses;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Standardization;

/** Where learners meet: rows of two classes, from an invented truth or from a table. */
interface Arena {

  /** Rows that are never trained on. */
  int PROBE = 100;

  /** A few words. */
  String title();

  /** Whether the rows come from a table. */
  boolean real();

  /** The most rows that can be trained on. */
  int mostTraining();

  /** Rows to train on and to test on, others in each repeat. */
  Bout draw(int train, Seed seed);

  /**
   * Rows of one repeat; features are in standard deviations of the training rows.
   *
   * @param probe rows that are never trained on, the same in each repeat but for the scale
   */
  record Bout(ClassRows train, ClassRows test, ClassRows probe) {

    static Bout scaled(ClassRows train, ClassRows test, ClassRows probe) {
      Standardization scale = Standardization.of(train.rows());
      return new Bout(by(scale, train), by(scale, test), by(scale, probe));
    }

    private static ClassRows by(Standardization scale, ClassRows rows) {
      return new ClassRows(scale.applyAll(rows.rows()), rows.labels());
    }
  }

  /** The invented truths of {@link Constraints}. */
  static List<Arena> invented() {
    return List.of(Truth.LINE, Truth.CROOKED, Truth.WIDE, Truth.OUTLIERS);
  }

  /** The tables of {@link Constraints}. */
  static List<Arena> tables() {
    return List.of(loans(), telephone(), bank(), tumours(), digits());
  }

  /** Loans, good or bad. */
  static Arena loans() {
    Dataset data = Datasets.germanCredit();
    return TableArena.of(
        "German credit",
        data,
        data.features()
            .only(
                "checking_status",
                "duration",
                "credit_history",
                "credit_amount",
                "savings_status",
                "employment",
                "installment_commitment",
                "age",
                "other_payment_plans",
                "housing"));
  }

  /** Telephone customers who leave. */
  static Arena telephone() {
    Dataset data = Datasets.telcoChurn();
    return TableArena.of(
        "telco churn",
        data,
        data.features()
            .only(
                "tenure_months",
                "monthly_charges",
                "contract",
                "internet_service",
                "payment_method",
                "senior_citizen",
                "online_security"));
  }

  /** Bank customers who take a deposit, by what is known before the call. */
  static Arena bank() {
    Dataset data = Datasets.bankMarketing();
    return TableArena.of(
        "bank marketing",
        data,
        data.features()
            .only(
                "age",
                "balance",
                "month",
                "campaign",
                "previous",
                "housing",
                "loan",
                "contact",
                "poutcome"));
  }

  /** Tumours, malignant or benign. */
  static Arena tumours() {
    Dataset data = Datasets.breastCancerWdbc();
    return TableArena.of("breast cancer", data, data.features());
  }

  /** Small images of digits: odd or even? */
  static Arena digits() {
    Table table = Datasets.digits8x8().table();
    String target = Datasets.digits8x8().target();
    int[] odd =
        IntStream.range(0, table.rows())
            .map(i -> Integer.parseInt(table.column(target).text(i)) % 2)
            .toArray();
    return new TableArena("digits, odd or even", table.without(target), odd);
  }

  /** E-mails by the frequencies of words and characters: spam or not? */
  static Arena mails() {
    Dataset data = Datasets.spambase();
    return TableArena.of("spam by words", data, data.features());
  }

  /** Below which share of the rows a class of a reader's table would be missing in small parts. */
  double LEAST_SHARE = 0.05;

  /**
   * A reader's table, all of its columns.
   *
   * @param train rows that are trained on at least
   * @throws IllegalArgumentException if its target is not yes or no, if there are too few rows, or
   *     of a class too few
   */
  static Arena own(Dataset data, int train) {
    OwnClasses.yesOrNo(data).atLeastRows(train + 2 * PROBE).atLeastShare(LEAST_SHARE);
    return TableArena.of(data.id(), data, data.features());
  }

  /** A known truth with normal features. */
  enum Truth implements Arena {
    /** Five of ten features, each with its own weight. */
    LINE("straight truth", 10) {
      @Override
      double logOdds(double[] x) {
        return 1.2 * x[0] + x[1] - 0.8 * x[2] + 0.6 * x[3] - 0.4 * x[4];
      }
    },
    /** A product and two thresholds, which no line can follow. */
    CROOKED("crooked truth", 10) {
      @Override
      double logOdds(double[] x) {
        return 2 * x[0] * x[1] + (x[2] > 0.5 ? 1.5 : 0) - (Math.abs(x[3]) > 1 ? 1.5 : 0);
      }
    },
    /** Four of 120 features. */
    WIDE("wide and sparse", 120) {
      @Override
      double logOdds(double[] x) {
        return 1.5 * x[0] - 1.2 * x[1] + x[2] - 0.8 * x[3];
      }
    },
    /** The straight truth, where one training row in twenty has features ten times too large. */
    OUTLIERS("straight, odd rows", 10) {
      @Override
      double logOdds(double[] x) {
        return LINE.logOdds(x);
      }

      @Override
      ClassRows spoiled(ClassRows rows) {
        double[][] odd = rows.rows().clone();
        for (int i = 0; i < odd.length; i += 20) {
          odd[i] = Arrays.stream(odd[i]).map(x -> Spoiling.SLIP * x).toArray();
        }
        return new ClassRows(odd, rows.labels());
      }
    };

    private static final int TEST = 400;

    private final String title;
    private final int features;

    Truth(String title, int features) {
      this.title = title;
      this.features = features;
    }

    abstract double logOdds(double[] x);

    ClassRows spoiled(ClassRows rows) {
      return rows;
    }

    @Override
    public boolean real() {
      return false;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public int mostTraining() {
      return Integer.MAX_VALUE;
    }

    @Override
    public Bout draw(int train, Seed seed) {
      return Bout.scaled(
          spoiled(rows(train, seed.stream("train"))),
          rows(TEST, seed.stream("test")),
          rows(PROBE, new Seed(0).stream("probe of " + title)));
    }

    private ClassRows rows(int count, RandomGenerator random) {
      double[][] rows = new double[count][features];
      int[] labels = new int[count];
      for (int i = 0; i < count; i++) {
        Arrays.setAll(rows[i], j -> random.nextGaussian());
        double probability = 1 / (1 + StrictMath.exp(-logOdds(rows[i])));
        labels[i] = random.nextDouble() < probability ? 1 : 0;
      }
      return new ClassRows(rows, labels);
    }
  }
}
