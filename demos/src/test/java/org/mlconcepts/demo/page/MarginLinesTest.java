package org.mlconcepts.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlconcepts.demo.Ledger;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

class MarginLinesTest {

  private static final double A_TENTH_MORE = StrictMath.log(1.1) / StrictMath.log(2);

  @Test
  void aMarginIsToldInTheUnitOfItsEffect() {
    MarginLines lines =
        lines(
            Evidence.exact(0.02, "c", "accuracy", 0.5),
            Evidence.exact(A_TENTH_MORE, "c", "errors (doublings)", 0.5),
            Evidence.exact(-1, "c", "minus the growth (doublings)", -3),
            Evidence.exact(0, "c", "how much closer than a factor of 4 a and b lie (doublings)", 1),
            Evidence.exact(0, "c", "how much closer than 1e-9 a and b lie", 1e-9),
            Evidence.exact(0, "c", "lead", 1));
    assertThat(lines.used())
        .isEqualTo(
            "0.02 for Q1.00, a factor of 1.1 for Q1.01, a factor of 2 for Q1.02;"
                + " differences that count as none, a factor of 4 for Q1.03, 1e-9 for Q1.04;"
                + " any difference counts for Q1.05");
    assertThat(lines.turns())
        .isEqualTo(
            "- **Q1.01** holds below a factor of 1.41, refuted beyond\n"
                + "- **Q1.02** refuted below a factor of 8, holds beyond");
  }

  @Test
  void noMarginLiesBeyondWhatAShareCanBe() {
    assertThat(lines(Evidence.beyond(0.9, "c", "share", 1, 1, 1)).turns()).isEqualTo("- none");
    assertThat(lines(Evidence.exact(0.9, "c", "share", 0.95)).turns())
        .isEqualTo("- **Q1.00** holds below 0.95, refuted beyond");
  }

  /** A claim for each piece of evidence. */
  private static MarginLines lines(Evidence... evidence) {
    List<Ledger.Row> rows = new ArrayList<>();
    for (Evidence each : evidence) {
      Statement statement = Statement.of("Q1.0" + rows.size(), "A sentence");
      Claim claim = Claim.judge(statement, Verdict.HOLDS, each);
      rows.add(new Ledger.Row(statement, Optional.of(claim), List.of()));
    }
    return new MarginLines(new Ledger("coins", rows));
  }
}
