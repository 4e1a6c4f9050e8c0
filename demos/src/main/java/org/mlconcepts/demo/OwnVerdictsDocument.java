package org.mlconcepts.demo;

import java.util.List;
import java.util.Optional;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Verdict;

/** The shape of what {@code claims --csv FILE --json} prints. */
record OwnVerdictsDocument(
    TablePart table, List<JudgedPart> claims, List<OwnVerdicts.Missed> notJudged) {

  /** The table as it was used. */
  record TablePart(
      String id,
      String sha256,
      int rows,
      String target,
      Optional<String> positive,
      List<String> columns,
      List<String> notes) {}

  /**
   * A claim.
   *
   * @param bundled its verdict on the bundled data; null if no ledger knows it
   */
  record JudgedPart(
      Optional<Verdict> bundled, ResultDocument.ClaimPart onTable, List<String> experiments) {}

  static OwnVerdictsDocument of(OwnTable own, OwnVerdicts verdicts) {
    return new OwnVerdictsDocument(
        new TablePart(
            own.data().id(),
            own.data().sha256(),
            own.data().table().rows(),
            own.target(),
            own.data().positive(),
            own.data().features().names(),
            own.notes()),
        verdicts.judged().stream()
            .map(judged ->
                new JudgedPart(
                    judged.bundled().map(Claim::verdict),
                    ResultDocument.ClaimPart.of(judged.row().claim().orElseThrow()),
                    judged.row().experiments()))
            .toList(),
        verdicts.missed());
  }
}
