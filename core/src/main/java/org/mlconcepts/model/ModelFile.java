package org.mlconcepts.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A model as text: a first line with the format's name and version; each part with a line {@code
 * part NAME BYTES SHA256} and its lines; a line {@code id SHA256} over names and hashes of the
 * parts; and a last line {@code sha256 SHA256} over all bytes before it.
 */
final class ModelFile {

  private static final String MAGIC = "mlconcepts-model ";
  private static final String VERSION = "2";
  private static final String TRAILER = "sha256 ";
  private static final int TRAILER_BYTES = TRAILER.length() + 64 + 1;
  private static final long MOST_BYTES = 512L << 20;

  /** A part with its lines. */
  record Text(String name, String lines) {}

  private final List<Text> texts;
  private final List<TrainedModel.Part> parts;

  ModelFile(List<Text> texts) {
    this(texts, texts.stream().map(t -> part(t.name(), t.lines())).toList());
  }

  private ModelFile(List<Text> texts, List<TrainedModel.Part> parts) {
    this.texts = List.copyOf(texts);
    this.parts = List.copyOf(parts);
  }

  private static TrainedModel.Part part(String name, String lines) {
    return new TrainedModel.Part(name, Sha256.of(lines));
  }

  List<TrainedModel.Part> parts() {
    return parts;
  }

  String id() {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.name()).append(' ').append(part.sha256()).append('\n'));
    return Sha256.of(all.toString());
  }

  PartReader reader(String name) {
    return texts.stream()
        .filter(text -> text.name().equals(name))
        .findFirst()
        .map(text -> new PartReader(name, text.lines()))
        .orElseThrow(() -> new IllegalArgumentException("it has no part \"" + name + "\""));
  }

  ModelFile with(String name, String lines) {
    return new ModelFile(
        texts.stream().map(t -> t.name().equals(name) ? new Text(name, lines) : t).toList(),
        parts.stream().map(p -> p.name().equals(name) ? part(name, lines) : p).toList());
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(MAGIC + VERSION + "\n");
    for (int i = 0; i < texts.size(); i++) {
      Text part = texts.get(i);
      text.append("part ").append(part.name()).append(' ');
      text.append(part.lines().getBytes(UTF_8).length).append(' ');
      text.append(parts.get(i).sha256()).append('\n').append(part.lines());
    }
    text.append("id ").append(id()).append('\n');
    String sum = Sha256.of(text.toString());
    return text.append(TRAILER).append(sum).append('\n').toString().getBytes(UTF_8);
  }

  /** Reads and checks what {@link #bytes} has made. */
  static ModelFile parse(byte[] bytes) {
    String first = firstLine(bytes);
    if (!first.startsWith(MAGIC)) {
      throw new IllegalArgumentException(
          "it must begin with \"" + MAGIC.strip() + "\", but does not; train-model writes models");
    }
    String version = first.substring(MAGIC.length());
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "it has format "
              + version
              + ", but this version reads format "
              + VERSION
              + "; train it again, or read it with the version that wrote it");
    }
    int end = bytes.length - TRAILER_BYTES;
    String trailer = end < 0 ? "" : new String(bytes, end, TRAILER_BYTES, UTF_8);
    if (!trailer.matches(TRAILER + "[0-9a-f]{64}\n")) {
      throw new IllegalArgumentException(
          "it is cut off: its last line must be \"" + TRAILER + "…\"; copy it again");
    }
    String sum = Sha256.of(Arrays.copyOf(bytes, end));
    if (!trailer.substring(TRAILER.length()).strip().equals(sum)) {
      throw new IllegalArgumentException(
          "it is damaged: its bytes do not have the SHA-256 of its last line; copy it again");
    }
    ModelFile file = new ModelFile(texts(bytes, first.length() + 1, end));
    String id = "id " + file.id() + "\n";
    if (!new String(bytes, end - id.length(), id.length(), UTF_8).equals(id)) {
      throw new IllegalArgumentException("its id is not the hash of its parts");
    }
    return file;
  }

  private static List<Text> texts(byte[] bytes, int start, int end) {
    List<Text> texts = new ArrayList<>();
    int at = start;
    String line = lineAt(bytes, at, end);
    while (line.startsWith("part ")) {
      String[] head = line.split(" ", -1);
      int from = at + line.getBytes(UTF_8).length + 1;
      int length = head.length == 4 && head[2].matches("\\d{1,9}") ? Integer.parseInt(head[2]) : -1;
      if (length < 0 || length > end - from) {
        throw new IllegalArgumentException("part \"" + head[1] + "\" has no good length");
      }
      texts.add(new Text(head[1], new String(bytes, from, length, UTF_8)));
      at = from + length;
      line = lineAt(bytes, at, end);
    }
    return texts;
  }

  private static String firstLine(byte[] bytes) {
    return lineAt(bytes, 0, Math.min(bytes.length, 80));
  }

  private static String lineAt(byte[] bytes, int start, int end) {
    int stop = start;
    while (stop < end && bytes[stop] != '\n') {
      stop++;
    }
    return new String(bytes, start, stop - start, UTF_8);
  }

  static byte[] bytes(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new IllegalArgumentException("it is a folder");
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new IllegalArgumentException("it is larger than any model: " + Files.size(path));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no such file; train-model writes models", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** Puts the file's name before whatever is wrong with it. */
  static <T> T named(String name, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cannot use " + name + " as a model: " + e.getMessage(), e);
    }
  }
}
