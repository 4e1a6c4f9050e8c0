package org.mlconcepts.data;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A draw of the {@link FraudSimulator} in order of time, with what is really behind each
 * transaction.
 */
public final class Transactions {

  /** When minute 0 is. */
  public static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);

  private final Table table;
  private final FraudKind[] kinds;

  Transactions(List<FraudRun.Line> lines) {
    int rows = lines.size();
    String[] names = {"minute", "customer", "amount", "x_km", "y_km", "new_device"};
    double[][] numbers = new double[names.length][rows];
    List<String> category = new ArrayList<>(rows);
    List<String> channel = new ArrayList<>(rows);
    List<String> fraud = new ArrayList<>(rows);
    kinds = new FraudKind[rows];
    for (int i = 0; i < rows; i++) {
      FraudRun.Line line = lines.get(i);
      double[] row = {
        line.minute(), line.customer(), line.amount(), line.x(), line.y(), line.newDevice() ? 1 : 0
      };
      for (int j = 0; j < row.length; j++) {
        numbers[j][i] = row[j];
      }
      category.add(FraudRun.CATEGORIES.get(line.category()));
      channel.add(line.online() ? "online" : "chip");
      fraud.add(line.kind() == FraudKind.NONE ? "no" : "yes");
      kinds[i] = line.kind();
    }
    table =
        Table.of(
            NumericColumn.owning(names[0], numbers[0]),
            NumericColumn.owning(names[1], numbers[1]),
            NumericColumn.owning(names[2], numbers[2]),
            CategoricalColumn.of("category", category),
            CategoricalColumn.of("channel", channel),
            NumericColumn.owning(names[3], numbers[3]),
            NumericColumn.owning(names[4], numbers[4]),
            NumericColumn.owning(names[5], numbers[5]),
            CategoricalColumn.of("fraud", fraud));
  }

  /**
   * Columns {@code minute} (since {@link #START}), {@code customer} (a number, not a quantity),
   * {@code amount} (EUR), {@code category} (7), {@code channel} (chip or online), {@code x_km},
   * {@code y_km}, {@code new_device} (0 or 1) and the target {@code fraud} (no or yes).
   */
  public Table table() {
    return table;
  }

  /** The number of transactions. */
  public int rows() {
    return kinds.length;
  }

  /** Which transactions are fraud; a copy. */
  public boolean[] frauds() {
    return table.categorical("fraud").is("yes");
  }

  /** What is really behind a transaction. */
  public FraudKind kind(int row) {
    return kinds[row];
  }

  /** When a transaction was made. */
  public LocalDateTime time(int row) {
    return START.plusMinutes((long) table.numeric("minute").value(row));
  }
}
