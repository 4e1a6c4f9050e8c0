package org.mlconcepts.postmortem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a release gate found.
 *
 * @param findings one a check, in the order of {@link Check}
 */
public record GateReport(List<Finding> findings) {

  /** What is checked. */
  public enum Check {
    /** Features of a day stay the same when that day and all later ones are changed. */
    PAST_ONLY,
    /** On permuted targets there is nothing to learn, and nothing is learned. */
    PERMUTED_TARGETS,
    /** The error claimed is not far below that of a backtest in the order of time. */
    CLAIM,
    /** The backtest beats the seasonal naive forecast. */
    BASELINE,
    /** Intervals made from the errors of some weeks hold those of the others. */
    CALIBRATION,
    /** No phase of the period does much worse than all together. */
    SLICES,
    /** The features served are those that the code makes from the same history. */
    SERVED
  }

  /** The outcome of a check. */
  public enum Status {
    PASSED,
    BLOCKED,
    /** What the check needs was not given. */
    SKIPPED
  }

  /**
   * One finding.
   *
   * @param value what was measured; 0 if skipped
   * @param limit what is tolerated; 0 if skipped
   * @param reason in words, with the numbers
   */
  public record Finding(Check check, Status status, double value, double limit, String reason) {

    static Finding judged(Check check, boolean passed, double value, double limit, String words) {
      return new Finding(
          check,
          passed ? Status.PASSED : Status.BLOCKED,
          value,
          limit,
          String.format(Locale.ROOT, "%s is %.3g, limit %.3g", words, value, limit));
    }

    static Finding skipped(Check check, String missing) {
      return new Finding(check, Status.SKIPPED, 0, 0, "not checked: " + missing);
    }
  }

  public GateReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing speaks against a release; a skipped check does not. */
  public boolean passed() {
    return blocked().isEmpty();
  }

  /** What speaks against a release. */
  public List<Finding> blocked() {
    return findings.stream().filter(f -> f.status() == Status.BLOCKED).toList();
  }

  /** The finding of one check. */
  public Finding finding(Check check) {
    return findings.stream().filter(f -> f.check() == check).findFirst().orElseThrow();
  }

  /** One line a check, for the message of a failing test. */
  @Override
  public String toString() {
    return findings.stream()
        .map(f -> f.status() + " " + f.check() + ": " + f.reason())
        .collect(Collectors.joining("\n"));
  }
}
