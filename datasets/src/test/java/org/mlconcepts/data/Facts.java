package org.mlconcepts.data;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Small sums for the tests that measure what the cards say. */
final class Facts {

  static final double FOUR_DIGITS = 0.00005;

  private Facts() {}

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double nearestNeighbour(Dataset dataset, IntPredicate test) {
    Table table = dataset.features();
    double[][] columns =
        table.names().stream()
            .filter(n -> !n.equals("speaker"))
            .map(n -> table.numeric(n).values())
            .toArray(double[][]::new);
    CategoricalColumn target = dataset.table().categorical(dataset.target());
    int[] train = IntStream.range(0, table.rows()).filter(test.negate()).toArray();
    return share(
        table.rows(),
        test,
        i -> {
          int best = train[0];
          double least = Double.POSITIVE_INFINITY;
          for (int j : train) {
            double distance = 0;
            for (double[] column : columns) {
              distance += (column[i] - column[j]) * (column[i] - column[j]);
            }
            if (distance < least) {
              least = distance;
              best = j;
            }
          }
          return target.code(best) == target.code(i);
        });
  }

  static int above(Table table, String column, double limit, int row) {
    return table.numeric(column).value(row) > limit ? 1 : 0;
  }

  static double share(int rows, IntPredicate among, IntPredicate wanted) {
    return IntStream.range(0, rows).filter(among).filter(wanted).count()
        / (double) IntStream.range(0, rows).filter(among).count();
  }

  static double meanOf(double[] values, IntPredicate among) {
    return IntStream.range(0, values.length)
        .filter(among)
        .mapToDouble(i -> values[i])
        .average()
        .orElseThrow();
  }

  static double mean(Table table, String column) {
    return mean(table.numeric(column).present());
  }

  static long count(Table table, String column, DoublePredicate wanted) {
    return Arrays.stream(table.numeric(column).present()).filter(wanted).count();
  }

  static int unknown(Table table, String column) {
    CategoricalColumn words = table.categorical(column);
    return words.counts()[words.codeOf("unknown")];
  }

  static boolean isWorkingDay(Table table, int row) {
    try {
      LocalDate date =
          LocalDate.of(
              (int) table.numeric("year").value(row),
              (int) table.numeric("month").value(row),
              (int) table.numeric("day").value(row));
      return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    } catch (DateTimeException e) {
      return false; // a day that the rebuilt year does not have
    }
  }

  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length;
  }

  static double[] standardized(double[] values) {
    double mean = mean(values);
    double scale = Math.sqrt(covariance(values, values) * values.length);
    return Arrays.stream(values).map(v -> (v - mean) / scale).toArray();
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
