package org.mlconcepts.imbalance;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.data.Column;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.Features;
import org.mlconcepts.sample.Permutation;
import org.mlconcepts.sample.Rows;

/**
 * Where rows with a rare class come from. Every draw has the same share of positives in each part.
 */
interface RareSource {

  /** A few words. */
  String name();

  /** The share of positives, about. */
  double prevalence();

  /** Fresh rows; a table gives others than before in another order. */
  RareRows draw(Sizes sizes, Seed seed);

  /** How many rows each part has. */
  record Sizes(int fit, int validation, int test) {
    int total() {
      return fit + validation + test;
    }
  }

  /** A truth of which logistic regression is the right model: ten features, five that matter. */
  static RareSource line(double prevalence) {
    return new Synthetic(
        "straight truth",
        prevalence,
        x -> 1.2 * x[0] + x[1] - 0.8 * x[2] + 0.6 * x[3] - 0.4 * x[4]);
  }

  /** A truth with thresholds and a product, which a straight line cannot follow. */
  static RareSource curve(double prevalence) {
    return new Synthetic(
        "crooked truth",
        prevalence,
        x -> 2 * x[0] * x[1] + (x[2] > 0.5 ? 1.5 : 0) - (Math.abs(x[3]) > 1 ? 1.5 : 0));
  }

  /** Bank customers who take a deposit, thinned until positives are as rare as asked for. */
  static RareSource bank(double prevalence) {
    Dataset data = Datasets.bankMarketing();
    return new OfTable(
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
                "poutcome"),
        prevalence);
  }

  /** Telephone customers who leave, by their contract. */
  static RareSource contracts() {
    Dataset data = Datasets.telcoChurn();
    return new OfTable(
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
                "online_security"),
        share(data));
  }

  /** Telephone customers who leave, by their usage. */
  static RareSource usage() {
    Dataset data = Datasets.telcoUsageChurn();
    Table table = data.features().without("state", "area_code");
    for (Column column : data.features().columns()) {
      if (column.name().endsWith("_charge")) { // a constant times the minutes
        table = table.without(column.name());
      }
    }
    return new OfTable("telco usage", data, table, share(data));
  }

  /** Simulated card payments with half a percent of fraud, by each card's own past. */
  static RareSource fraud() {
    return new Fraud();
  }

  private static double share(Dataset data) {
    boolean[] labels = data.labels();
    return (double) IntStream.range(0, labels.length).filter(i -> labels[i]).count()
        / labels.length;
  }

  /** Independent normal features and a known probability. */
  final class Synthetic implements RareSource {
    private static final int FEATURES = 10;
    private final String name;
    private final double prevalence;
    private final Signal signal;

    /** What the log-odds depend on. */
    interface Signal {
      double of(double[] x);
    }

    Synthetic(String name, double prevalence, Signal signal) {
      this.name = name;
      this.prevalence = prevalence;
      this.signal = signal;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public double prevalence() {
      return prevalence;
    }

    @Override
    public RareRows draw(Sizes sizes, Seed seed) {
      RandomGenerator random = seed.stream("rows");
      double[][] rows = new double[sizes.total()][FEATURES];
      double[] signals = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        Arrays.setAll(rows[i], j -> random.nextGaussian());
        signals[i] = signal.of(rows[i]);
      }
      double intercept = intercept(signals);
      int[] labels = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        labels[i] = random.nextDouble() < logistic(intercept + signals[i]) ? 1 : 0;
      }
      int[] all = IntStream.range(0, rows.length).toArray();
      int afterFit = sizes.fit();
      int afterValidation = afterFit + sizes.validation();
      return RareRows.of(
          rows,
          labels,
          Arrays.copyOf(all, afterFit),
          Arrays.copyOfRange(all, afterFit, afterValidation),
          Arrays.copyOfRange(all, afterValidation, all.length));
    }

    /** The intercept at which the mean probability is the prevalence, by halving. */
    private double intercept(double[] signals) {
      double low = -30;
      double high = 30;
      for (int step = 0; step < 60; step++) {
        double middle = (low + high) / 2;
        double sum = 0;
        for (double s : signals) {
          sum += logistic(middle + s);
        }
        if (sum / signals.length < prevalence) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }

    private static double logistic(double z) {
      return 1 / (1 + StrictMath.exp(-z));
    }
  }

  /** Rows of a bundled table, positives and negatives drawn apart. */
  final class OfTable implements RareSource {
    private final String name;
    private final Table table;
    private final double prevalence;
    private final int[] labels;
    private final int[] positives;
    private final int[] negatives;

    OfTable(String name, Dataset data, Table table, double prevalence) {
      this.name = name;
      this.table = table;
      this.prevalence = prevalence;
      boolean[] marks = data.labels();
      labels = IntStream.range(0, marks.length).map(i -> marks[i] ? 1 : 0).toArray();
      positives = IntStream.range(0, marks.length).filter(i -> marks[i]).toArray();
      negatives = IntStream.range(0, marks.length).filter(i -> !marks[i]).toArray();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public double prevalence() {
      return prevalence;
    }

    @Override
    public RareRows draw(Sizes asked, Seed seed) {
      Sizes sizes = fitting(asked);
      int[] high = Rows.select(positives, Permutation.of(positives.length, seed.stream("high")));
      int[] low = Rows.select(negatives, Permutation.of(negatives.length, seed.stream("low")));
      int[][] parts = new int[3][];
      int usedHigh = 0;
      int usedLow = 0;
      int[] wanted = {sizes.fit(), sizes.validation(), sizes.test()};
      for (int part = 0; part < 3; part++) {
        int rare = Math.max(2, (int) Math.round(prevalence * wanted[part]));
        parts[part] = new int[wanted[part]];
        for (int i = 0; i < wanted[part]; i++) {
          parts[part][i] = i < rare ? high[usedHigh++] : low[usedLow++];
        }
      }
      int[] all = IntStream.of(parts[0]).toArray();
      Features features = Features.fit(table, all);
      double[][] rows = new double[labels.length][];
      for (int[] part : parts) {
        double[][] matrix = features.matrix(part);
        for (int i = 0; i < part.length; i++) {
          rows[part[i]] = matrix[i];
        }
      }
      return RareRows.of(rows, labels, parts[0], parts[1], parts[2]);
    }

    /** Fewer rows of each part, if the table has not enough of a class. */
    private Sizes fitting(Sizes asked) {
      double most =
          0.98
              * Math.min(positives.length / prevalence, negatives.length / (1 - prevalence))
              / asked.total();
      return most >= 1
          ? asked
          : new Sizes(
              (int) (most * asked.fit()),
              (int) (most * asked.validation()),
              (int) (most * asked.test()));
    }
  }
}
