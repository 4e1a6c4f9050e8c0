package org.mlconcepts.hierarchy;

import java.util.List;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.Score;
import org.mlconcepts.model.Classifier;

/** Something that rules can decide as well as learners. */
interface Task {

  /** A few words. */
  String name();

  /** Training rows to compare at, ascending. */
  List<Integer> sizes();

  /** The share of the largest class: what guessing always the same is worth. */
  double guess();

  /** The accuracy that nothing can beat; undefined where the truth is not known. */
  Score best();

  /** The learners that compete with the rules. */
  List<Rival> rivals();

  /** Rows to train on, as many as the largest size, and a way to judge. */
  Draw draw(Seed seed);

  /** One draw: equal rows for all who compete. */
  interface Draw {

    /** The training rows; the first of them are the smaller training sets. */
    double[][] rows();

    /** Their classes. */
    int[] labels();

    /** The accuracy of a model on rows that are not among them. */
    double accuracy(Classifier model);

    /** The accuracy of the rules on the same rows. */
    double accuracyOfRules();
  }
}
