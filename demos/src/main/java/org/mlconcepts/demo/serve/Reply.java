package org.mlconcepts.demo.serve;

/**
 * What goes back.
 *
 * @param allow the methods that a path knows, for status 405; else empty
 */
record Reply(int status, String type, String body, String allow) {

  private static final String JSON = "application/json; charset=utf-8";

  static Reply json(Object value) {
    return new Reply(200, JSON, JsonText.write(value), "");
  }

  static Reply text(String body) {
    return new Reply(200, "text/plain; version=0.0.4; charset=utf-8", body, "");
  }

  static Reply refusal(int status, String reason) {
    return new Reply(status, JSON, JsonText.error(reason), "");
  }

  static Reply wrongMethod(String method, String path, String allow) {
    String reason = path + " does not know " + method + "; it knows " + allow;
    return new Reply(405, JSON, JsonText.error(reason), allow);
  }
}
