package org.mlconcepts.lab;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Moves numbers between arrays, for arithmetic, and lists, for results. */
public final class Values {

  private Values() {}

  /** An unmodifiable list of the numbers. */
  public static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  /** One number of each item, in order. */
  public static <T> double[] of(List<T> items, ToDoubleFunction<T> number) {
    return items.stream().mapToDouble(number).toArray();
  }

  /** The numbers of a list. */
  public static double[] array(List<Double> values) {
    return of(values, Double::doubleValue);
  }

  /** The base-2 logarithm: by how many doublings {@code a} exceeds {@code b}, both positive. */
  public static double doublings(double a, double b) {
    return StrictMath.log(a / b) / StrictMath.log(2);
  }
}
