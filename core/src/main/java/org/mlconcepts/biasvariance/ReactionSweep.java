package org.mlconcepts.biasvariance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.mlconcepts.biasvariance.OneChangedRow.Family;
import org.mlconcepts.biasvariance.OneChangedRow.Model;
import org.mlconcepts.biasvariance.OneChangedRow.Part;
import org.mlconcepts.biasvariance.OneChangedRow.Source;
import org.mlconcepts.biasvariance.TrainingRows.Draw;
import org.mlconcepts.biasvariance.TrainingRows.Labelled;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

/** Fits every model to every changed training set and sums up how far its predictions moved. */
final class ReactionSweep {

  private final OneChangedRow settings;
  private final TrainingRows rows;

  ReactionSweep(OneChangedRow settings, TrainingRows rows) {
    this.settings = settings;
    this.rows = rows;
  }

  /**
   * Half squared distances of one family in one repeat, by setting: to the whole other set, by
   * single rows, by growing parts.
   */
  private static final class Measured {
    private final double[] variance;
    private final double[] reaction;
    private final double[][] parts;

    Measured(double[] variance, double[] reaction, double[][] parts) {
      this.variance = variance;
      this.reaction = reaction;
      this.parts = parts;
    }

    double[] variance() {
      return variance;
    }

    double[] reaction() {
      return reaction;
    }

    double[][] parts() {
      return parts;
    }

    Measured(int parts) {
      this(
          new double[SettingFamily.SETTINGS],
          new double[SettingFamily.SETTINGS],
          new double[parts][SettingFamily.SETTINGS]);
    }
  }

  Source source(String name, Seed seed, Progress progress) {
    List<Map<SettingFamily, Measured>> repeats =
        Repeats.run(name, settings.repeats(), progress, i -> measure(seed.child("repeat/" + i)));
    List<Family> families = new ArrayList<>();
    for (SettingFamily family : SettingFamily.values()) {
      families.add(family(family, repeats.stream().map(all -> all.get(family)).toList()));
    }
    return new Source(name, List.copyOf(families));
  }

  private Map<SettingFamily, Measured> measure(Seed seed) {
    Map<SettingFamily, Measured> measured = new EnumMap<>(SettingFamily.class);
    List<Draw> draws =
        IntStream.range(0, settings.draws())
            .mapToObj(d -> rows.draw(seed.stream("rows/" + d)))
            .toList();
    for (SettingFamily family : SettingFamily.values()) {
      Measured sums = new Measured(settings.parts().size());
      draws.forEach(draw -> add(family, draw, sums));
      measured.put(family, sums);
    }
    return measured;
  }

  private void add(SettingFamily family, Draw draw, Measured sums) {
    double[][] before = family.predictions(draw.one(), draw.test());
    addDistances(sums.variance(), before, family.predictions(draw.other(), draw.test()), 1);
    double weight = (double) settings.train() / settings.changed(); // those changed stand for all
    for (int i = 0; i < settings.changed(); i++) {
      addDistances(
          sums.reaction(),
          before,
          family.predictions(draw.exchanged(i, i + 1), draw.test()),
          weight);
    }
    for (int m = 0; m < settings.parts().size(); m++) {
      double[][] after =
          family.predictions(draw.exchanged(0, settings.parts().get(m)), draw.test());
      addDistances(sums.parts()[m], before, after, 1);
    }
  }

  /**
   * Adds half the mean squared distance of two predictions, by setting, as a mean over the draws.
   */
  private void addDistances(double[] sums, double[][] a, double[][] b, double weight) {
    for (int s = 0; s < sums.length; s++) {
      double sum = 0;
      for (int j = 0; j < a[s].length; j++) {
        sum += (a[s][j] - b[s][j]) * (a[s][j] - b[s][j]);
      }
      sums[s] += weight * sum / a[s].length / 2 / settings.draws();
    }
  }

  private Family family(SettingFamily family, List<Measured> repeats) {
    double[] doublings = new double[repeats.size()];
    double[] correlations = new double[repeats.size()];
    for (int i = 0; i < doublings.length; i++) {
      Measured measured = repeats.get(i);
      for (int s = 0; s < SettingFamily.SETTINGS; s++) {
        doublings[i] +=
            Values.doublings(measured.reaction()[s], measured.variance()[s])
                / SettingFamily.SETTINGS;
      }
      correlations[i] =
          new SpearmansCorrelation().correlation(measured.reaction(), measured.variance());
    }
    List<Model> models = new ArrayList<>();
    Optional<double[]> exact = exactVariances(family);
    for (int s = 0; s < SettingFamily.SETTINGS; s++) {
      int index = s;
      models.add(
          new Model(
              family.setting(s),
              exact.map(variances -> variances[index]),
              Estimate.of(Values.of(repeats, m -> m.variance()[index])),
              Estimate.of(Values.of(repeats, m -> m.reaction()[index])),
              parts(repeats, index)));
    }
    return new Family(
        family.title(), List.copyOf(models), Values.list(doublings), Values.list(correlations));
  }

  private List<Part> parts(List<Measured> repeats, int setting) {
    List<Part> parts = new ArrayList<>();
    for (int m = 0; m < settings.parts().size(); m++) {
      int index = m;
      Estimate distance =
          Estimate.of(Values.of(repeats, measured -> measured.parts()[index][setting]));
      parts.add(new Part(settings.parts().get(m), distance));
    }
    return List.copyOf(parts);
  }

  /**
   * The variances of a linear smoother on fixed positions: sigma² times the sum of its squared
   * weights, which are its predictions for targets that are 1 at one position and 0 at all others.
   */
  private Optional<double[]> exactVariances(SettingFamily family) {
    if (!rows.fixedInputs() || family == SettingFamily.TREE) {
      return Optional.empty();
    }
    Draw draw = rows.draw(new Seed(0).stream("positions only"));
    double[] variances = new double[SettingFamily.SETTINGS];
    for (int i = 0; i < settings.train(); i++) {
      double[] unit = new double[settings.train()];
      unit[i] = 1;
      double[][] weights = family.predictions(new Labelled(draw.one().x(), unit), draw.test());
      for (int s = 0; s < variances.length; s++) {
        double squares = Arrays.stream(weights[s]).map(w -> w * w).sum();
        variances[s] += settings.sigma() * settings.sigma() * squares / weights[s].length;
      }
    }
    return Optional.of(variances);
  }
}
