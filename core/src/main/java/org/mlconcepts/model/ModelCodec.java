package org.mlconcepts.model;

import java.util.List;
import org.mlconcepts.lab.Nearest;

/** Writes trained models of classes and reads them back, bit by bit the same. */
final class ModelCodec {

  private static final List<String> KINDS =
      List.of(
          LogitModel.KIND,
          LogisticModel.KIND,
          NaiveBayesModel.KIND,
          TreeShares.KIND,
          MeanOfTrees.KIND,
          BoostedTrees.KIND,
          NetworkClassifier.KIND,
          NeighbourVotes.KIND);

  private ModelCodec() {}

  /**
   * Writes a model.
   *
   * @throws IllegalArgumentException if models of its kind cannot be saved
   */
  static void write(Classifier model, PartWriter to) {
    if (!(model instanceof Savable savable)) {
      throw new IllegalArgumentException(
          "this model cannot be saved; of the kit's models these can: " + String.join(", ", KINDS));
    }
    to.word("kind", savable.kind());
    savable.write(to);
  }

  /** Reads what {@link #write} has written. */
  static Classifier read(PartReader from) {
    String kind = from.word("kind");
    Classifier model =
        switch (kind) {
          case LogitModel.KIND -> LogitModel.read(from);
          case LogisticModel.KIND -> LogisticModel.read(from);
          case NaiveBayesModel.KIND -> NaiveBayesModel.read(from);
          case TreeShares.KIND -> TreeShares.read(from);
          case MeanOfTrees.KIND -> MeanOfTrees.read(from);
          case BoostedTrees.KIND -> BoostedTrees.read(from);
          case NetworkClassifier.KIND -> NetworkClassifier.read(from);
          case NeighbourVotes.KIND -> NeighbourVotes.read(from);
          default ->
              throw new IllegalArgumentException(
                  "no kind of model \"" + kind + "\"" + Nearest.hint(kind, KINDS));
        };
    from.end();
    return model;
  }
}
