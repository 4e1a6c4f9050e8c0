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

  /** Images that are looked at together: as many as stay close to the processor. */
  private static final int TOGETHER = 32;

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

  /** The size of a window, but no more than all places. */
  private int step() {
    return Math.min(pool, Math.max(placesDown(), placesAcross()));
  }

  private int windows() {
    return ((placesDown() - 1) / step() + 1) * ((placesAcross() - 1) / step() + 1);
  }

  /** Numbers that come out: one a window and filter. */
  int outputs() {
    return windows() * filters;
  }

  /**
   * The best fit of each filter in each window of each image, not below 0, and where it was found.
   *
   * @param best receives the fits, {@code [image][window · filters + filter]}
   * @param at receives the pixel at the top left of each; -1 where no fit is above 0
   */
  void fit(double[][] images, double[][] weights, double[][] best, int[][] at) {
    for (int from = 0; from < images.length; from += TOGETHER) {
      int count = Math.min(TOGETHER, images.length - from);
      double[] strip = strip(images, from, count);
      // By top left pixel. Places that would reach over an edge, into the next line or image, are
      // computed along, for the sake of one long loop, and never looked at.
      double[] fits = new double[strip.length - (tall() - 1) * width - (wide() - 1)];
      for (int f = 0; f < filters; f++) {
        Arrays.fill(fits, weights[inputs()][f]);
        for (int i = 0, weight = 0; i < tall(); i++, weight += wide()) {
          addLine(fits, weights, weight, f, strip, i * width);
        }
        for (int image = 0; image < count; image++) {
          pool(fits, image * height * width, f, best[from + image], at[from + image]);
        }
      }
    }
  }

  /** Images one behind the other. */
  private double[] strip(double[][] images, int from, int count) {
    int pixels = height * width;
    double[] strip = new double[count * pixels];
    for (int image = 0; image < count; image++) {
      System.arraycopy(images[from + image], 0, strip, image * pixels, pixels);
    }
    return strip;
  }

  /** The windows of one image, whose fits begin at {@code start}. */
  private void pool(double[] fits, int start, int filter, double[] best, int[] at) {
    int output = filter;
    for (int top = 0; top < placesDown(); top += step()) {
      int bottom = Math.min(placesDown(), top + step());
      for (int left = 0; left < placesAcross(); left += step(), output += filters) {
        int right = Math.min(placesAcross(), left + step());
        double highest = 0;
        int place = -1;
        for (int down = top; down < bottom; down++) {
          int line = start + down * width;
          for (int pixel = line + left; pixel < line + right; pixel++) {
            place = fits[pixel] > highest ? pixel : place;
            highest = Math.max(highest, fits[pixel]); // no branch: it would often be guessed wrong
          }
        }
        best[output] = highest;
        at[output] = place < 0 ? -1 : place - start;
      }
    }
  }

  /** Adds one line of a filter at all places; three weights at once, in the order of one by one. */
  private void addLine(
      double[] fits, double[][] weights, int weight, int filter, double[] image, int shift) {
    int j = 0;
    for (; j + 2 < wide(); j += 3) {
      double a = weights[weight + j][filter];
      double b = weights[weight + j + 1][filter];
      double c = weights[weight + j + 2][filter];
      int at = shift + j;
      for (int k = 0; k < fits.length; k++) {
        fits[k] = fits[k] + a * image[at + k] + b * image[at + k + 1] + c * image[at + k + 2];
      }
    }
    for (; j < wide(); j++) {
      double a = weights[weight + j][filter];
      for (int k = 0; k < fits.length; k++) {
        fits[k] += a * image[shift + j + k];
      }
    }
  }

  /**
   * Adds the slopes in the weights, given those in the outputs and where each came from.
   *
   * @param slopes {@code [filter][input, then the constant 1]}
   */
  void addSlopes(double[] image, double[] pulls, int[] at, double[][] slopes) {
    int[] offsets = new int[inputs()]; // from the top left pixel to the others
    Arrays.setAll(offsets, i -> i / wide() * width + i % wide());
    for (int output = 0, filter = 0; output < pulls.length; output++, filter++) {
      filter = filter == filters ? 0 : filter;
      double pull = pulls[output];
      if (at[output] >= 0 && pull != 0) {
        double[] own = slopes[filter];
        int corner = at[output];
        for (int i = 0; i < offsets.length; i++) {
          own[i] += pull * image[corner + offsets[i]];
        }
        own[offsets.length] += pull;
      }
    }
  }

  /** Multiply-adds to look at every place of one image. */
  long operations() {
    return (long) places() * (inputs() + 1) * filters;
  }
}
