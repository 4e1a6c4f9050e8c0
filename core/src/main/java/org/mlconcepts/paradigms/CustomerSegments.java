package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.List;
import org.mlconcepts.data.RfmSegments;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.ClusterAgreement;
import org.mlconcepts.metric.Silhouette;
import org.mlconcepts.model.Centroids;
import org.mlconcepts.model.KMeans;

/**
 * Customers by recency, visits and spend, or by what is in their baskets: k-means makes segments of
 * anything; whether there are any is another question.
 *
 * @param customers customers a sample, at least 100 and at most 2,000
 * @param mostSegments the largest number of segments that is tried, 4 to 12
 * @param repeats at least 2
 */
public record CustomerSegments(int customers, int mostSegments, int repeats)
    implements Experiment<CustomerSegments.Result> {

  private static final int STARTS = 3;

  public CustomerSegments {
    Checks.that(
        customers >= 100 && customers <= 2000,
        "customers must be between 100 and 2000, but was " + customers);
    Checks.that(
        mostSegments >= 4 && mostSegments <= 12,
        "mostSegments must be between 4 and 12, but was " + mostSegments);
    Checks.atLeast("repeats", 2, repeats);
  }

  /** Three invented shops and two views of a table. */
  public record Result(List<Shop> shops) {}

  /**
   * One source of customers.
   *
   * @param known whether the true segments are known
   */
  public record Shop(String name, boolean known, List<BySegments> byCount) {}

  /**
   * What is found for one number of segments, one entry a repeat.
   *
   * @param silhouette mean silhouette of the segments
   * @param oneCloud the same in customers without segments who are otherwise alike
   * @param again adjusted Rand index of the segments and those found in another sample
   * @param truth adjusted Rand index of the segments and the true ones; empty if not known
   */
  public record BySegments(
      int segments,
      List<Double> silhouette,
      List<Double> oneCloud,
      List<Double> again,
      List<Double> truth) {}

  /** 250 customers, two to seven segments. */
  public static CustomerSegments defaults() {
    return new CustomerSegments(250, 7, 30);
  }

  /** The same experiment with another number of customers. */
  public CustomerSegments withCustomers(int count) {
    return new CustomerSegments(count, mostSegments, repeats);
  }

  /** The same experiment with another largest number of segments. */
  public CustomerSegments withMostSegments(int count) {
    return new CustomerSegments(customers, count, repeats);
  }

  /** The same experiment with another number of repeats. */
  public CustomerSegments withRepeats(int count) {
    return new CustomerSegments(customers, mostSegments, count);
  }

  private record Found(double silhouette, double oneCloud, double again, double truth) {}

  static List<CustomerSource> sources() {
    return List.of(
        CustomerSource.generated("invented, four segments", RfmSegments.defaults()),
        CustomerSource.generated(
            "invented, half as far apart", RfmSegments.defaults().withSeparation(0.5)),
        CustomerSource.generated("invented, no segments", RfmSegments.defaults().withSeparation(0)),
        CustomerSource.foodmartHabits(),
        CustomerSource.foodmartBaskets());
  }

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Shop> shops = new ArrayList<>();
    for (CustomerSource source : sources()) {
      Seed own = seed.child(source.name());
      List<List<Found>> found =
          Repeats.run(
              source.name(), repeats, progress, r -> repeat(source, own.child("repeat/" + r)));
      List<BySegments> byCount = new ArrayList<>();
      for (int k = 2; k <= mostSegments; k++) {
        int at = k - 2;
        byCount.add(
            bySegments(k, source.known(), found.stream().map(each -> each.get(at)).toList()));
      }
      shops.add(new Shop(source.name(), source.known(), byCount));
    }
    return new Result(shops);
  }

  private static BySegments bySegments(int segments, boolean known, List<Found> found) {
    return new BySegments(
        segments,
        found.stream().map(Found::silhouette).toList(),
        found.stream().map(Found::oneCloud).toList(),
        found.stream().map(Found::again).toList(),
        known ? found.stream().map(Found::truth).toList() : List.of());
  }

  private List<Found> repeat(CustomerSource source, Seed seed) {
    CustomerSource.Samples drawn = source.draw(customers, seed);
    double[][] cloud = OneCloud.like(drawn.rows(), seed.stream("cloud"));
    List<Found> found = new ArrayList<>();
    for (int k = 2; k <= mostSegments; k++) {
      KMeans means = new KMeans(k, STARTS);
      Centroids segments = means.fit(drawn.rows(), seed.stream("start/" + k));
      Centroids others = means.fit(drawn.others(), seed.stream("other/" + k));
      Centroids none = means.fit(cloud, seed.stream("start/" + k));
      found.add(
          new Found(
              silhouette(drawn.rows(), segments),
              silhouette(cloud, none),
              agreement(segments.labels(), others.clusterAll(drawn.rows())),
              source.known() ? agreement(segments.labels(), drawn.segments()) : 0));
    }
    return found;
  }

  private static double silhouette(double[][] rows, Centroids segments) {
    return Silhouette.of(rows, segments.labels()).score().orElseThrow();
  }

  private static double agreement(int[] a, int[] b) {
    return ClusterAgreement.of(a, b).adjustedRand().orElseThrow();
  }

  /** The entry for four segments, as many as the invented shop has. */
  static BySegments four(Shop shop) {
    return shop.byCount().get(2);
  }
}
