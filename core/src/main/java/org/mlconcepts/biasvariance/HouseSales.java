package org.mlconcepts.biasvariance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.data.Table;
import org.mlconcepts.model.Standardization;

/**
 * The bundled house sales as numbers: twelve inputs about house, lot and place, and two targets
 * with little and with much noise.
 */
final class HouseSales {

  private static final List<String> INPUTS =
      List.of(
          "year_built",
          "living_area_sqft",
          "bedrooms",
          "baths",
          "half_baths",
          "frontage_ft",
          "depth_ft",
          "garage_sqft",
          "rooms",
          "lot_sqft",
          "x_m",
          "y_m");

  /** What is predicted, as a natural log. */
  enum Target {
    /** The price paid, most of which house and place explain. */
    PRICE("price") {
      @Override
      double[] of(Table table) {
        return logs(table, "price");
      }
    },
    /**
     * The price paid over the auditor's appraisal: what is left of it is mostly noise to these
     * inputs.
     */
    PRICE_OVER_APPRAISAL("price over appraisal") {
      @Override
      double[] of(Table table) {
        double[] price = logs(table, "price");
        double[] appraisal = logs(table, "assessed_value");
        double[] difference = new double[price.length];
        Arrays.setAll(difference, i -> price[i] - appraisal[i]);
        return difference;
      }
    };

    private final String title;

    Target(String title) {
      this.title = title;
    }

    /** One value a row of the table. */
    abstract double[] of(Table table);

    String title() {
      return title;
    }
  }

  private final double[][] inputs;
  private final Map<Target, double[]> targets;

  private HouseSales(double[][] inputs, Map<Target, double[]> targets) {
    this.inputs = inputs;
    this.targets = targets;
  }

  /**
   * Reads the table and brings each input to mean 0 and standard deviation 1 over all its rows;
   * targets take no part in that.
   */
  static HouseSales load() {
    Dataset dataset = Datasets.lucasHousePrices();
    Table table = dataset.table();
    double[][] rows = new double[table.rows()][INPUTS.size()];
    for (int j = 0; j < INPUTS.size(); j++) {
      double[] values = table.numeric(INPUTS.get(j)).values();
      for (int i = 0; i < rows.length; i++) {
        rows[i][j] = values[i];
      }
    }
    Map<Target, double[]> targets = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      targets.put(target, target.of(table));
    }
    return new HouseSales(Standardization.of(rows).applyAll(rows), targets);
  }

  /** Standardised inputs by row. */
  double[][] inputs() {
    return inputs;
  }

  /** The values of a target by row. */
  double[] target(Target target) {
    return Objects.requireNonNull(targets.get(target));
  }

  private static double[] logs(Table table, String column) {
    return Arrays.stream(table.numeric(column).values()).map(StrictMath::log).toArray();
  }
}
