package org.mlconcepts.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a CSV file: strict UTF-8, without the byte-order mark some programs put first.
 */
final class CsvText {

  private static final int LOOK_AHEAD = 1 << 16;

  private CsvText() {}

  /** A reader that refuses bytes that are not UTF-8, placed after a byte-order mark. */
  static BufferedReader reader(InputStream bytes) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, strict()), LOOK_AHEAD);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /**
   * The separator of a reader's file: whichever of comma, semicolon and tab its first line has most
   * often outside quotes; a comma if it has none.
   *
   * @param file what error messages call it
   */
  static char separator(BufferedReader reader, String file) throws IOException {
    reader.mark(LOOK_AHEAD);
    String candidates = ",;\t";
    int[] counts = new int[candidates.length()];
    boolean quoted = false;
    for (int i = 0; i < LOOK_AHEAD - 1; i++) {
      int c = reader.read();
      if (c == 0) {
        throw new IllegalArgumentException(
            file + " is not text: it holds a NUL character; name a CSV file in UTF-8");
      }
      if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      quoted ^= c == '"';
      int which = quoted ? -1 : candidates.indexOf(c);
      if (which >= 0) {
        counts[which]++;
      }
    }
    reader.reset();
    int best = counts[1] > counts[0] ? 1 : 0;
    return candidates.charAt(counts[2] > counts[best] ? 2 : best);
  }

  /** Whether bytes begin as UTF-16 does, in either order. */
  static boolean isUtf16(InputStream bytes) throws IOException {
    int first = bytes.read();
    int second = bytes.read();
    return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
  }

  /** The line that holds the first byte that is not UTF-8, counted from 1. */
  static long firstBadLine(InputStream bytes) throws IOException {
    CharsetDecoder decoder = strict();
    ByteBuffer in = ByteBuffer.allocate(LOOK_AHEAD);
    CharBuffer out = CharBuffer.allocate(LOOK_AHEAD);
    long line = 1;
    boolean end = false;
    while (!end) {
      int read = bytes.read(in.array(), in.position(), in.remaining());
      end = read < 0;
      in.position(in.position() + Math.max(0, read)).flip();
      CoderResult result = decoder.decode(in, out, end);
      out.flip();
      line += out.chars().filter(c -> c == '\n').count();
      out.clear();
      in.compact();
      if (result.isError()) {
        return line;
      }
    }
    return line;
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
