package org.mlconcepts.regularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;
import org.mlconcepts.model.ElasticNet;
import org.mlconcepts.model.Regressor;
import org.mlconcepts.model.RidgePath;
import org.mlconcepts.model.Standardization;
import org.mlconcepts.regularization.RealNumbers.Drawn;
import org.mlconcepts.regularization.ShrinkageRules.Effect;
import org.mlconcepts.regularization.ShrinkageRules.Intercept;
import org.mlconcepts.regularization.ShrinkageRules.Move;
import org.mlconcepts.regularization.ShrinkageRules.Scaling;

/** Changes the unit of a column, and lets the intercept cost something, on sales of houses. */
final class ScalingStudy {

  static final List<String> MODELS =
      List.of("least squares", "ridge, scaled", "ridge, raw", "lasso, scaled", "lasso, raw");

  private static final int TEST = 1000;
  private static final double THOUSAND = 1000;
  private static final double RIDGE = 0.05; // on the scale of a mean loss
  private static final double LASSO = 0.02;
  private static final List<Double> UNITS = List.of(1.0, 10.0, 100.0, 1e3, 3e3, 1e4, 3e4, 1e5);
  private static final List<Double> STRENGTHS = List.of(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0);

  private final ShrinkageRules settings;
  private final RealNumbers houses = RealNumbers.houses();
  private final int area = houses.columns().indexOf(RealNumbers.LIVING_AREA);

  ScalingStudy(ShrinkageRules settings) {
    this.settings = settings;
  }

  /** What one draw shows. */
  private static final class Found {
    private final double[] moved; // by model
    private final double[][] effects; // [unit][model]
    private final double[][] ratios; // [strength]: USD, thousands, free intercept
    private final double level; // mean target

    Found(double[] moved, double[][] effects, double[][] ratios, double level) {
      this.moved = moved;
      this.effects = effects;
      this.ratios = ratios;
      this.level = level;
    }
  }

  Scaling run(Seed seed, Progress progress) {
    List<Found> found =
        Repeats.run(
            "units of houses",
            settings.repeats(),
            progress,
            r -> repeat(houses.draw(settings.rows(), TEST, seed.child("repeat/" + r))));
    List<Move> moves = new ArrayList<>();
    for (int m = 0; m < MODELS.size(); m++) {
      int model = m;
      moves.add(new Move(MODELS.get(m), list(found, f -> f.moved[model])));
    }
    List<Effect> effects = new ArrayList<>();
    for (int u = 0; u < UNITS.size(); u++) {
      int unit = u;
      double[] mean = new double[MODELS.size()];
      Arrays.setAll(mean, m -> Estimate.of(Values.of(found, f -> f.effects[unit][m])).mean());
      effects.add(new Effect(UNITS.get(u), mean[2], mean[1], mean[4], mean[3]));
    }
    double level = Estimate.of(Values.of(found, f -> f.level)).mean();
    List<Intercept> intercepts = new ArrayList<>();
    for (int s = 0; s < STRENGTHS.size(); s++) {
      int at = s;
      double lambda = STRENGTHS.get(s);
      intercepts.add(
          new Intercept(
              lambda,
              list(found, f -> f.ratios[at][0]),
              list(found, f -> f.ratios[at][1]),
              list(found, f -> f.ratios[at][2]),
              closedForm(lambda, level),
              closedForm(lambda, level - StrictMath.log(THOUSAND))));
    }
    return new Scaling(List.copyOf(moves), List.copyOf(effects), List.copyOf(intercepts));
  }

  private static double closedForm(double lambda, double level) {
    return StrictMath.exp(-lambda / (1 + lambda) * level);
  }

  private static List<Double> list(List<Found> found, ToDoubleFunction<Found> number) {
    return Values.list(Values.of(found, number));
  }

  private Found repeat(Drawn drawn) {
    List<List<Regressor>> byUnit = UNITS.stream().map(unit -> models(drawn, unit)).toList();
    List<Regressor> feet = byUnit.get(0);
    List<Regressor> thousands = byUnit.get(UNITS.indexOf(THOUSAND));
    double[] moved = new double[MODELS.size()];
    for (int m = 0; m < moved.length; m++) {
      for (double[] row : drawn.testRows) {
        moved[m] += Math.abs(feet.get(m).predict(row) - thousands.get(m).predict(row)) / TEST;
      }
    }
    double[][] effects =
        byUnit.stream().map(models -> effects(drawn, models)).toArray(double[][]::new);
    double[][] ratios =
        STRENGTHS.stream().map(lambda -> ratios(drawn, lambda)).toArray(double[][]::new);
    return new Found(moved, effects, ratios, mean(drawn.trainTargets));
  }

  /** The models where one unit of living area is so many square feet; they take rows in feet. */
  private List<Regressor> models(Drawn drawn, double unit) {
    double[][] rows = inUnit(drawn.trainRows, unit);
    double[] targets = drawn.trainTargets;
    Standardization scale = Standardization.of(rows);
    RidgePath scaled = RidgePath.of(scale.applyAll(rows));
    RidgePath raw = RidgePath.of(rows);
    double lambda = RIDGE * rows.length;
    Regressor free = scaled.fit(targets, 0);
    Regressor ridge = scaled.fit(targets, lambda);
    Regressor rawRidge = raw.fit(targets, lambda);
    ElasticNet lasso = ElasticNet.lasso(LASSO);
    Regressor scaledLasso = lasso.standardized().fit(rows, targets, noChance());
    Regressor rawLasso = lasso.fit(rows, targets, noChance());
    return List.of(
        row -> free.predict(scale.apply(inUnit(row, unit))),
        row -> ridge.predict(scale.apply(inUnit(row, unit))),
        row -> rawRidge.predict(inUnit(row, unit)),
        row -> scaledLasso.predict(inUnit(row, unit)),
        row -> rawLasso.predict(inUnit(row, unit)));
  }

  private static RandomGenerator noChance() {
    return new Seed(0).stream("these fits need no draw");
  }

  private double[] effects(Drawn drawn, List<Regressor> models) {
    double[] low = new double[houses.columns().size()];
    double[] high = low.clone();
    high[area] = deviation(drawn.trainRows);
    return models.stream().mapToDouble(m -> m.predict(high) - m.predict(low)).toArray();
  }

  private double deviation(double[][] rows) {
    double[] areas = Arrays.stream(rows).mapToDouble(row -> row[area]).toArray();
    double mean = mean(areas);
    return Math.sqrt(mean(Arrays.stream(areas).map(a -> (a - mean) * (a - mean)).toArray()));
  }

  private double[][] inUnit(double[][] rows, double unit) {
    return Arrays.stream(rows).map(row -> inUnit(row, unit)).toArray(double[][]::new);
  }

  private double[] inUnit(double[] row, double unit) {
    double[] changed = row.clone();
    changed[area] /= unit;
    return changed;
  }

  /** Predicted over true price of other houses, geometric means: USD, thousands, free intercept. */
  private static double[] ratios(Drawn drawn, double lambda) {
    Drawn scaled = drawn.standardized();
    double[] usd = scaled.trainTargets;
    double[] thousands = Arrays.stream(usd).map(y -> y - StrictMath.log(THOUSAND)).toArray();
    double[] priced = withOnes(scaled.testRows, usd, scaled.trainRows, lambda);
    double[] less = withOnes(scaled.testRows, thousands, scaled.trainRows, lambda);
    double[] free =
        RidgePath.of(scaled.trainRows).fit(usd, lambda * usd.length).predictAll(scaled.testRows);
    double truth = mean(scaled.testTargets);
    return new double[] {
      StrictMath.exp(mean(priced) - truth),
      StrictMath.exp(mean(less) + StrictMath.log(THOUSAND) - truth),
      StrictMath.exp(mean(free) - truth)
    };
  }

  private static double[] withOnes(
      double[][] test, double[] targets, double[][] train, double lambda) {
    return RidgePath.throughOrigin(withOnes(train))
        .fit(targets, lambda * targets.length)
        .predictAll(withOnes(test));
  }

  private static double[][] withOnes(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> {
          double[] longer = Arrays.copyOf(row, row.length + 1);
          longer[row.length] = 1;
          return longer;
        })
        .toArray(double[][]::new);
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
  }
}
