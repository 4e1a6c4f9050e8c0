package org.mlconcepts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlayableTest {

  private static final Dial SLOW = new Dial("slow", List.of("a", "b"), 1);
  private static final Dial FAST = new Dial("fast", List.of("x", "y", "z"), 2);

  private static Bars bars(String title, String category, Axis axis) {
    Bars.Group group = new Bars.Group("group", List.of(Bars.Bar.of(1)));
    return new Bars(
        "id",
        title,
        "alt",
        "",
        List.of(category),
        axis,
        List.of(group),
        Bars.Layout.STACKED,
        List.of());
  }

  private static Bars bars(String title) {
    return bars(title, "one", Axis.linear("value", "").within(0, 1));
  }

  @Test
  void theLastDialMovesFastest() {
    Playable playable =
        Playable.of("id", "turn", List.of(SLOW, FAST), at -> bars(at.get(0) + "," + at.get(1)));

    assertThat(playable.frames())
        .extracting(Chart::title)
        .containsExactly("0,0", "0,1", "0,2", "1,0", "1,1", "1,2");
    assertThat(playable.frames().get(playable.start()).title()).isEqualTo("1,2");
  }

  @Test
  void framesMustBeAlike() {
    Bars other = bars("b", "another", Axis.linear("value", "").within(0, 1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Playable("id", "turn", List.of(SLOW), List.of(bars("a"), other)))
        .withMessageContaining("must be alike");
  }

  @Test
  void axesMustStandStill() {
    Bars fitted = bars("a", "one", Axis.linear("value", ""));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Playable.of("id", "turn", List.of(SLOW), at -> fitted))
        .withMessageContaining("needs a range");
  }

  @Test
  void everyPositionNeedsAFrame() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Playable("id", "turn", List.of(FAST), List.of(bars("a"))))
        .withMessageContaining("must have 3 frames, but had 1");
  }

  @Test
  void aDialHasTwoMarksAndStartsOnOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dial("one", List.of("a"), 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dial("two", List.of("a", "b"), 2))
        .withMessageContaining("must be in [0, 1], but was 2");
  }
}
