package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.features.FeatureLeaks.Cell;
import org.mlconcepts.features.FeatureLeaks.Result;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads how much each leak pretends, and whether the honest way ends it. */
final class FeatureLeaksReading implements Reading<FeatureLeaks, Result> {

  /** By how much an honest score may be above what there is to find. */
  private static final double TOLERATED = 0.05;

  private static final double NOTICEABLE = 0.01;
  private static final double CHANCE = 0.5;
  private static final String SCALER = "scaler";
  private static final int VOWELS = 11; // each said equally often

  @Override
  public List<Claim> claims(FeatureLeaks experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Cell cell : result.cells()) {
      String where = cell.leak() + ", " + cell.data();
      double[] honest = Values.array(cell.honest());
      if (!cell.leak().startsWith(SCALER)) {
        evidence.add(
            Evidence.beyond(
                NOTICEABLE,
                where + ", what the honest way takes away",
                cell.measure() + ", validated the leaky way less the honest way",
                Grid.difference(Values.array(cell.leaky()), honest)));
      }
      evidence.add(
          Evidence.beyond(
              -TOLERATED,
              where + ", honest way",
              cell.measure()
                  + (cell.noise()
                      ? ", one half, which is all there is, less validated the honest way"
                      : ", on rows that nobody has seen less validated the honest way"),
              Grid.difference(there(cell), honest)));
    }
    return List.of(Claim.judge(FeatureEngineering.LEAKAGE, Verdict.HOLDS, evidence));
  }

  /** What there is to find. */
  private static double[] there(Cell cell) {
    return cell.fresh().stream().mapToDouble(fresh -> cell.noise() ? CHANCE : fresh).toArray();
  }

  @Override
  public List<Chart> charts(FeatureLeaks experiment, Result result) {
    List<Cell> cells = result.cells();
    Cell worst = cells.get(0);
    Cell scaler = cells.stream().filter(c -> c.leak().startsWith(SCALER)).findFirst().orElseThrow();
    return List.of(
        new Bars(
            "inflation",
            String.format(
                Locale.ROOT,
                "%s pretend %.2f more than there is; the scaler %.3f",
                worst.leak().substring(0, 1).toUpperCase(Locale.ROOT) + worst.leak().substring(1),
                worst.inflation(),
                Math.abs(scaler.inflation())),
            "Validation score the leaky way and the honest way, the score on rows that neither has"
                + " seen, and what a guess scores, for seven leaks, the largest inflation first; with"
                + " 95 % intervals. Each leak names its score. A guess is right for one vowel in "
                + VOWELS
                + ", explains nothing of the days, and scores one half elsewhere, where labels are"
                + " noise.",
            "what leaks (and the score)",
            cells.stream().map(FeatureLeaksReading::label).toList(),
            Axis.linear("score, as named for each leak", "").within(0, 1.01),
            List.of(
                Grid.group("leaky", cells, c -> Values.array(c.leaky())),
                Grid.group("honest", cells, c -> Values.array(c.honest())),
                Grid.group("unseen rows", cells, c -> Values.array(c.fresh())),
                new Bars.Group("a guess", cells.stream().map(c -> Bars.Bar.of(guess(c))).toList())),
            Bars.Layout.SIDE_BY_SIDE,
            List.of()));
  }

  private static String label(Cell cell) {
    String leak = cell.leak().replace(" before the split", "");
    String shown = leak.startsWith("rows of one person") ? "one person, " + cell.data() : leak;
    return shown + " (" + cell.measure() + ")";
  }

  /** The score of an answer that looks at nothing. */
  private static double guess(Cell cell) {
    if (cell.noise()) {
      return CHANCE;
    }
    return cell.measure().equals("accuracy") ? 1.0 / VOWELS : 0;
  }
}
