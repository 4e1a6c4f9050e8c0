package org.mlconcepts.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mlconcepts.metric.Confusion;
import org.mlconcepts.metric.LogLoss;
import org.mlconcepts.metric.RocCurve;
import org.mlconcepts.model.Cell;
import org.mlconcepts.model.TrainedModel;

/** Serves test rows as they were in training, and with faults that raise no error by themselves. */
final class SkewLab {

  static final String NONE = "columns by name, in another order";
  static final String DOUBLED = "log-odds doubled by an export";
  private static final double CENTS = 100;
  private static final int MISS = 10;
  private static final double LEAST = 1e-6; // a forest may be sure, and wrong

  private final TrainedModel model;
  private final Leads leads;
  private final double[] offline;

  SkewLab(TrainedModel model, Leads leads, double[] offline) {
    this.model = model;
    this.leads = leads;
    this.offline = offline;
  }

  /** One fault on one split; shares are of the test rows. */
  record Served(
      String name,
      double equalBits,
      double changedDecisions,
      double refused,
      double area,
      double logLoss,
      double cost) {}

  List<Served> served() {
    return List.of(
        named(),
        served(DOUBLED, doubled(), 0),
        cells("single precision", SkewLab::single),
        cells("balance in cents", row -> scaled(row, "balance")),
        cells("never called before: 0 instead of -1", this::zero),
        cells("age and balance exchanged", row -> exchanged(row, "age", "balance")),
        cells("words in capitals", SkewLab::capitals));
  }

  /** As a request does: by name and in no order, each number written out and read again. */
  private Served named() {
    double[] scores = new double[offline.length];
    for (int i = 0; i < scores.length; i++) {
      Map<String, Cell> request = new LinkedHashMap<>();
      List<Cell> row = model.schema().row(leads.testTable(), i);
      for (int j = row.size() - 1; j >= 0; j--) {
        Cell cell = row.get(j);
        request.put(
            model.schema().names().get(j),
            cell instanceof Cell.Numeric number
                ? Cell.of(Double.parseDouble(Double.toString(number.value())))
                : cell);
      }
      scores[i] = model.probability(model.schema().read(request));
    }
    return served(NONE, scores, 0);
  }

  private double[] doubled() {
    return Arrays.stream(offline)
        .map(p -> 1 / (1 + StrictMath.exp(-2 * StrictMath.log(p / (1 - p)))))
        .toArray();
  }

  private Served cells(String name, UnaryOperator<List<Cell>> fault) {
    double[] scores = new double[offline.length];
    int refused = 0;
    for (int i = 0; i < scores.length; i++) {
      List<Cell> row = fault.apply(model.schema().row(leads.testTable(), i));
      scores[i] = model.probability(row);
      refused += isRefused(row) ? 1 : 0;
    }
    return served(name, scores, (double) refused / scores.length);
  }

  private boolean isRefused(List<Cell> row) {
    Map<String, Cell> request = new LinkedHashMap<>();
    for (int j = 0; j < row.size(); j++) {
      request.put(model.schema().names().get(j), row.get(j));
    }
    try {
      model.schema().read(request);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private Served served(String name, double[] scores, double refused) {
    boolean[] labels = leads.test().labels();
    Confusion confusion = Confusion.at(labels, scores, RoundTrip.CUT);
    return new Served(
        name,
        Leads.equalBits(offline, scores),
        RoundTrip.moved(offline, scores),
        refused,
        RocCurve.areaOf(labels, scores).orElseThrow(),
        LogLoss.clipped(labels, scores, LEAST),
        (confusion.falsePositives() + MISS * confusion.falseNegatives()) / confusion.total());
  }

  private int at(String column) {
    return model.schema().names().indexOf(column);
  }

  private static List<Cell> single(List<Cell> row) {
    List<Cell> changed = new ArrayList<>();
    for (Cell cell : row) {
      changed.add(
          cell instanceof Cell.Numeric number ? Cell.of((double) (float) number.value()) : cell);
    }
    return changed;
  }

  private List<Cell> scaled(List<Cell> row, String column) {
    List<Cell> changed = new ArrayList<>(row);
    if (row.get(at(column)) instanceof Cell.Numeric number) {
      changed.set(at(column), Cell.of(CENTS * number.value()));
    }
    return changed;
  }

  private List<Cell> zero(List<Cell> row) {
    List<Cell> changed = new ArrayList<>(row);
    if (row.get(at("pdays")) instanceof Cell.Numeric number && number.value() < 0) {
      changed.set(at("pdays"), Cell.of(0));
    }
    return changed;
  }

  private List<Cell> exchanged(List<Cell> row, String one, String other) {
    List<Cell> changed = new ArrayList<>(row);
    changed.set(at(one), row.get(at(other)));
    changed.set(at(other), row.get(at(one)));
    return changed;
  }

  private static List<Cell> capitals(List<Cell> row) {
    List<Cell> changed = new ArrayList<>();
    for (Cell cell : row) {
      changed.add(
          cell instanceof Cell.Text text ? Cell.of(text.value().toUpperCase(Locale.ROOT)) : cell);
    }
    return changed;
  }
}
