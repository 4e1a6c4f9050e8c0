package org.mlconcepts.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.data.Datasets;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Seed;

/**
 * What came out of one run of one experiment: everything that its files and pages are made from.
 *
 * @param settings the experiment as it was run
 * @param result what it returned
 * @param claims the claims as this result judges them
 * @param charts the charts of this result
 * @param playables the figures of this result that a reader can move
 * @param data the tables that were read
 * @param own the reader's table, if it was run on one
 */
public record Outcome(
    Question question,
    Exhibit<?, ?> exhibit,
    Record settings,
    Seed seed,
    Record result,
    List<Claim> claims,
    List<Chart> charts,
    List<Playable> playables,
    List<Data> data,
    Optional<OwnTable> own) {

  /**
   * A table that was read.
   *
   * @param id the id of a bundled data set, or the name of the reader's own file
   * @param sha256 the digest of its bytes, in hexadecimal
   */
  public record Data(String id, String sha256) {}

  public Outcome {
    claims = List.copyOf(claims);
    charts = List.copyOf(charts);
    playables = List.copyOf(playables);
    data = List.copyOf(data);
  }

  /** Runs an experiment with its default settings. */
  public static <E extends Record & Experiment<R>, R extends Record> Outcome of(
      Question question, Exhibit<E, R> exhibit, Seed seed) {
    return of(Selected.atDefaults(question, exhibit), seed, Progress.silent());
  }

  static <E extends Record & Experiment<R>, R extends Record> Outcome of(
      Selected<E, R> selected, Seed seed, Progress progress) {
    R result = selected.run(seed, progress);
    Exhibit<E, R> exhibit = selected.exhibit();
    return new Outcome(
        selected.question(),
        exhibit,
        selected.settings(),
        seed,
        result,
        exhibit.reading().claims(selected.settings(), result),
        exhibit.reading().charts(selected.settings(), result),
        exhibit.reading().playables(selected.settings(), result),
        selected.own().map(own -> List.of(data(own.data()))).orElseGet(() -> bundled(exhibit)),
        selected.own());
  }

  /** What this run shows; on the reader's own table the exhibit's words would name other data. */
  public String shows() {
    return own.map(
            table -> "Measured on the table " + Path.of(table.file()).getFileName() + " alone")
        .orElse(exhibit.shows());
  }

  /** Whether nothing but perhaps the seed was changed. */
  public boolean atDefaults() {
    return own.isEmpty() && settings.equals(exhibit.defaults());
  }

  /**
   * The claims whose verdict is not the expected one; none if settings were changed, because then
   * none is expected.
   */
  public List<Claim> surprises() {
    return atDefaults() ? claims.stream().filter(claim -> !claim.asExpected()).toList() : List.of();
  }

  private static List<Data> bundled(Exhibit<?, ?> exhibit) {
    return exhibit.data().stream().map(Datasets::byId).map(Outcome::data).toList();
  }

  private static Data data(Dataset dataset) {
    return new Data(dataset.id(), dataset.sha256());
  }
}
