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
      Statement.of("Q10.02", "The cause of the failure was that seasonality had been missed");
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
          "Q10.08", "A gap between offline and online performance can be traced to its cause");
  static final Statement PREVENTED =
      Statement.of("Q10.09", "A gate before release prevents such failures");

  private Postmortem() {}
}
