package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Points;
import org.mlconcepts.chart.Series;
import org.mlconcepts.chart.Series.Role;
import org.mlconcepts.paradigms.WithAndWithoutLabels.Dot;

/** Draws penguins by their species and by the clusters that they were put into. */
final class PenguinPicture {

  private PenguinPicture() {}

  static Chart species(List<Dot> dots) {
    return picture(
        "penguin-species",
        "Of three species of penguins one keeps apart, two run into each other",
        "one colour a species.",
        series("", Dot::label, dots));
  }

  static Chart clusters(List<Dot> dots) {
    List<Dot> astray = astray(dots);
    List<Series> series = new ArrayList<>(series("mostly ", likeSpecies(dots), dots));
    if (!astray.isEmpty()) {
      series.add(new Series("of another species", Role.RINGED, places(astray)));
    }
    return picture(
        "penguin-clusters",
        String.format(
            Locale.ROOT,
            "Without labels, %d of %d penguins come to lie with another species",
            astray.size(),
            dots.size()),
        "one colour a cluster, named after its most frequent species; a ring is around each penguin"
            + " of another one.",
        series);
  }

  /** The rows that are not of the class that is most frequent in their cluster. */
  private static List<Dot> astray(List<Dot> dots) {
    int[][] table = new int[16][16];
    dots.forEach(dot -> table[dot.cluster()][dot.label()]++);
    int[] most = new int[table.length];
    Arrays.setAll(most, c -> mostFrequent(table[c], label -> true));
    return dots.stream().filter(dot -> dot.label() != most[dot.cluster()]).toList();
  }

  private static int mostFrequent(int[] counts, IntPredicate allowed) {
    return IntStream.range(0, counts.length)
        .filter(allowed)
        .reduce((a, b) -> counts[b] > counts[a] ? b : a)
        .orElseThrow();
  }

  /** The number of a cluster is that of its most frequent species, as far as it is still free. */
  private static ToIntFunction<Dot> likeSpecies(List<Dot> dots) {
    int[][] table = new int[16][16];
    dots.forEach(dot -> table[dot.cluster()][dot.label()]++);
    Map<Integer, Integer> names = new TreeMap<>();
    for (int c = 0; c < table.length; c++) {
      int[] counts = table[c];
      if (Arrays.stream(counts).sum() > 0) {
        names.put(c, mostFrequent(counts, label -> !names.containsValue(label)));
      }
    }
    return dot -> names.get(dot.cluster());
  }

  private static List<Series> series(String before, ToIntFunction<Dot> colour, List<Dot> dots) {
    List<String> species = LabelledSource.species();
    List<Series> series = new ArrayList<>();
    for (int c = 0; c < species.size(); c++) {
      int wanted = c;
      List<Dot> own = dots.stream().filter(dot -> colour.applyAsInt(dot) == wanted).toList();
      if (!own.isEmpty()) {
        series.add(new Series(before + species.get(c), Role.SAMPLED, places(own)));
      }
    }
    return series;
  }

  private static Chart picture(String id, String title, String colours, List<Series> series) {
    return new Points(
        id,
        title,
        "Penguins on the two directions in which their four measures vary most, " + colours,
        Axis.linear("first principal component", "standard deviations"),
        Axis.linear("second principal component", "standard deviations"),
        series,
        List.of());
  }

  private static List<Point> places(List<Dot> dots) {
    return dots.stream().map(dot -> Point.of(dot.x(), dot.y())).toList();
  }
}
