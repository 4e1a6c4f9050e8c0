package org.mlconcepts.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Removes rows that form a Tomek link: two rows of different classes that are each other's nearest
 * neighbours. Such rows lie on the border or are noise. This cleans a border; it does not even out
 * classes, since there are few links.
 *
 * <p>Features are taken as numbers and as equally scaled. Of several equally near neighbours each
 * counts.
 *
 * <p>Reference: Tomek (1976), Two modifications of CNN, IEEE Transactions on Systems, Man, and
 * Cybernetics 6; Batista, Prati and Monard (2004), SIGKDD Explorations 6, with SMOTE.
 *
 * @param removal which row of a link goes
 */
public record TomekLinks(Removal removal) implements Resampler {

  /** Which row of a link goes. */
  public enum Removal {
    /** That of the largest class: under-sampling. */
    LARGEST_CLASS,
    /** Both: cleaning. */
    BOTH
  }

  /** Two rows that form a link, the smaller number first. */
  public record Link(int first, int second) {}

  /** Removes the rows of the largest class. */
  public static TomekLinks underSampling() {
    return new TomekLinks(Removal.LARGEST_CLASS);
  }

  /** Removes both rows of each link, as after SMOTE. */
  public static TomekLinks cleaning() {
    return new TomekLinks(Removal.BOTH);
  }

  /** The links of a fold in the order of their rows. */
  public static List<Link> links(TrainingFold fold) {
    List<Link> links = new ArrayList<>();
    if (fold.size() < 2) {
      return links;
    }
    NearestRows nearest = NearestRows.among(fold.rows());
    double[] distances = nearest.nearestSquaredDistances();
    int[] labels = fold.labels();
    for (int i = 0; i < labels.length; i++) {
      for (int j : nearest.within(i, distances[i])) {
        if (i < j && labels[i] != labels[j] && distances[i] == distances[j]) {
          links.add(new Link(i, j));
        }
      }
    }
    return List.copyOf(links);
  }

  /** Removes rows; leaves {@code random} alone. */
  @Override
  public TrainingFold resample(TrainingFold fold, RandomGenerator random) {
    boolean[] dropped = new boolean[fold.size()];
    int largest = fold.largest();
    for (Link link : links(fold)) {
      for (int row : new int[] {link.first(), link.second()}) {
        dropped[row] |= removal == Removal.BOTH || fold.labels()[row] == largest;
      }
    }
    return fold.select(Arguments.kept(dropped));
  }
}
