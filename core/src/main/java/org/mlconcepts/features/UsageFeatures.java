package org.mlconcepts.features;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlconcepts.data.Datasets;

/**
 * What somebody who knows the telephone trade makes of a table of usage: the whole bill, and flags
 * for those who pay much, call the hotline often, or hardly use the plan that they pay for. Every
 * cut is chosen on training rows.
 */
final class UsageFeatures {

  private static final String[] TIMES = {"day", "eve", "night", "intl"};

  private final LabelledTable table;
  private final double[] bill;
  private final double[] calls;
  private final double[] abroadCalls;
  private final double[] abroadMinutes;
  private final double[] abroad; // 1 with the international plan
  private final double[] voice; // 1 with the voice mail plan

  UsageFeatures() {
    table =
        LabelledTable.of(
            Datasets.telcoUsageChurn(),
            Datasets.telcoUsageChurn().features().without("state", "area_code"));
    bill = new double[table.rows().length];
    for (String time : TIMES) {
      double[] charge = table.values("total_" + time + "_charge");
      Arrays.setAll(bill, i -> bill[i] + charge[i]);
    }
    calls = table.values("number_customer_service_calls");
    abroadCalls = table.values("total_intl_calls");
    abroadMinutes = table.values("total_intl_minutes");
    abroad = table.values("international_plan=yes");
    voice = table.values("voice_mail_plan=yes");
  }

  LabelledTable table() {
    return table;
  }

  /** The hand-made columns of all rows; cuts come from the training rows only. */
  double[][] of(int[] train) {
    double dear = cut(bill, train, i -> voice[i] == 0);
    double often = cut(calls, train, i -> true);
    double cheap = cut(bill, train, i -> calls[i] > often);
    double seldom = cut(abroadCalls, train, i -> abroad[i] == 1);
    double talkative = cut(abroadMinutes, train, i -> abroad[i] == 1);
    return IntStream.range(0, bill.length)
        .mapToObj(i ->
            new double[] {
              bill[i],
              bill[i] > dear && voice[i] == 0 ? 1 : 0,
              calls[i] > often ? 1 : 0,
              calls[i] > often && bill[i] <= cheap ? 1 : 0,
              abroad[i] == 1 && abroadCalls[i] <= seldom ? 1 : 0,
              abroad[i] == 1 && abroadMinutes[i] > talkative ? 1 : 0
            })
        .toArray(double[][]::new);
  }

  /** Which rows a cut is looked for in. */
  private interface Among {
    boolean contains(int row);
  }

  /** The cut of a column that tells most of the label, by squared error, among some rows. */
  private double cut(double[] column, int[] train, Among among) {
    int[] rows =
        IntStream.of(train)
            .filter(among::contains)
            .boxed()
            .sorted((a, b) -> Double.compare(column[a], column[b]))
            .mapToInt(i -> i)
            .toArray();
    double total = IntStream.of(rows).mapToDouble(i -> table.targets()[i]).sum();
    double best = 0;
    double cut = Double.POSITIVE_INFINITY;
    double below = 0;
    for (int k = 0; k + 1 < rows.length; k++) {
      below += table.targets()[rows[k]];
      double left = k + 1;
      double right = rows.length - left;
      double gain =
          below * below / left
              + (total - below) * (total - below) / right
              - total * total / rows.length;
      if (column[rows[k]] < column[rows[k + 1]] && gain > best) {
        best = gain;
        cut = (column[rows[k]] + column[rows[k + 1]]) / 2;
      }
    }
    return cut;
  }
}
