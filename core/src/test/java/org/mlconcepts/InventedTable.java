package org.mlconcepts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mlconcepts.data.Dataset;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Seed;

/** Tables with a known truth, written to a file and read back as a reader's own. */
public final class InventedTable {

  private InventedTable() {}

  /** Writes a row, its target last. */
  public interface Row {
    String of(int number, RandomGenerator random);
  }

  /** A table whose target is called {@code y} and says yes or no. */
  public static Dataset yesOrNo(Path folder, String header, int rows, Row row) {
    return read(folder, header, rows, row, Optional.of("yes"));
  }

  /** A table whose target is called {@code y}. */
  public static Dataset read(
      Path folder, String header, int rows, Row row, Optional<String> positive) {
    RandomGenerator random = new Seed(1).stream("rows");
    StringBuilder text = new StringBuilder(header).append(",y\n");
    for (int i = 0; i < rows; i++) {
      text.append(row.of(i, random)).append('\n');
    }
    try {
      Path file = Files.writeString(folder.resolve("own.csv"), text);
      return Dataset.ofCsv(file, "y", positive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table of numbers: eight normal columns, the first of which count with these weights, a
   * category that says nothing, and a target {@code y} about 100 with normal noise.
   */
  public static Dataset numbers(Path folder, int rows, double noise, double... weights) {
    return read(
        folder,
        "a,b,c,d,e,f,g,h,plan",
        rows,
        (i, random) -> numbers(random, noise, weights),
        Optional.empty());
  }

  private static String numbers(RandomGenerator random, double noise, double... weights) {
    double y = noise * random.nextGaussian();
    StringBuilder row = new StringBuilder();
    for (int j = 0; j < 8; j++) {
      double x = random.nextGaussian();
      y += j < weights.length ? weights[j] * x : 0;
      row.append(String.format(Locale.ROOT, "%.3f,", x));
    }
    row.append(random.nextBoolean() ? "p" : "q");
    return row.append(String.format(Locale.ROOT, ",%.3f", 100 + y)).toString();
  }

  /** Yes or no by chance. */
  public static String toss(double yes, RandomGenerator random) {
    return random.nextDouble() < yes ? "yes" : "no";
  }

  /** On which side the evidence lies whose condition has the words. */
  public static Evidence.Side side(Claim claim, String words) {
    return claim.evidence().stream()
        .filter(evidence -> evidence.condition().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no evidence on " + words + " in " + claim))
        .side();
  }
}
