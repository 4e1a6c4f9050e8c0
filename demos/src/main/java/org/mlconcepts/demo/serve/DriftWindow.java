package org.mlconcepts.demo.serve;

import java.util.List;
import java.util.OptionalDouble;
import org.mlconcepts.model.Cell;
import org.mlconcepts.model.TrainedModel;
import org.mlconcepts.model.TrainingProfile;

/** The bins of the last rows that were predicted, to compare with those of training. */
final class DriftWindow {

  static final int ROWS = 1000;

  private final TrainingProfile profile;
  private final int[][] bins; // [row of the window][column]
  private final int[][] counts; // [column][bin]
  private long seen;

  DriftWindow(TrainedModel model) {
    profile = model.profile();
    int columns = model.schema().fields().size();
    bins = new int[ROWS][columns];
    counts = new int[columns][];
    for (int j = 0; j < columns; j++) {
      counts[j] = new int[profile.bins(j)];
    }
  }

  synchronized void add(List<List<Cell>> rows) {
    for (List<Cell> row : rows) {
      int[] place = bins[(int) (seen % ROWS)];
      for (int j = 0; j < place.length; j++) {
        if (seen >= ROWS) {
          counts[j][place[j]]--;
        }
        place[j] = profile.bin(j, row.get(j));
        counts[j][place[j]]++;
      }
      seen++;
    }
  }

  synchronized long rows() {
    return Math.min(seen, ROWS);
  }

  /** Rows since the start. */
  synchronized long predicted() {
    return seen;
  }

  /** The stability index of a column; empty before the first row. */
  synchronized OptionalDouble stabilityIndex(int column) {
    return seen == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(profile.stabilityIndex(column, counts[column]));
  }
}
