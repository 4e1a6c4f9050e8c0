package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.deployment.SameBits.Change;
import org.mlconcepts.deployment.SameBits.Changed;
import org.mlconcepts.deployment.SameBits.Learner;
import org.mlconcepts.deployment.SameBits.Result;
import org.mlconcepts.deployment.SameBits.Version;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads which changes move a model's bits, and which its version tells. */
final class SameBitsReading implements Reading<SameBits, Result> {

  private static final double NEARLY_ALL = 0.999;
  private static final String WEIGHTS = "weights";
  private static final Map<Change, String> WORDS = words();

  /** What an image leaves open for every learner, after nothing. */
  private static final List<Change> OPEN =
      List.of(Change.NOTHING, Change.SEED, Change.ROW_ORDER, Change.COLUMN_ORDER);

  private static Map<Change, String> words() {
    Map<Change, String> words = new EnumMap<>(Change.class);
    words.put(Change.NOTHING, "nothing else changes");
    words.put(Change.SEED, "another seed");
    words.put(Change.ROW_ORDER, "rows in another order");
    words.put(Change.COLUMN_ORDER, "columns in another order");
    words.put(Change.ONE_VALUE, "one value changed");
    words.put(Change.ONE_ANSWER, "one answer changed");
    words.put(Change.SETTING, "one setting changed");
    words.put(Change.LIBRARY, "another library version");
    words.put(Change.THREADS, "four threads instead of one");
    return words;
  }

  private static String word(Change change) {
    return Objects.requireNonNull(WORDS.get(change));
  }

  @Override
  public List<Claim> claims(SameBits experiment, Result result) {
    List<Evidence> container = new ArrayList<>();
    List<Evidence> versions = new ArrayList<>();
    int weights = result.parts().indexOf(WEIGHTS);
    for (Learner learner : result.learners()) {
      for (Changed changed : learner.changes()) {
        String where = learner.name() + ", " + word(changed.change());
        container(changed, where, container);
        if (changed.change() == Change.NOTHING) {
          versions.add(
              share(
                  where + ", hash of all parts",
                  "share of repeats with an equal id",
                  changed,
                  version -> !version.id()));
        } else if (changed.change() != Change.THREADS && changed.change() != Change.LIBRARY) {
          versions.add(
              share(
                  where + ", hash of all parts",
                  "share of repeats with another id",
                  changed,
                  Version::id));
        }
        if (changed.change() == Change.ONE_VALUE) {
          versions.add(
              share(
                  where + ", hash of the weights alone",
                  "share of repeats with another hash",
                  changed,
                  version -> version.parts().get(weights)));
        }
      }
    }
    return List.of(
        Claim.judge(Serving.CONTAINER, Verdict.HOLDS_IF, container),
        Claim.judge(Serving.VERSIONS, Verdict.HOLDS, versions));
  }

  /** What an image holds still speaks for it where it moves bits; what it leaves open, against. */
  private static void container(Changed changed, String where, List<Evidence> container) {
    switch (changed.change()) {
      case NOTHING, SEED, ROW_ORDER, COLUMN_ORDER, THREADS ->
          container.add(
              Evidence.beyond(
                      NEARLY_ALL,
                      where,
                      "share of test rows whose score keeps every bit in the same image",
                      Values.array(changed.equalBits()))
                  .within(0, 1));
      case LIBRARY ->
          container.add(
              Evidence.beyond(
                      1 - NEARLY_ALL,
                      where + ", which an image keeps out",
                      "share of test rows whose score it would change",
                      Values.of(changed.equalBits(), share -> 1 - share))
                  .within(0, 1));
      case ONE_VALUE, ONE_ANSWER, SETTING -> {}
    }
  }

  private static Evidence share(
      String condition, String measure, Changed changed, Predicate<Version> holds) {
    return Evidence.ofHits(
        RoundTripReading.MOST,
        condition,
        measure,
        Values.of(changed.versions(), version -> holds.test(version) ? 1 : 0));
  }

  @Override
  public List<Chart> charts(SameBits experiment, Result result) {
    return List.of(bits(result), parts(result));
  }

  private static Chart bits(Result result) {
    List<String> categories = new ArrayList<>();
    List<Bars.Group> groups = new ArrayList<>();
    OPEN.forEach(change -> categories.add(word(change)));
    int safe = 0;
    for (Learner learner : result.learners()) {
      List<Bars.Bar> bars = new ArrayList<>();
      for (Changed changed : learner.changes()) {
        if (OPEN.contains(changed.change())) {
          double mean = RoundTripReading.mean(changed.equalBits());
          bars.add(Bars.Bar.of(mean));
          safe += mean > NEARLY_ALL ? 1 : 0;
        }
      }
      groups.add(new Bars.Group(learner.name(), bars));
    }
    return new Bars(
        "equal-bits",
        "Trained twice in one image: "
            + safe
            + " of "
            + categories.size() * groups.size()
            + " cases give the same bits",
        "Share of test rows whose score keeps every bit when a model is trained a second time with"
            + " one thing changed, for three learners.",
        "what is different the second time",
        categories,
        Axis.linear("rows with the same bits", "share").within(0, 1),
        groups,
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart parts(Result result) {
    Learner boosting = result.learners().get(1);
    int weights = result.parts().indexOf(WEIGHTS);
    int weighty = 0;
    List<String> rows = new ArrayList<>();
    List<List<Double>> cells = new ArrayList<>();
    for (Changed changed : boosting.changes()) {
      List<Double> moved = new ArrayList<>();
      for (int p = 0; p < result.parts().size(); p++) {
        int at = p;
        moved.add(
            changed.versions().stream().filter(v -> v.parts().get(at)).count()
                / (double) changed.versions().size());
      }
      weighty += moved.get(weights) > 0 ? 1 : 0;
      rows.add(word(changed.change()));
      cells.add(moved);
    }
    return new Heatmap(
        "parts-that-move",
        String.format(
            Locale.ROOT,
            "Each of %d changes moves the id, and its part says why; the weights move with %d",
            cells.size() - 1,
            weighty),
        "Share of repeats in which each part of the version of boosted trees has another hash, by"
            + " what was changed. Data, seed and settings each have a part that moves with them and"
            + " only with them.",
        "part of the version",
        "what is different the second time",
        result.parts(),
        rows,
        Axis.linear("share of repeats in which the part's hash moves", "").within(0, 1),
        cells);
  }
}
