package org.mlconcepts.demo.serve;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in and out. It reads strictly: no name twice, nothing after the end, no NaN, no deep nests;
 * it writes doubles so that they read back as the same doubles.
 */
final class JsonText {

  static final int DEEPEST = 16;
  static final int LONGEST_NUMBER = 100;
  static final int LONGEST_TEXT = 10_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNameLength(LONGEST_TEXT)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonText() {}

  static JsonNode read(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node == null || node.isMissingNode()) {
        throw new Refusal(400, "the body is empty; send a row as a JSON object");
      }
      return node;
    } catch (JacksonException e) {
      throw new Refusal(400, "the body is not good JSON: " + JsonFault.words(e));
    }
  }

  /** Maps, lists, texts, numbers and booleans. */
  static String write(Object value) {
    return MAPPER.writeValueAsString(value) + "\n";
  }

  static String error(String reason) {
    return write(Map.of("error", reason));
  }
}
