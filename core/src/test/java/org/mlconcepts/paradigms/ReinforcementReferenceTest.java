package org.mlconcepts.paradigms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlconcepts.paradigms.TemporalDifference.Step;
import org.mlconcepts.paradigms.TemporalDifference.Target;
import org.mlconcepts.paradigms.World.Outcome;
import org.mlconcepts.reference.Fixture;
import tools.jackson.databind.JsonNode;

class ReinforcementReferenceTest {

  static List<Fixture> cases() {
    return Fixture.of("reinforcement");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theValuesAgree(Fixture fixture) {
    if (fixture.gives("grid")) {
      grid(fixture);
    } else if (fixture.gives("transitions")) {
      transitions(fixture);
    } else if (fixture.gives("steps")) {
      trace(fixture);
    } else {
      fail("no check for " + fixture);
    }
  }

  private static void grid(Fixture fixture) {
    GridWorld grid = read(fixture);
    World world = grid.world();
    Planner planner = new Planner(world, fixture.input("gamma").asDouble());
    double[] v = planner.optimal();
    double[][] q = planner.actionValues(v);
    double[][] best = Planner.greedy(q);
    int start = String.join("", grid.rows()).indexOf('S');
    for (int s = 0; s < world.states(); s++) {
      JsonNode value = at(fixture.expected("v"), grid, s);
      JsonNode actions = at(fixture.expected("optimal_actions"), grid, s);
      assertThat(value.isNull()).isEqualTo(!grid.isPlace(s));
      if (grid.isPlace(s)) {
        fixture.check("v", value, v[s]);
        List<Integer> found = grid.isTerminal(s) ? List.of() : positive(best[s]);
        assertThat(found).as("best actions in %d", s).isEqualTo(list(actions));
      }
    }
    fixture.check("q_start", fixture.expected("q_start"), q[start]);
    fixture.check("v_start", v[start]);
    fixture.check("v_random_policy_start", planner.evaluate(planner.uniform())[start]);
    if (fixture.expects("epsilon_greedy")) {
      fixture.expected("epsilon_greedy").forEach(each -> soft(fixture, each, planner, start));
    }
  }

  private static void soft(Fixture fixture, JsonNode expected, Planner planner, int start) {
    double epsilon = expected.get("epsilon").asDouble();
    double[][] greedy = Planner.soft(planner.actionValues(planner.optimal()), epsilon);
    fixture.check(
        "online",
        expected.get("online_return_of_greedy_on_optimal_q"),
        planner.evaluate(greedy)[start]);
    double[] best = planner.optimalSoft(epsilon);
    fixture.check("soft", expected.get("best_epsilon_soft_return"), best[start]);
    assertThat(positive(Planner.greedy(planner.actionValues(best))[start]))
        .isEqualTo(list(expected.get("best_epsilon_soft_first_actions")));
  }

  private static void transitions(Fixture fixture) {
    List<List<List<Outcome>>> states = new ArrayList<>();
    for (JsonNode state : fixture.input("transitions")) {
      List<List<Outcome>> actions = new ArrayList<>();
      for (JsonNode action : state) {
        List<Outcome> outcomes = new ArrayList<>();
        action.forEach(o -> outcomes.add(outcome(o)));
        actions.add(outcomes);
      }
      states.add(actions);
    }
    Planner planner = new Planner(new World(states, List.of(0)), fixture.input("gamma").asDouble());
    double[] v = planner.optimal();
    double[][] q = planner.actionValues(v);
    fixture.check("v", fixture.expected("v"), v);
    for (int s = 0; s < q.length; s++) {
      fixture.check("q", fixture.expected("q").get(s), q[s]);
      assertThat(positive(planner.best()[s]))
          .isEqualTo(list(fixture.expected("optimal_actions").get(s)));
    }
  }

  private static Outcome outcome(JsonNode o) {
    return new Outcome(
        o.get("p").asDouble(),
        o.get("next").asInt(),
        o.get("reward").asDouble(),
        o.get("done").asBoolean());
  }

  private static void trace(Fixture fixture) {
    for (Target target : Target.values()) {
      TemporalDifference learner =
          new TemporalDifference(
              target,
              fixture.input("alpha").asDouble(),
              fixture.input("gamma").asDouble(),
              fixture.input("epsilon").asDouble());
      double[][] q =
          new double[fixture.input("n_states").asInt()][fixture.input("n_actions").asInt()];
      List<Double> errors = new ArrayList<>();
      for (JsonNode seen : fixture.input("steps")) {
        errors.add(learner.update(q, step(seen)));
      }
      String name = target.name().toLowerCase(java.util.Locale.ROOT);
      for (int s = 0; s < q.length; s++) {
        fixture.check(name, fixture.expected(name).get(s), q[s]);
      }
      if (target == Target.Q_LEARNING) {
        fixture.check(
            "errors",
            fixture.expected("q_learning_td_errors"),
            errors.stream().mapToDouble(e -> e).toArray());
      }
    }
  }

  private static Step step(JsonNode seen) {
    return new Step(
        seen.get("s").asInt(),
        seen.get("a").asInt(),
        seen.get("r").asDouble(),
        seen.get("s2").asInt(),
        seen.get("done").asBoolean(),
        seen.get("a2").asInt());
  }

  private static GridWorld read(Fixture fixture) {
    List<String> rows = new ArrayList<>();
    fixture.input("grid").forEach(row -> rows.add(row.asString()));
    Map<Character, Double> rewards = new HashMap<>();
    JsonNode cells = fixture.input("cell_rewards");
    cells.propertyNames().forEach(name -> rewards.put(name.charAt(0), cells.get(name).asDouble()));
    return new GridWorld(
        rows,
        fixture.input("slip").asDouble(),
        fixture.input("step_reward").asDouble(),
        rewards,
        fixture.input("cliff_reward").asDouble());
  }

  private static JsonNode at(JsonNode table, GridWorld grid, int state) {
    return table.get(state / grid.width()).get(state % grid.width());
  }

  private static List<Integer> positive(double[] policy) {
    List<Integer> actions = new ArrayList<>();
    for (int a = 0; a < policy.length; a++) {
      if (policy[a] > 0) {
        actions.add(a);
      }
    }
    return actions;
  }

  private static List<Integer> list(JsonNode array) {
    List<Integer> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asInt()));
    return values;
  }
}
