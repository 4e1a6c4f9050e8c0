package org.mlconcepts.postmortem;

import java.util.List;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Statement;

/** Question 10: a project that failed, its statements and its experiments. */
public final class Postmortem {

  static final Statement STRONG_CV_FAILS =
      Statement.of("Q10.01", "A model that is strong in cross-validation can fail in production");
  static final Statement SEASONALITY =
      Statement.of("Q10.02", "The cause of the failure was that seasonality had been missed")
          .tried("on an invented shop and on Chicago ridership");
  static final Statement PROMOTIONS =
      Statement.of("Q10.03", "Leaving out promotions and holidays made the forecast worse");
  static final Statement STATIC_WORLD =
      Statement.of("Q10.04", "Assuming that the world stands still made the forecast worse");
  static final Statement EXPLORE_FIRST =
      Statement.of("Q10.05", "Exploring the data first would have shown the season");
  static final Statement SEASONAL_MODEL =
      Statement.of("Q10.06", "A seasonal model with trend and holidays repairs the forecast");
  static final Statement VALIDATE =
      Statement.of("Q10.07", "Validating continuously, in the order of time, would have caught it");
  static final Statement DEBUGGED =
      Statement.of(
              "Q10.08", "A gap between offline and online performance can be traced to its cause")
          .tried("on planted faults of six kinds in an invented shop");
  static final Statement PREVENTED =
      Statement.of("Q10.09", "A gate before release prevents such failures");

  private Postmortem() {}

  /** The question with everything that belongs to it. */
  public static Question question() {
    return new Question(
        10,
        "failed-project",
        "Tell me about a project that failed.",
        "Everybody has one. The answer shows whether a candidate looks for causes with measurements,"
            + " or tells a story that fits.",
        "A sales forecast looked strong in cross-validation and was far off in the year after. We"
            + " had shuffled days before splitting, so that every test day lay between training"
            + " days; the forest could read the level off its neighbours, but it cannot go beyond"
            + " what it has seen, and the shop grew. Missing weekdays, promotions and holidays made"
            + " it worse, but validation showed that part honestly. What we changed: a backtest in"
            + " the order of time with at least two seasons before each test, a seasonal naive"
            + " forecast beside every model, a trend and seasons as features, and intervals from"
            + " the backtest. After release we watch the mean error over two weeks against a limit"
            + " with a known rate of false alarms. And a gate in the build checks that features use"
            + " the past only, that the claim matches the backtest, and that served features are"
            + " those that training saw.",
        List.of(
            "a cause that was measured, apart from what merely was wrong as well",
            "the split as the first suspect, and what a tree cannot do",
            "a plain baseline beside every number",
            "what was changed so that it does not happen again, and what that still misses"),
        List.of(
            "blaming missing features for a promise that the split had broken",
            "a split in the order of time whose first training part holds less than two seasons",
            "refitting on all history after the world has changed",
            "looking for seasons at every lag with the limit for one"),
        List.of(
            new FollowUp(
                "A model is good offline and bad online. How do you find out why?",
                "The pipeline first, the model last: compare what was served with a replay of the"
                    + " same features, what was reported with the raw counts, and the claim with a"
                    + " backtest. Comparisons of values name a fault even when it is weak; error"
                    + " rates alone do not tell them apart.",
                "fault-injection"),
            new FollowUp(
                "How do you keep it from happening again?",
                "A gate before release: features from the past only, a backtest that beats the"
                    + " seasonal naive forecast and matches the claim, intervals that hold, and a"
                    + " shadow run compared with a replay. It does not see what changes after the"
                    + " release; for that the errors are watched.",
                "release-gate")),
        List.of(
            STRONG_CV_FAILS,
            SEASONALITY,
            PROMOTIONS,
            STATIC_WORLD,
            EXPLORE_FIRST,
            SEASONAL_MODEL,
            VALIDATE,
            DEBUGGED,
            PREVENTED),
        exhibits());
  }

  private static List<Exhibit<?, ?>> exhibits() {
    return List.of(
        new Exhibit<>(
            "failed-forecast",
            "What shuffled and ordered validation promise for the year to come, what comes true,"
                + " and what each repair is worth",
            6,
            List.of("chicago_ridership"),
            FailedForecast.defaults(),
            new FailedForecastReading()),
        new Exhibit<>(
            "forecast-monitor",
            "The level changes after release: how soon watching the errors tells, how often it"
                + " cries wolf, what it saves",
            4,
            List.of("chicago_ridership"),
            ForecastMonitor.defaults(),
            new ForecastMonitorReading()),
        new Exhibit<>(
            "exploration-first",
            "From which strength and length on an autocorrelation shows a season, and how often it"
                + " shows one in noise",
            2,
            List.of("chicago_ridership"),
            ExplorationFirst.defaults(),
            new ExplorationFirstReading()),
        new Exhibit<>(
            "fault-injection",
            "Six planted gaps between offline and online, and which of them plain questions tell"
                + " apart",
            4,
            List.of(),
            FaultInjection.defaults(),
            new FaultInjectionReading()),
        new Exhibit<>(
            "release-gate",
            "How many planted faults a gate stops before release, and how many sound models with"
                + " them",
            7,
            List.of("chicago_ridership"),
            GateTrials.defaults(),
            new GateTrialsReading()));
  }
}
