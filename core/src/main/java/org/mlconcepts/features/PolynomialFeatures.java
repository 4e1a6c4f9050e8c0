package org.mlconcepts.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlconcepts.lab.Checks;

/**
 * Products of columns up to a degree, without the constant, by degree and then in the order of
 * their factors: x0, x1, x0², x0·x1, x1², ….
 */
final class PolynomialFeatures {

  private final List<List<Integer>> products; // the factors of each, ascending

  private PolynomialFeatures(List<List<Integer>> products) {
    this.products = List.copyOf(products);
  }

  /** All products of at most {@code degree} factors; a column may come several times in one. */
  static PolynomialFeatures of(int columns, int degree) {
    return products(columns, degree, 0);
  }

  /** The columns and the products of any two different ones. */
  static PolynomialFeatures pairs(int columns) {
    return products(columns, 2, 1);
  }

  /** A factor is at least {@code step} after the one before it. */
  private static PolynomialFeatures products(int columns, int degree, int step) {
    Checks.atLeast("columns", 1, columns);
    Checks.atLeast("degree", 1, degree);
    List<List<Integer>> all = new ArrayList<>();
    List<List<Integer>> last = List.of(List.of());
    for (int d = 1; d <= degree; d++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> product : last) {
        int first = product.isEmpty() ? 0 : product.get(product.size() - 1) + step;
        for (int j = first; j < columns; j++) {
          List<Integer> extended = new ArrayList<>(product);
          extended.add(j);
          longer.add(extended);
        }
      }
      all.addAll(longer);
      last = longer;
    }
    return new PolynomialFeatures(all);
  }

  /** {@code x0}, {@code x0^2}, {@code x0*x1}. */
  List<String> names() {
    return products.stream().map(PolynomialFeatures::name).toList();
  }

  private static String name(List<Integer> product) {
    Map<Integer, Integer> powers = new TreeMap<>();
    product.forEach(j -> powers.merge(j, 1, Integer::sum));
    List<String> factors = new ArrayList<>();
    powers.forEach((j, power) -> factors.add("x" + j + (power > 1 ? "^" + power : "")));
    return String.join("*", factors);
  }

  /** The products of a row. */
  double[] apply(double[] row) {
    return products.stream()
        .mapToDouble(product -> {
          double value = 1;
          for (int j : product) {
            value *= row[j];
          }
          return value;
        })
        .toArray();
  }

  /** The products of many rows. */
  double[][] applyAll(double[][] rows) {
    double[][] wide = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      wide[i] = apply(rows[i]);
    }
    return wide;
  }
}
