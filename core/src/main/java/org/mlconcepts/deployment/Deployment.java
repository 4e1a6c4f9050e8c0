package org.mlconcepts.deployment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 9: deployment and monitoring, its statements and its experiments. */
public final class Deployment {

  static final Statement INPUT_DRIFT =
      Statement.of("Q9.05", "Monitoring the drift of inputs shows when a model has become worse");
  static final Statement ACCURACY_DECAY =
      Statement.of("Q9.06", "Monitoring accuracy shows when a model has become worse");
  static final Statement RETRAINING =
      Statement.of(
          "Q9.07", "A model should be trained again after so many new rows or when a metric dips");
  static final Statement CI_CD =
      new Statement(
          "Q9.08",
          "MLflow is a tool for CI/CD",
          Optional.of(
              "a matter of categories, not of measurement, and there is no experiment: MLflow keeps"
                  + " track of runs, packages models and registers their versions; building,"
                  + " testing and rolling out at each change is what CI/CD servers do, which may"
                  + " call it"));
  static final Statement DRIFT_TOOLS =
      Statement.of("Q9.10", "Tools for drift detect that the concept has changed");

  private Deployment() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        9,
        "deployment",
        "How do you deploy and monitor a model in production?",
        "A model earns nothing before it runs, and no warranty says that it stays good. The answer"
            + " shows whether a candidate has thought about the day after the release: what may"
            + " change, which monitor would see it, and what is done then.",
        "I save the model together with everything that its predictions depend on, load it"
            + " elsewhere and check that it predicts the same on rows whose predictions are known."
            + " Then I put it behind an interface that refuses bad input in words, and watch four"
            + " things: that it answers, and how fast; what comes in; what goes out; and, as soon"
            + " as labels arrive, how often it is right. What comes in can drift without any harm,"
            + " and the relation to the target can change without anything being seen in the"
            + " inputs, so an alarm on inputs is a question, and only labels answer it. Labels come"
            + " late, and that delay is the floor for how fast I can notice. I set the alarm lines"
            + " from the number of false alarms I can afford, over all features together. New"
            + " models I train on a schedule or on an alarm, and a challenger replaces the champion"
            + " only if it is better on labels that neither has seen; the old version stays ready.",
        List.of(
            "inputs that drift and a concept that changes as two different things",
            "how late the labels come, and what is watched until then",
            "alarm lines that follow from sample size, number of features and affordable alarms",
            "a gate before a new model goes live, and a way back"),
        List.of(
            "taking an alarm on inputs for a loss, or its silence for health",
            "the same threshold for the stability index at any sample size",
            "dozens of tests at five per cent without counting the false alarms",
            "judging a challenger on the rows it was trained on"),
        followUps(),
        List.of(
            Serving.RELOAD,
            Serving.API,
            Serving.CONTAINER,
            Serving.LATENCY,
            INPUT_DRIFT,
            ACCURACY_DECAY,
            RETRAINING,
            CI_CD,
            Serving.VERSIONS,
            DRIFT_TOOLS),
        Stream.concat(Serving.exhibits().stream(), exhibits().stream()).toList());
  }

  private static List<FollowUp> followUps() {
    return List.of(
        new FollowUp(
            "How do you version models?",
            "By everything that the predictions depend on: data, code, settings and seed. A"
                + " fingerprint of these changes exactly when one of them does.",
            "round-trip"),
        new FollowUp(
            "Can tools for drift detect that the concept has changed?",
            "Those that watch errors can, once labels are there. Those that compare inputs cannot:"
                + " a relation that turns around leaves every input where it was.",
            "drift-detectors"));
  }

  private static List<Exhibit<?, ?>> exhibits() {
    return List.of(
        new Exhibit<>(
            "drift-detectors",
            "Which monitors see inputs that move, a concept that changes, or both; how late, and at"
                + " what price in false alarms",
            8,
            List.of("bank_marketing", "lucas_house_prices"),
            DriftDetectors.defaults(),
            new DriftDetectorsReading()),
        new Exhibit<>(
            "retraining",
            "Eight ways to decide when a model is trained again, their regret against an oracle,"
                + " and how many models they train",
            10,
            List.of("bank_marketing"),
            Retraining.defaults(),
            new RetrainingReading()));
  }
}
