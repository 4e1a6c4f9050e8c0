package org.mlconcepts.algorithmchoice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mlconcepts.algorithmchoice.Constraints.Field;
import org.mlconcepts.algorithmchoice.Constraints.Learner;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.metric.BrierScore;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.metric.Score;

/** All learners on one data set. */
final class Meeting {

  private static final double HALF = 0.5;

  private final Constraints settings;
  private final Arena arena;

  Meeting(Constraints settings, Arena arena) {
    this.settings = settings;
    this.arena = arena;
  }

  /** One learner in one repeat. */
  private record Mark(
      double area, double accuracy, double brier, double f1, Costs costs, BitSet probe) {}

  private record Round(double majority, Map<Entrant, Mark> marks) {
    Mark of(Entrant entrant) {
      return Objects.requireNonNull(marks.get(entrant));
    }
  }

  Field run(Seed seed, Progress progress) {
    List<Round> rounds =
        Repeats.run(
            arena.title(), settings.repeats(), progress, r -> round(seed.child("repeat/" + r)));
    List<Learner> learners = new ArrayList<>();
    for (Entrant entrant : Entrant.values()) {
      learners.add(learner(entrant, rounds.stream().map(r -> r.of(entrant)).toList()));
    }
    return new Field(
        arena.title(),
        arena.real(),
        rounds.stream().map(Round::majority).toList(),
        List.copyOf(learners));
  }

  private Round round(Seed seed) {
    Arena.Bout bout = arena.draw(settings.train(), seed);
    Map<Entrant, Mark> marks = new EnumMap<>(Entrant.class);
    for (Entrant entrant : Entrant.values()) {
      marks.put(entrant, mark(entrant.fit(bout.train(), seed.stream(entrant.title())), bout));
    }
    double positive = IntStream.of(bout.test().labels()).average().orElseThrow();
    return new Round(Math.max(positive, 1 - positive), marks);
  }

  private static Mark mark(Entrant.Fitted fitted, Arena.Bout bout) {
    boolean[] labels = bout.test().positives();
    double[] scores = fitted.model().scores(bout.test().rows());
    Confusion decisions = Confusion.at(labels, scores, HALF);
    BitSet probe = new BitSet();
    double[] asked = fitted.model().scores(bout.probe().rows());
    IntStream.range(0, asked.length).filter(i -> asked[i] >= HALF).forEach(probe::set);
    return new Mark(
        RocCurve.areaOf(labels, scores).orElseThrow(),
        decisions.accuracy(),
        BrierScore.of(labels, scores).value(),
        decisions.f1() instanceof Score.Defined f1 ? f1.value() : 0,
        fitted.costs(),
        probe);
  }

  private static Learner learner(Entrant entrant, List<Mark> marks) {
    return new Learner(
        entrant.title(),
        each(marks, Mark::area),
        each(marks, Mark::accuracy),
        each(marks, Mark::brier),
        each(marks, Mark::f1),
        each(marks, m -> m.costs().training()),
        each(marks, m -> m.costs().prediction()),
        each(marks, m -> m.costs().size()),
        each(marks, m -> m.costs().explanation()),
        agreement(marks));
  }

  private static List<Double> each(List<Mark> marks, ToDoubleFunction<Mark> number) {
    return marks.stream().mapToDouble(number).boxed().toList();
  }

  private static List<Double> agreement(List<Mark> marks) {
    List<Double> agreement = new ArrayList<>();
    for (int r = 0; r < marks.size(); r++) {
      BitSet different = (BitSet) marks.get(r).probe().clone();
      different.xor(marks.get((r + marks.size() - 1) % marks.size()).probe());
      agreement.add(1 - different.cardinality() / (double) Arena.PROBE);
    }
    return List.copyOf(agreement);
  }
}
