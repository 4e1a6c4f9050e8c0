package org.mlconcepts.demo.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.mlconcepts.Questions;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.chart.Dial;
import org.mlconcepts.chart.Heatmap;
import org.mlconcepts.chart.Lines;
import org.mlconcepts.chart.Playable;
import org.mlconcepts.chart.Point;
import org.mlconcepts.chart.Series;
import org.mlconcepts.demo.Outcome;
import org.mlconcepts.lab.Catalog;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Exhibit;
import org.mlconcepts.lab.Experiment;
import org.mlconcepts.lab.FollowUp;
import org.mlconcepts.lab.Progress;
import org.mlconcepts.lab.Question;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Repeats;
import org.mlconcepts.lab.Seed;
import org.mlconcepts.lab.Statement;
import org.mlconcepts.lab.Verdict;

/**
 * A site for tests: the real questions, none of them run, and one more with two quick experiments
 * whose every text tries to break out of the markup.
 */
final class SmallSite {

  static final String HOSTILE =
      "</script><img src=x onerror=alert(1)> & \"quoted\" 'too' | *bold* {{x}}";

  private static final Statement BENT =
      Statement.of("Q11.01", "A bent coin shows heads more often");
  private static final Statement EDGE =
      Statement.of("Q11.02", "Coins land on their edge " + HOSTILE);
  private static final Statement WORD =
      new Statement("Q11.03", "Heads is the side with a head", Optional.of("it fixes a word"));

  private SmallSite() {}

  /** Throws a coin. */
  public record Coin(int repeats) implements Experiment<Coin.Result> {
    public record Result(List<Double> shares) {}

    @Override
    public Result run(Seed seed, Progress progress) {
      return new Result(
          Repeats.run(
              "tossing",
              repeats,
              progress,
              i -> 0.7 + 0.1 * seed.stream("toss/" + i).nextGaussian()));
    }
  }

  private static final class CoinReading implements Reading<Coin, Coin.Result> {
    @Override
    public List<Claim> claims(Coin coin, Coin.Result result) {
      double[] over = result.shares().stream().mapToDouble(share -> share - 0.5).toArray();
      Evidence heads = Evidence.of("bent by hand", "share of heads less one half " + HOSTILE, over);
      Evidence edge = Evidence.exact(0, HOSTILE, "share on the edge", -0.5);
      Evidence air = Evidence.exact(0, "in the air", "share on the edge", -0.9);
      return List.of(
          Claim.judge(BENT, Verdict.HOLDS, heads),
          Claim.judge(EDGE, Verdict.REFUTED, edge, edge, air));
    }

    @Override
    public List<Playable> playables(Coin coin, Coin.Result result) {
      Dial throwsSoFar = new Dial("throws " + HOSTILE, List.of("one <b>", "all"), 0);
      return List.of(
          Playable.of(
              "so-far",
              "Throw on. " + HOSTILE,
              List.of(throwsSoFar),
              at -> soFar(result, at.get(0) == 0 ? 1 : coin.repeats())));
    }

    private static Chart soFar(Coin.Result result, int count) {
      List<Bars.Bar> mean = List.of(Bars.Bar.of(result.shares().get(0)), Bars.Bar.of(count / 20.0));
      return new Bars(
          "so-far",
          count + " thrown " + HOSTILE,
          "Bars.",
          "coin",
          List.of("first", "thrown"),
          Axis.linear("share", "").within(0, 1),
          List.of(new Bars.Group("coin", mean)),
          Bars.Layout.STACKED,
          List.of());
    }

    @Override
    public List<Chart> charts(Coin coin, Coin.Result result) {
      List<Point> points = new ArrayList<>();
      result.shares().forEach(share -> points.add(Point.of(points.size(), share)));
      List<Series> series = List.of(new Series("heads <b>", Series.Role.MEASURED, points));
      Axis axis = Axis.linear("share " + HOSTILE, "");
      Bars.Group group = new Bars.Group("coin", List.of(Bars.Bar.of(1), Bars.Bar.of(2)));
      return List.of(
          new Lines(
              "shares", "Heads " + HOSTILE, "Shares " + HOSTILE, axis, axis, series, List.of()),
          new Bars(
              "bars",
              "Two bars",
              "Bars.",
              "coin",
              List.of("a", "<i>b"),
              axis,
              List.of(group),
              Bars.Layout.STACKED,
              List.of()),
          new Heatmap(
              "map",
              "Two cells",
              "A map.",
              "x",
              "y",
              List.of("<u>"),
              List.of("r", "s"),
              axis,
              List.of(List.of(1.0), List.of(2.0))));
    }
  }

  private static Exhibit<Coin, Coin.Result> coin(String slug) {
    return new Exhibit<>(
        slug, "Shows " + HOSTILE, 1, List.of("wine"), new Coin(20), new CoinReading());
  }

  private static Question question(List<Exhibit<?, ?>> exhibits) {
    return new Question(
        11,
        "coins",
        "Is a coin fair? " + HOSTILE,
        "To see " + HOSTILE,
        "It may be. " + HOSTILE,
        List.of("the recall " + HOSTILE),
        List.of("a trap " + HOSTILE),
        List.<FollowUp>of(),
        List.of(BENT, EDGE, WORD),
        exhibits);
  }

  /** The report. */
  static Report report() {
    Exhibit<Coin, Coin.Result> first = coin("first-coin");
    Exhibit<Coin, Coin.Result> second = coin("second-coin");
    Question question = question(List.of(first, second));
    List<Question> all = new ArrayList<>(Questions.catalog().questions());
    all.add(question);
    return Report.of(
        new Catalog(all),
        List.of(
            Outcome.of(question, first, Seed.DEFAULT), Outcome.of(question, second, Seed.DEFAULT)));
  }

  /** The pages of a site by path. */
  static Map<String, Document> pages(Site site) {
    Map<String, Document> pages = new TreeMap<>();
    site.files()
        .forEach((path, content) -> {
          if (path.endsWith(".html")) {
            pages.put(path, Jsoup.parse(text(content)));
          }
        });
    return pages;
  }

  static String text(Content content) {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }
}
