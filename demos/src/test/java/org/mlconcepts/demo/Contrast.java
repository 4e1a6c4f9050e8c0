package org.mlconcepts.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Contrast of colours as WCAG 2.2 defines it. */
final class Contrast {

  private static final Pattern VARIABLE =
      Pattern.compile("--([a-z-]+): #([0-9a-f]{3}(?:[0-9a-f]{3})?);");

  private Contrast() {}

  /** The relative luminance of every colour variable in a style sheet. */
  static Map<String, Double> luminances(String css) {
    Map<String, Double> found = new LinkedHashMap<>();
    Matcher matcher = VARIABLE.matcher(css);
    while (matcher.find()) {
      String hex = matcher.group(2);
      found.put(
          matcher.group(1), luminance(hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1")));
    }
    return found;
  }

  static double ratio(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * part(hex, 0) + 0.7152 * part(hex, 2) + 0.0722 * part(hex, 4);
  }

  private static double part(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
  }
}
