package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mlconcepts.algorithmchoice.TenTimesData.Field;
import org.mlconcepts.algorithmchoice.TenTimesData.Learner;
import org.mlconcepts.algorithmchoice.TenTimesData.Result;
import org.mlconcepts.algorithmchoice.TenTimesData.Size;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Lead;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads who is best with how many rows. */
final class TenTimesDataReading implements Reading<TenTimesData, Result> {

  @Override
  public List<Claim> claims(TenTimesData experiment, Result result) {
    if (result.ofOneTable()) { // of no loans and no images
      return List.of(
          Claim.judge(AlgorithmChoice.TABLES_TREES, Verdict.HOLDS_IF, ensembles(result)),
          Claim.judge(AlgorithmChoice.ACCURATE_BOOSTING, Verdict.HOLDS_IF, famous(result)),
          Claim.judge(AlgorithmChoice.LIMITED_COMPUTE, Verdict.HOLDS_IF, without(result)),
          Claim.judge(AlgorithmChoice.MORE_DATA, Verdict.HOLDS_IF, anew(result)));
    }
    return List.of(
        Claim.judge(AlgorithmChoice.TABLES_TREES, Verdict.HOLDS_IF, ensembles(result)),
        Claim.judge(AlgorithmChoice.IMAGES_DEEP, Verdict.REFUTED, network(result)),
        Claim.judge(AlgorithmChoice.ACCURATE_BOOSTING, Verdict.HOLDS_IF, famous(result)),
        Claim.judge(AlgorithmChoice.LIMITED_COMPUTE, Verdict.HOLDS_IF, without(result)),
        Claim.judge(AlgorithmChoice.LOANS_SIMPLE, Verdict.HOLDS_IF, simple(result)),
        Claim.judge(AlgorithmChoice.LOANS_BOOSTING, Verdict.HOLDS_IF, boosted(result)),
        Claim.judge(AlgorithmChoice.MORE_DATA, Verdict.HOLDS_IF, anew(result)));
  }

  private static List<Evidence> network(Result result) {
    List<Entrant> network = List.of(Entrant.NETWORK);
    List<Evidence> evidence = new ArrayList<>();
    for (String images : List.of(Arena.digits().title(), Arena.mails().title())) {
      for (Size size : result.field(images).sizes()) {
        evidence.add(leads(condition(images, size), "network less best other", size, network));
      }
    }
    return evidence;
  }

  private static List<Evidence> ensembles(Result result) {
    return likeLoans(result)
        .map(field ->
            leads(
                condition(field.name(), field.largest()),
                "best ensemble of trees less best other",
                field.largest(),
                List.of(Entrant.FOREST, Entrant.BOOSTING)))
        .toList();
  }

  private static List<Evidence> famous(Result result) {
    List<Entrant> famous = List.of(Entrant.BOOSTING, Entrant.NETWORK);
    List<Evidence> evidence = new ArrayList<>();
    for (Field field : result.fields()) {
      for (Size size : List.of(field.sizes().get(0), field.largest())) {
        evidence.add(
            leads(
                condition(field.name(), size),
                "better of boosting and network less best other",
                size,
                famous));
      }
    }
    return evidence;
  }

  /** What is lost without a network where there are most rows. */
  private static List<Evidence> without(Result result) {
    List<Entrant> others =
        TenTimesData.LEARNERS.stream().filter(e -> e != Entrant.NETWORK).toList();
    return result.fields().stream()
        .map(field ->
            lead(
                -AlgorithmChoice.MATTERS,
                condition(field.name(), field.largest()) + ", what is lost without it",
                "best other less network",
                field.largest(),
                others))
        .toList();
  }

  /** Loans, with as many as there are, and what stands for more of them. */
  private static Stream<Field> likeLoans(Result result) {
    if (result.ofOneTable()) {
      return result.fields().stream();
    }
    return Stream.of(
            Arena.loans().title(),
            Arena.bank().title(),
            Arena.Truth.LINE.title(),
            Arena.Truth.CROOKED.title())
        .map(result::field);
  }

  private static List<Evidence> simple(Result result) {
    return likeLoans(result)
        .flatMap(field ->
            Stream.of(Entrant.LOGISTIC, Entrant.TREE)
                .map(simple ->
                    lead(
                        -AlgorithmChoice.MATTERS,
                        condition(field.name(), field.largest()) + ", " + simple.title(),
                        simple.title() + " less best other",
                        field.largest(),
                        List.of(simple))))
        .toList();
  }

  private static List<Evidence> boosted(Result result) {
    return likeLoans(result)
        .map(field ->
            Evidence.beyond(
                AlgorithmChoice.MATTERS,
                condition(field.name(), field.largest()),
                "area under the ROC curve, boosting less logistic regression",
                Lead.of(
                    List.of(field.largest().learner(Entrant.BOOSTING)),
                    List.of(field.largest().learner(Entrant.LOGISTIC)),
                    Learner::area)))
        .toList();
  }

  /** What it costs to stay with the learner that was best with a tenth of the rows. */
  private static List<Evidence> anew(Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Field field : result.fields()) {
      for (int s = 1; s < field.sizes().size(); s++) {
        Size before = field.sizes().get(s - 1);
        Size after = field.sizes().get(s);
        evidence.add(
            Evidence.beyond(
                AlgorithmChoice.MATTERS,
                String.format(
                    Locale.ROOT, "%s, %d to %d rows", field.name(), before.rows(), after.rows()),
                "area under the ROC curve, best with many rows less what was best with few",
                lostByStaying(before, after)));
      }
    }
    return evidence;
  }

  /** Who is best is decided on the other half of the repeats. */
  private static double[] lostByStaying(Size before, Size after) {
    List<Learner> early = Lead.chosen(before.learners(), Learner::area);
    List<Learner> best = Lead.chosen(after.learners(), Learner::area);
    double[] lost = new double[best.size()];
    for (int r = 0; r < lost.length; r++) {
      Learner old = after.learners().get(before.learners().indexOf(early.get(r)));
      lost[r] = best.get(r).area().get(r) - old.area().get(r);
    }
    return lost;
  }

  private static Evidence leads(String condition, String who, Size size, List<Entrant> ours) {
    return lead(AlgorithmChoice.MATTERS, condition, who, size, ours);
  }

  private static Evidence lead(
      double margin, String condition, String who, Size size, List<Entrant> ours) {
    List<Learner> mine = ours.stream().map(size::learner).toList();
    List<Learner> others = size.learners().stream().filter(l -> !mine.contains(l)).toList();
    return Evidence.beyond(
        margin,
        condition,
        "area under the ROC curve, " + who,
        Lead.of(mine, others, Learner::area));
  }

  private static String condition(String field, Size size) {
    return field + ", " + size.rows() + " rows";
  }

  @Override
  public List<Chart> charts(TenTimesData experiment, Result result) {
    if (result.ofOneTable()) {
      return List.of(curves("area-by-rows", result.fields().get(0)));
    }
    return Stream.of(
            Arena.Truth.CROOKED.title(),
            Arena.bank().title(),
            Arena.digits().title(),
            Arena.mails().title())
        .map(result::field)
        .map(field ->
            curves(
                "area-" + field.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), field))
        .toList();
  }

  private static String title(Field field, Size first) {
    String early = leads(first);
    String late = leads(field.largest());
    int few = first.rows();
    int many = field.largest().rows();
    return early.equals(late)
        ? String.format(
            Locale.ROOT, "On %s, %s with %d rows and with %,d", field.name(), early, few, many)
        : String.format(
            Locale.ROOT,
            "On %s, %s with %d rows, with %,d %s",
            field.name(),
            early,
            few,
            many,
            late);
  }

  private static String leads(Size size) {
    return Lead.words(size.learners(), Learner::area, AlgorithmChoice.MATTERS, Learner::name);
  }

  private static Chart curves(String id, Field field) {
    Size first = field.sizes().get(0);
    String within = String.format(Locale.ROOT, "%.1f", widest(field));
    return new Lines(
        id,
        title(field, first),
        "Mean area under the ROC curve of six learners on "
            + field.name()
            + " by the number of training rows. The 95 % interval of each mean is at most "
            + within
            + " points to either side.",
        Axis.log("training rows", ""),
        Axis.linear("area under the ROC curve", "%, 95 % intervals within \u00b1 " + within),
        TenTimesData.LEARNERS.stream().map(entrant -> series(field, entrant)).toList(),
        List.of());
  }

  private static Series series(Field field, Entrant entrant) {
    List<Point> points = new ArrayList<>();
    for (Size size : field.sizes()) {
      points.add(Point.of(size.rows(), 100 * area(size.learner(entrant)).mean()));
    }
    return new Series(entrant.title(), Role.MEASURED, points);
  }

  /** Half the widest interval, in points: bands of six learners would hide each other. */
  private static double widest(Field field) {
    return field.sizes().stream()
        .flatMap(size -> size.learners().stream())
        .map(learner -> area(learner).interval(Evidence.LEVEL))
        .mapToDouble(interval -> 50 * (interval.high() - interval.low()))
        .max()
        .orElseThrow();
  }

  private static Estimate area(Learner learner) {
    return Estimate.of(Values.array(learner.area()));
  }
}
