package org.mlconcepts.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forward validation: train on the past, test on what follows, then move on. Rows must be in the
 * order of time.
 *
 * <p>The i-th of k tests (i = 0..) starts at row {@code n - (k - i) * testSize}. Training rows end
 * {@code gap} rows before it, so that targets which overlap the test can be left out, and are the
 * last {@code maxTrainSize} at most.
 *
 * <p>Reference: Tashman (2000), Out-of-sample tests of forecasting accuracy, Int. J. Forecasting 16
 * (rolling origin).
 *
 * @param rows n, number of rows
 * @param folds k, number of tests, at least 1
 * @param testSize rows in each test, at least 1
 * @param gap rows left out before each test, at least 0
 * @param maxTrainSize most rows to train on, at least 1: a rolling window; {@link
 *     Integer#MAX_VALUE} for an expanding one
 */
public record TimeFolds(int rows, int folds, int testSize, int gap, int maxTrainSize) {

  public TimeFolds {
    Arguments.atLeast("folds", 1, folds);
    Arguments.atLeast("testSize", 1, testSize);
    Arguments.atLeast("gap", 0, gap);
    Arguments.atLeast("maxTrainSize", 1, maxTrainSize);
    if ((long) folds * testSize + gap >= rows) {
      throw new IllegalArgumentException(
          "rows must be above folds * testSize + gap = "
              + ((long) folds * testSize + gap)
              + ", but was "
              + rows
              + "; use fewer folds, a smaller test or a smaller gap");
    }
  }

  /** An expanding window without gap, with tests of ⌊n/(k + 1)⌋ rows. */
  public static TimeFolds of(int rows, int folds) {
    Arguments.atLeast("folds", 1, folds);
    return new TimeFolds(rows, folds, rows / (folds + 1), 0, Integer.MAX_VALUE);
  }

  public TimeFolds withTestSize(int changed) {
    return new TimeFolds(rows, folds, changed, gap, maxTrainSize);
  }

  public TimeFolds withGap(int changed) {
    return new TimeFolds(rows, folds, testSize, changed, maxTrainSize);
  }

  public TimeFolds withMaxTrainSize(int changed) {
    return new TimeFolds(rows, folds, testSize, gap, changed);
  }

  /** The splits, oldest test first. */
  public List<Split> splits() {
    List<Split> splits = new ArrayList<>(folds);
    for (int i = 0; i < folds; i++) {
      int testStart = rows - (folds - i) * testSize;
      int trainEnd = testStart - gap;
      int trainStart = Math.max(0, trainEnd - maxTrainSize);
      splits.add(
          Split.of(
              IntStream.range(trainStart, trainEnd).toArray(),
              IntStream.range(testStart, testStart + testSize).toArray()));
    }
    return List.copyOf(splits);
  }
}
