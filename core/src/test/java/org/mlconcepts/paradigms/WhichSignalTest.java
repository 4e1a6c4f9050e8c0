package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.model.ClassificationLearner;
import org.mlconcepts.model.ClusteringLearner;
import org.mlconcepts.model.RegressionLearner;
import org.mlconcepts.paradigms.Learners.Learner;
import org.mlconcepts.paradigms.Learners.Signal;
import org.mlconcepts.paradigms.Problem.Answers;
import org.mlconcepts.paradigms.Problem.Consequences;
import org.mlconcepts.paradigms.Problem.Paradigm;
import org.mlconcepts.paradigms.Problem.Target;

class WhichSignalTest {

  private static final WhichSignal EXPERIMENT = WhichSignal.defaults();
  private static final List<Class<?>> LEARNERS =
      List.of(
          ClassificationLearner.class,
          RegressionLearner.class,
          ClusteringLearner.class,
          RewardLearner.class);

  /** What a learner is given says what it learns from: its methods cannot be called otherwise. */
  @Test
  void theSignatureOfEachLearnerTellsItsSignal() {
    for (Learner learner : Learners.all()) {
      assertThat(signals(learner.type())).as(learner.name()).isEqualTo(Set.of(learner.signal()));
    }
  }

  private static Set<Signal> signals(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Set.of("fit", "of", "learn", "play").contains(method.getName()))
        .filter(method -> !method.isBridge() && takesData(method))
        .map(WhichSignalTest::signal)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean takesData(Method method) {
    List<Class<?>> types = List.of(method.getParameterTypes());
    return types.contains(double[][].class)
        || types.contains(World.class)
        || types.contains(BanditSource.Arms.class);
  }

  private static Signal signal(Method method) {
    List<Class<?>> types = List.of(method.getParameterTypes());
    if (!types.contains(double[][].class)) {
      return Signal.REWARD;
    }
    return types.contains(int[].class) || types.contains(double[].class)
        ? Signal.LABEL
        : Signal.NONE;
  }

  @Test
  void noLearnerIsLeftOut() throws Exception {
    Set<Class<?>> written = new HashSet<>();
    for (Class<?> neighbour : List.of(ClassificationLearner.class, Learners.class)) {
      written.addAll(learnersBeside(neighbour));
    }
    Set<Class<?>> listed = Learners.all().stream().map(Learner::type).collect(Collectors.toSet());

    assertThat(written).hasSizeGreaterThan(10);
    assertThat(listed).containsAll(written);
  }

  /** The records in the package of a class that are learners by their type. */
  private static Set<Class<?>> learnersBeside(Class<?> neighbour) throws Exception {
    Path folder =
        Path.of(neighbour.getResource(neighbour.getSimpleName() + ".class").toURI()).getParent();
    Set<Class<?>> learners = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type =
            Class.forName(
                neighbour.getPackageName() + "." + name, false, neighbour.getClassLoader());
        if (type.isRecord() && LEARNERS.stream().anyMatch(l -> l.isAssignableFrom(type))) {
          learners.add(type);
        }
      }
    }
    return learners;
  }

  @ParameterizedTest
  @CsvSource({
    // the price of a house; mail marked as spam
    "ROWS_ARE_GIVEN, FOR_ALL_ROWS, NONE_IN_THE_ROW, SUPERVISED",
    "ROWS_ARE_GIVEN, FOR_ALL_ROWS, PART_OF_THE_ROW, SUPERVISED",
    // a few scans read by a doctor, many that nobody has looked at
    "ROWS_ARE_GIVEN, FOR_SOME_ROWS, NONE_IN_THE_ROW, SEMI_SUPERVISED",
    // the next word of a text
    "ROWS_ARE_GIVEN, FOR_NO_ROW, PART_OF_THE_ROW, SELF_SUPERVISED",
    // segments of customers
    "ROWS_ARE_GIVEN, FOR_NO_ROW, NONE_IN_THE_ROW, UNSUPERVISED",
    // a game; which advertisement to show next
    "ACTIONS_EARN_REWARDS, FOR_NO_ROW, NONE_IN_THE_ROW, REINFORCEMENT",
    "ACTIONS_EARN_REWARDS, FOR_ALL_ROWS, NONE_IN_THE_ROW, REINFORCEMENT"
  })
  void threeAnswersTellTheKindOfLearning(
      Consequences consequences, Answers answers, Target target, Paradigm expected) {
    assertThat(new Problem(consequences, answers, target).paradigm()).isEqualTo(expected);
  }

  @Test
  void aLogIsEnoughForRewardsAndNotForImitation() {
    LoggedWalk log = LoggedWalk.of(GridWorld.jumps(), 2000, new Seed(1).stream("walk"));
    Planner planner = new Planner(GridWorld.jumps(), 0.9);

    assertThat(planner.reward(log.learned(0.9), 100))
        .isGreaterThan(planner.reward(log.imitated(), 100));
    assertThat(planner.reward(log.learned(0.9), 100))
        .isLessThanOrEqualTo(planner.reward(planner.best(), 100) + 1e-9);
  }

  @Test
  void verdictsAreTheExpectedOnesForAnotherSeedToo() {
    assertThat(new WhichSignalReading().claims(EXPERIMENT, EXPERIMENT.run(new Seed(6))))
        .allMatch(Claim::asExpected);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EXPERIMENT.withSteps(499))
        .withMessage("steps must be at least 500, but was 499");
  }
}
