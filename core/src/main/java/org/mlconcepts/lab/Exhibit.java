package org.mlconcepts.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An experiment as the catalogue shows it.
 *
 * @param slug the name on the command line, for example {@code polynomial-degree}
 * @param shows what it shows, in one sentence
 * @param seconds about how long it takes at its defaults on two cores, rounded up
 * @param data the ids of the bundled data sets it reads; empty if it draws its own
 * @param defaults the experiment with its default settings
 * @param reading how its result is judged and drawn
 */
public record Exhibit<E extends Record & Experiment<R>, R extends Record>(
    String slug, String shows, int seconds, List<String> data, E defaults, Reading<E, R> reading) {

  public Exhibit {
    data = List.copyOf(data);
    if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "slug must be lower-case words joined by hyphens, but was \"" + slug + "\"");
    }
  }

  /**
   * The claims that a result judges, for those who have the exhibit from the catalogue and do not
   * know its types.
   *
   * @param experiment this exhibit's experiment, with whatever settings
   * @param result what it returned
   * @throws ClassCastException if they are another exhibit's
   */
  @SuppressWarnings("unchecked")
  public List<Claim> judge(Record experiment, Record result) {
    return reading.claims((E) defaults.getClass().cast(experiment), (R) result);
  }

  /**
   * Why a result does not judge a claim, by the id of the claim.
   *
   * @param experiment this exhibit's experiment, with whatever settings
   * @param result what it returned
   * @throws ClassCastException if they are another exhibit's
   */
  @SuppressWarnings("unchecked")
  public Map<String, String> notJudged(Record experiment, Record result) {
    return reading.notJudged((E) defaults.getClass().cast(experiment), (R) result);
  }

  /**
   * The saved model to serve beside this exhibit's result, if it has one.
   *
   * @param experiment this exhibit's experiment, with whatever settings
   * @throws ClassCastException if it is another exhibit's
   */
  @SuppressWarnings("unchecked")
  public Optional<byte[]> servedModel(Record experiment) {
    return reading.servedModel((E) defaults.getClass().cast(experiment));
  }
}
