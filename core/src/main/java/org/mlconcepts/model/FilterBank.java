package org.mlconcepts.model;

import java.util.Arrays;

/**
 * A layer of small filters that look at every place of an image with the same weights, and report
 * how well each fits best within a window of places.
 *
 * @param height rows of the image; 1 for a signal in time
 * @param width columns of the image; pixels come row by row
 * @param size height and width of a filter, cut to those of the image
 * @param filters how many
 * @param pool height and width of the windows of places of which the best counts; the whole image
 *     if large
 */
public record FilterBank(int height, int width, int size, int filters, int pool) {

  public FilterBank {
    Training.atLeast("height", height, 1);
    Training.atLeast("width", width, 1);
    Training.atLeast("size", size, 1);
    Training.atLeast("filters", filters, 1);
    Training.atLeast("pool", pool, 1);
    if (size > Math.max(height, width)) {
      throw new IllegalArgumentException(
          "size must be at most that of the image ("
              + Math.max(height, width)
              + "), but was "
              + size);
    }
  }

  int tall() {
    return Math.min(size, height);
  }

  int wide() {
    return Math.min(size, width);
  }

  /** Weights of one filter, without its offset. */
  int inputs() {
    return tall() * wide();
  }

  private int placesDown() {
    return height - tall() + 1;
  }

  private int placesAcross() {
    return width - wide() + 1;
  }

  int places() {
    return placesDown() * placesAcross();
  }

  private int windowsAcross() {
    return (placesAcross() - 1) / pool + 1;
  }

  private int windows() {
    return ((placesDown() - 1) / pool + 1) * windowsAcross();
  }

  /** Numbers that come out: one a window and filter. */
  int outputs() {
    return windows() * filters;
  }

  /** What lies under the filters at a place. */
  double[] patch(double[] image, int place) {
    double[] patch = new double[inputs()];
    int top = place / placesAcross();
    int left = place % placesAcross();
    for (int i = 0; i < tall(); i++) {
      System.arraycopy(image, (top + i) * width + left, patch, i * wide(), wide());
    }
    return patch;
  }

  /** The window that a place belongs to. */
  int window(int place) {
    int down = place / placesAcross() / pool;
    return down * windowsAcross() + place % placesAcross() / pool;
  }

  /**
   * The best fit of each filter in each window, not below 0, and where it was found.
   *
   * @param best receives the fits, {@code [window · filters + filter]}
   * @param at receives the place of each; -1 where no fit is above 0
   */
  void fit(double[] image, double[][] weights, double[] best, int[] at) {
    Arrays.fill(at, -1);
    for (int place = 0; place < places(); place++) {
      double[] sums = weights[inputs()].clone();
      RowMath.addAll(sums, patch(image, place), weights);
      int start = window(place) * filters;
      for (int f = 0; f < filters; f++) {
        if (sums[f] > best[start + f]) {
          best[start + f] = sums[f];
          at[start + f] = place;
        }
      }
    }
  }

  /** Adds the slopes in the weights, given those in the outputs and where each came from. */
  void addSlopes(double[] image, double[] pulls, int[] at, double[][] slopes) {
    for (int o = 0; o < pulls.length; o++) {
      if (at[o] >= 0 && pulls[o] != 0) {
        double[] patch = patch(image, at[o]);
        int filter = o % filters;
        for (int i = 0; i < patch.length; i++) {
          slopes[i][filter] += pulls[o] * patch[i];
        }
        slopes[patch.length][filter] += pulls[o];
      }
    }
  }

  /** Multiply-adds to look at every place of one image. */
  long operations() {
    return (long) places() * (inputs() + 1) * filters;
  }
}
