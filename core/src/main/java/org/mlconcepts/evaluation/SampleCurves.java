package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.mlconcepts.evaluation.MetricBench.Curves;
import org.mlconcepts.evaluation.MetricBench.Group;
import org.mlconcepts.evaluation.MetricBench.Place;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.CalibrationCurve;
import org.mlconcepts.metric.CalibrationLine;
import org.mlconcepts.metric.PrecisionRecallCurve;
import org.mlconcepts.metric.Ranking;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.Wilson;

/** The curves of one sample, thinned to what a picture can show. */
final class SampleCurves {

  private static final int GROUPS = 10;

  /** Points closer together than this share of an axis are one to the eye. */
  private static final double VISIBLE = 0.004;

  private SampleCurves() {}

  static Curves of(ScoreSource source, int rows, Seed seed) {
    Scored test = source.draw(rows, rows, seed.child(source.name())).test();
    Ranking ranking = test.ranking();
    RocCurve roc = RocCurve.of(ranking);
    PrecisionRecallCurve precisions = PrecisionRecallCurve.of(ranking);
    return new Curves(
        source.name(),
        roc.area(),
        thinned(roc.points(), roc::falsePositiveRate, roc::recall),
        precisions.averagePrecision(),
        precisions.prevalence(),
        thinned(precisions.points(), precisions::recall, precisions::precision),
        groups(CalibrationCurve.quantiles(test.labels(), test.probabilities(), GROUPS)),
        CalibrationLine.of(test.labels(), test.probabilities()));
  }

  /**
   * The first and the last point, and between them each that is visibly away from the one before.
   */
  private static List<Place> thinned(int points, IntToDoubleFunction x, IntToDoubleFunction y) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      Place place = new Place(x.applyAsDouble(i), y.applyAsDouble(i));
      if (places.isEmpty() || i == points - 1 || distance(places, place) >= VISIBLE) {
        places.add(place);
      }
    }
    return List.copyOf(places);
  }

  private static double distance(List<Place> places, Place place) {
    Place last = places.get(places.size() - 1);
    return Math.max(Math.abs(place.x() - last.x()), Math.abs(place.y() - last.y()));
  }

  private static List<Group> groups(CalibrationCurve curve) {
    return curve.bins().stream().map(SampleCurves::group).toList();
  }

  private static Group group(CalibrationCurve.Bin bin) {
    Interval share = Wilson.interval(bin.share() * bin.rows(), bin.rows(), Evidence.LEVEL);
    return new Group((int) bin.rows(), bin.meanPrediction(), bin.share(), share);
  }
}
