package org.mlconcepts.model;

/** A trained model that can write what it has learned, so that {@link ModelCodec} reads it back. */
interface Savable {

  /** The word that tells how to read the lines of {@link #write}. */
  String kind();

  /** Writes every learned number. */
  void write(PartWriter to);
}
