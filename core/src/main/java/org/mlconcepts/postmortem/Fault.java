package org.mlconcepts.postmortem;

/** What can go wrong between a table on which a model was good and the days that it serves. */
enum Fault {
  /** Nothing. */
  NONE("no fault"),
  /** Validation days are drawn from among the training days. */
  SHUFFLED_SPLIT("shuffled split"),
  /** In training the mean of the last week contains the day itself. */
  FUTURE_LEAK("leak from the future"),
  /** In serving, past sales are in another unit. */
  UNIT_CHANGE("other unit"),
  /** In serving, past sales are some days old. */
  STALE_FEATURE("stale feature"),
  /** In serving, some days find no row and get the mean of training. */
  LOSSY_JOIN("lost rows"),
  /** What is reported as sold changes its meaning. */
  LABEL_CHANGE("changed label");

  private final String title;

  Fault(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
