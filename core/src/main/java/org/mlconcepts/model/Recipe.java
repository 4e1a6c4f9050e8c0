package org.mlconcepts.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.lab.Nearest;
import org.mlconcepts.lab.Settings;

/**
 * A learner under a name, with its settings as texts that are the same on every machine.
 *
 * @param name such as {@code logistic}
 * @param learner a record of settings
 */
public record Recipe(String name, ClassificationLearner learner) {

  /** A setting as a file and a service show it. */
  public record Setting(String name, String value) {}

  /** Standardised features, a weak penalty. */
  public static Recipe logistic() {
    return new Recipe("logistic", new LogisticRegression(1e-3));
  }

  /** Fifty trees with at least twenty rows a leaf. */
  public static Recipe forest() {
    return new Recipe("forest", RandomForest.of(50).withMinLeafRows(20));
  }

  /** A hundred boosted trees of depth three. */
  public static Recipe boosting() {
    return new Recipe("boosting", new GradientBoosting(100, 3, 0.1, 20));
  }

  /**
   * The recipe of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Recipe named(String name) {
    List<Recipe> all = List.of(logistic(), forest(), boosting());
    List<String> names = all.stream().map(Recipe::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "learner must be one of "
              + String.join(", ", names)
              + ", but was \""
              + name
              + "\""
              + Nearest.hint(name, names));
    }
    return all.get(names.indexOf(name));
  }

  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(List.of(new Setting("learner", name)));
    if (learner instanceof Record values) {
      for (String each : Settings.names(values)) {
        settings.add(new Setting(each, text(Settings.get(values, each))));
      }
    }
    return List.copyOf(settings);
  }

  private static String text(Object value) {
    return value instanceof Double number ? shortest(number) : value.toString();
  }

  /** The fewest digits that read back as the same number; unlike Double.toString on every JDK. */
  static String shortest(double value) {
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.toString();
      }
    }
    return new BigDecimal(value).round(new MathContext(17)).toString();
  }
}
