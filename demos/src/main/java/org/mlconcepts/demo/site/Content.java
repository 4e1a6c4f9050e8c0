package org.mlconcepts.demo.site;

import java.nio.charset.StandardCharsets;

/** What a file of the site holds. */
public final class Content {

  private final byte[] bytes;

  Content(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static Content of(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
