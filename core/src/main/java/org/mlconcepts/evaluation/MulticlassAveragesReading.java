package org.mlconcepts.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mlconcepts.chart.Axis;
import org.mlconcepts.chart.Bars;
import org.mlconcepts.chart.Chart;
import org.mlconcepts.evaluation.MulticlassAverages.Averages;
import org.mlconcepts.evaluation.MulticlassAverages.Result;
import org.mlconcepts.evaluation.MulticlassAverages.Source;
import org.mlconcepts.lab.Claim;
import org.mlconcepts.lab.Estimate;
import org.mlconcepts.lab.Evidence;
import org.mlconcepts.lab.Interval;
import org.mlconcepts.lab.Reading;
import org.mlconcepts.lab.Values;
import org.mlconcepts.lab.Verdict;

/** Reads how far averages lie apart, and which model each of them prefers. */
final class MulticlassAveragesReading implements Reading<MulticlassAverages, Result> {

  /** Averages matter if they lie at least two points apart. */
  private static final double APART = 0.02;

  @Override
  public List<Claim> claims(MulticlassAverages experiment, Result result) {
    List<Evidence> evidence = new ArrayList<>();
    for (Source source : result.sources()) {
      Averages plain = source.plain();
      Averages weighted = source.weighted();
      evidence.add(
          Evidence.beyond(
              APART,
              source.name() + ", one model",
              "micro F1 less macro F1",
              differences(plain.microF1(), plain.macroF1())));
      double[] accuracy = differences(plain.accuracy(), weighted.accuracy());
      evidence.add(flip(source, "F1", differences(weighted.macroF1(), plain.macroF1()), accuracy));
      evidence.add(
          flip(
              source,
              "recall",
              differences(weighted.macroRecall(), plain.macroRecall()),
              accuracy));
    }
    return List.of(Claim.judge(Evaluation.AVERAGING, Verdict.HOLDS_IF, evidence));
  }

  /** Micro F1 and micro recall are both accuracy. */
  private static Evidence flip(Source source, String metric, double[] macro, double[] micro) {
    return Evidence.of(
        source.name() + ", which of two models by " + metric,
        "the smaller of two leads: of weights by the macro average, of no weights by the micro one",
        IntStream.range(0, macro.length).mapToDouble(i -> Math.min(macro[i], micro[i])).toArray());
  }

  private static double[] differences(List<Double> a, List<Double> b) {
    double[] differences = new double[a.size()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = a.get(i) - b.get(i);
    }
    return differences;
  }

  @Override
  public List<Chart> charts(MulticlassAverages experiment, Result result) {
    return List.of(averages(result), byClass(result.sources().get(0)), areas(result));
  }

  private static Chart averages(Result result) {
    Averages first = result.sources().get(0).plain();
    return new Bars(
        "averages",
        String.format(
            Locale.ROOT,
            "The same predictions have an F1 of %.2f or %.2f, by who is averaged",
            mean(first.microF1()),
            mean(first.macroF1())),
        "Micro, weighted and macro average of F1 over the classes, of plain one-against-the-rest"
            + " logistic regression, on classes of unequal and equal size. Micro F1 is accuracy;"
            + " macro F1 counts the rarest class as much as the largest.",
        "source of rows",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("F1", "").within(0, 1),
        List.of(
            new Bars.Group("micro (accuracy)", bars(result, s -> s.plain().microF1())),
            new Bars.Group("weighted", bars(result, s -> s.plain().weightedF1())),
            new Bars.Group("macro", bars(result, s -> s.plain().macroF1()))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static List<Bars.Bar> bars(Result result, Function<Source, List<Double>> values) {
    return result.sources().stream().map(source -> bar(values.apply(source))).toList();
  }

  private static Bars.Bar bar(List<Double> values) {
    Estimate estimate = Estimate.of(Values.array(values));
    Interval interval = estimate.interval(Evidence.LEVEL);
    return new Bars.Bar(estimate.mean(), interval.low(), interval.high());
  }

  private static double mean(List<Double> values) {
    return Estimate.of(Values.array(values)).mean();
  }

  private static Chart byClass(Source source) {
    List<String> classes = new ArrayList<>();
    for (double share : source.shares()) {
      classes.add(String.format(Locale.ROOT, "%.0f %% of rows", 100 * share));
    }
    return new Bars(
        "recall-by-class",
        String.format(
            Locale.ROOT,
            "Weights change accuracy by %+.2f, macro recall by %+.2f and macro F1 by %+.2f",
            mean(source.weighted().accuracy()) - mean(source.plain().accuracy()),
            mean(source.weighted().macroRecall()) - mean(source.plain().macroRecall()),
            mean(source.weighted().macroF1()) - mean(source.plain().macroF1())),
        "Recall of each class on "
            + source.name()
            + ", of the plain model and of one with weights that make all classes count alike."
            + " Which of the two is better is a matter of the average.",
        "class",
        classes,
        Axis.linear("recall of the class", "").within(0, 1),
        List.of(
            new Bars.Group(
                "plain", source.plain().recallByClass().stream().map(Bars.Bar::of).toList()),
            new Bars.Group(
                "weighted", source.weighted().recallByClass().stream().map(Bars.Bar::of).toList())),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }

  private static Chart areas(Result result) {
    double widest =
        result.sources().stream()
            .mapToDouble(
                s -> Math.abs(mean(s.plain().oneVersusRest()) - mean(s.plain().oneVersusOne())))
            .max()
            .orElseThrow();
    return new Bars(
        "areas",
        String.format(
            Locale.ROOT,
            "Areas of one against the rest and of one against one differ by up to %.3f",
            widest),
        "Mean area under the ROC curve, of each class against all others and of all pairs of"
            + " classes, of the plain model. The first pools the others, and so depends on how"
            + " common each of them is; the second does not.",
        "source of rows",
        result.sources().stream().map(Source::name).toList(),
        Axis.linear("area under the ROC curve", "").within(0.5, 1),
        List.of(
            new Bars.Group("one against the rest", bars(result, s -> s.plain().oneVersusRest())),
            new Bars.Group("one against one", bars(result, s -> s.plain().oneVersusOne()))),
        Bars.Layout.SIDE_BY_SIDE,
        List.of());
  }
}
