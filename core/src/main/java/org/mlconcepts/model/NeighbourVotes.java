package org.mlconcepts.model;

/** The share of each class among the nearest training rows. */
final class NeighbourVotes implements Classifier, Savable {

  static final String KIND = "nearest-neighbours";

  private final Neighbourhood neighbourhood;
  private final int[] labels;
  private final int classes;

  NeighbourVotes(Neighbourhood neighbourhood, int[] labels, int classes) {
    this.neighbourhood = neighbourhood;
    this.labels = labels;
    this.classes = classes;
  }

  static NeighbourVotes read(PartReader from) {
    int k = from.size("k", 1);
    int classes = from.size("classes", 1);
    int[] labels = from.counts("labels");
    double[][] rows = from.matrix("row");
    from.require(rows.length == labels.length, "there must be one label a row");
    for (int label : labels) {
      from.require(label >= 0 && label < classes, "labels must be in 0.." + (classes - 1));
    }
    return new NeighbourVotes(new Neighbourhood(rows, k), labels, classes);
  }

  @Override
  public double[] probabilities(double[] row) {
    int[] votes = new int[classes];
    int[] neighbours = neighbourhood.of(row);
    for (int neighbour : neighbours) {
      votes[labels[neighbour]]++;
    }
    double[] shares = new double[classes];
    for (int label = 0; label < classes; label++) {
      shares[label] = (double) votes[label] / neighbours.length;
    }
    return shares;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void write(PartWriter to) {
    to.count("k", neighbourhood.k());
    to.count("classes", classes);
    to.counts("labels", labels);
    to.matrix("row", neighbourhood.rows());
  }
}
