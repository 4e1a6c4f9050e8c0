package org.mlconcepts.paradigms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mlconcepts.lab.Checks;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Values;

/**
 * Arms whose pay is unknown: what is lost by always taking the one that looks best, and what by
 * trying the others.
 *
 * @param steps pulls a run, at least 200
 * @param runs at least 2
 */
public record Bandit(int steps, int runs) implements Experiment<Bandit.Result> {

  /** Steps behind one point of a curve. */
  static final int BIN = 20;

  /** The steps at the end over which is averaged. */
  static final int LAST = 100;

  /** The first steps, in which trying has not paid off yet. */
  static final int FIRST = 10;

  /** The share of pulls at random of the player that greed is compared with. */
  static final double TRIES = 0.1;

  public Bandit {
    Checks.atLeast("steps", 200, steps);
    Checks.that(steps % BIN == 0, "steps must be a multiple of " + BIN + ", but was " + steps);
    Checks.atLeast("runs", 2, runs);
  }

  /** Normal arms, and real calls of a bank. */
  public record Result(List<Source> sources) {}

  /**
   * One kind of arms.
   *
   * @param best the mean pay of the best arm, averaged over the runs
   * @param lastGain pay a step in the last hundred steps, with a tenth of the pulls at random less
   *     that without, one entry a run
   * @param firstGain the same in the first ten steps
   */
  public record Source(
      String name,
      double best,
      List<PlayerResult> players,
      List<Double> lastGain,
      List<Double> firstGain) {}

  /**
   * One player.
   *
   * @param curve the share of pulls of the best arm, one entry for twenty steps, over all runs
   * @param bestShare mean share of pulls of the best arm in the last hundred steps
   * @param pay pay a step in the last hundred steps
   */
  public record PlayerResult(String name, List<Double> curve, double bestShare, Estimate pay) {}

  /** A thousand steps in two thousand runs, as in the book. */
  public static Bandit defaults() {
    return new Bandit(1000, 2000);
  }

  /** The same experiment with another number of steps. */
  public Bandit withSteps(int count) {
    return new Bandit(count, runs);
  }

  /** The same experiment with another number of runs. */
  public Bandit withRuns(int count) {
    return new Bandit(steps, count);
  }

  static List<Player> players() {
    return List.of(
        Player.greedy(),
        Player.exploring(0.01),
        Player.exploring(TRIES),
        Player.optimistic(5),
        Player.confident(2));
  }

  /** One run of all players on the same arms. */
  private record Run(double best, List<Game> games) {}

  private record Game(List<Double> curve, double bestShare, double pay, double firstPay) {}

  @Override
  public Result run(Seed seed, Progress progress) {
    List<Source> sources = new ArrayList<>();
    for (BanditSource source : BanditSource.all()) {
      Seed own = seed.child(source.name());
      List<Run> played =
          Repeats.run(source.name(), runs, progress, r -> play(source, own.child("run/" + r)));
      List<PlayerResult> players = new ArrayList<>();
      for (int p = 0; p < players().size(); p++) {
        int at = p;
        players.add(
            result(players().get(p).name(), played.stream().map(r -> r.games().get(at)).toList()));
      }
      double best = played.stream().mapToDouble(Run::best).sum() / runs;
      sources.add(
          new Source(
              source.name(), best, players, gain(played, Game::pay), gain(played, Game::firstPay)));
    }
    return new Result(sources);
  }

  private static List<Double> gain(List<Run> played, ToDoubleFunction<Game> pay) {
    List<String> names = players().stream().map(Player::name).toList();
    int greedy = names.indexOf(Player.greedy().name());
    int tries = names.indexOf(Player.exploring(TRIES).name());
    return played.stream()
        .map(run ->
            pay.applyAsDouble(run.games().get(tries)) - pay.applyAsDouble(run.games().get(greedy)))
        .toList();
  }

  private Run play(BanditSource source, Seed seed) {
    BanditSource.Arms arms = source.draw(seed.stream("arms"));
    List<Game> games = new ArrayList<>();
    for (Player player : players()) {
      Player.Game game = player.play(arms, steps, seed.stream("choices"), seed.stream("rewards"));
      games.add(summary(game));
    }
    return new Run(Arrays.stream(arms.means()).max().orElseThrow(), games);
  }

  private Game summary(Player.Game game) {
    boolean[] best = game.best();
    double[] pay = game.pay();
    List<Double> curve = new ArrayList<>();
    for (int from = 0; from < steps; from += BIN) {
      curve.add(share(best, from, from + BIN));
    }
    return new Game(
        curve,
        share(best, steps - LAST, steps),
        Arrays.stream(pay, steps - LAST, steps).sum() / LAST,
        Arrays.stream(pay, 0, FIRST).sum() / FIRST);
  }

  private static double share(boolean[] best, int from, int to) {
    int count = 0;
    for (int t = from; t < to; t++) {
      count += best[t] ? 1 : 0;
    }
    return (double) count / (to - from);
  }

  private PlayerResult result(String name, List<Game> games) {
    List<Double> curve = new ArrayList<>();
    for (int bin = 0; bin < steps / BIN; bin++) {
      int at = bin;
      curve.add(games.stream().mapToDouble(game -> game.curve().get(at)).sum() / runs);
    }
    return new PlayerResult(
        name,
        curve,
        games.stream().mapToDouble(Game::bestShare).sum() / runs,
        Estimate.of(Values.of(games, Game::pay)));
  }
}
