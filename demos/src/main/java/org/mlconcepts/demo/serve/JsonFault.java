package org.mlconcepts.demo.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong with a body that cannot be read, in words for who sent it: what the library says
 * names its own switches, which nobody who sends a row can reach.
 */
final class JsonFault {

  /** What a message of the library contains, and what is said instead. */
  private static final Map<Pattern, String> WORDS = words();

  private JsonFault() {}

  private static Map<Pattern, String> words() {
    Map<Pattern, String> words = new LinkedHashMap<>();
    words.put(
        Pattern.compile("token '([-+]?(?:NaN|Inf\\w*))'", Pattern.CASE_INSENSITIVE),
        "%s is no number in JSON; send null where there is none");
    words.put(
        Pattern.compile("nesting depth"),
        "arrays and objects are nested more than " + JsonText.DEEPEST + " deep");
    words.put(
        Pattern.compile("Number value length"),
        "a number is longer than " + JsonText.LONGEST_NUMBER + " characters");
    words.put(
        Pattern.compile("(?:String value|Name) length"),
        "a text is longer than " + JsonText.LONGEST_TEXT + " characters");
    words.put(
        Pattern.compile("[Dd]uplicate.*?(?:property|field) \"([^\"]{0,60})"),
        "a duplicate: the name \"%s\" is there twice");
    words.put(Pattern.compile("Trailing token"), "something follows after its end");
    words.put(Pattern.compile("end-of-input|end of input"), "it ends too early");
    words.put(Pattern.compile("UTF-8"), "it is not UTF-8 text");
    words.put(Pattern.compile("[Ll]eading zero"), "a number begins with a zero too many");
    words.put(
        Pattern.compile("CTRL-CHAR"), "a line end or another control character stands in the open");
    words.put(
        Pattern.compile("character escape"), "a backslash is followed by what has no meaning");
    words.put(
        Pattern.compile("Unrecognized token '(.{0,60}?)'"),
        "%s is neither a text in double quotes nor a number, true, false or null");
    words.put(
        Pattern.compile("Unexpected character \\('(.)'"), "the character %s is not expected here");
    return words;
  }

  /** One line with the place, where that is known. */
  static String words(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String where =
        at == null || at.getLineNr() < 1
            ? ""
            : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return what(String.valueOf(e.getOriginalMessage())) + where;
  }

  private static String what(String message) {
    for (Map.Entry<Pattern, String> entry : WORDS.entrySet()) {
      Matcher found = entry.getKey().matcher(message);
      if (found.find()) {
        return found.groupCount() == 0
            ? entry.getValue()
            : entry.getValue().replace("%s", found.group(1).replaceAll("\\p{Cntrl}", " "));
      }
    }
    return "it cannot be read";
  }
}
