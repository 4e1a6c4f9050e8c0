package org.mlconcepts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Seed;

class ResultPageTest {

  @Test
  void showsSettingsChartsClaimsAndHowToTryAgain() {
    String page = ResultPage.of(Coins.outcome());
    assertThat(page)
        .startsWith(
            "# How often a bent coin shows heads\n\nQuestion 1: *Is a coin \\<fair\\> & \"square\"?*\n")
        .contains("| heads | 0.7 |\n", "| thrower | steady-hand |\n", "| seed | 42 |\n")
        .contains("![The share of heads by repeat: all above 0.5 & below 0.9.](shares.png)")
        .contains("**Q1.01 A \\<bent\\> coin shows heads & tails \\| unevenly.** ✔ holds.")
        .contains(
            "| by arithmetic | expected share above a half; counts above 0.1 | 0.2 | exact | – | for |")
        .endsWith(
            """
            ```sh
            ./mlconcepts run bent-coin --seed 42
            ./mlconcepts run bent-coin --seed 43
            ./mlconcepts run bent-coin --repeats 40
            ```
            """);
  }

  @Test
  void theCommandRepeatsChangedSettingsSoThatItCanBePasted() {
    Coins.Toss changed = new Coins.Toss(100, 0.002, Coins.Thrower.MACHINE, 20, "it's odd");
    Outcome outcome =
        Outcome.of(
            new Selected<>(Coins.coins(), Coins.toss(), changed, Optional.empty()),
            new Seed(-7),
            Progress.silent());
    assertThat(TryAgain.command(outcome))
        .isEqualTo(
            "./mlconcepts run bent-coin --seed -7 --set heads=0.002 --set thrower=machine --set 'note=it'\\''s odd'");
    assertThat(ResultPage.of(outcome)).contains("| heads | 0.002 (changed) |");
  }

  @Test
  void theCommandsOfThePageWork() {
    Shell shell =
        Shell.run(
            "run",
            "bent-coin",
            "--seed",
            "-7",
            "--set",
            "note=it's odd",
            "--quiet",
            "--out",
            "target/try-again");
    assertThat(shell.code()).isZero();
  }
}
