package org.mlconcepts.data;

/**
 * Under what terms a data set may be passed on.
 *
 * @param name the licence's usual short name
 * @param link where its text is, or an empty text
 * @param note what else a reader should know, for example how sure this is; may be empty
 */
public record Licence(String name, String link, String note) {

  static final Licence CC_BY_4 =
      new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "");
  static final Licence CC0 =
      new Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "");
  static final Licence APACHE_2 =
      new Licence("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0", "");
  static final Licence MIT = new Licence("MIT", "https://opensource.org/license/mit", "");
  static final Licence PUBLIC_DOMAIN =
      new Licence(
          "public domain (US government work)", "https://www.usa.gov/government-copyright", "");

  Licence noting(String remark) {
    return new Licence(name, link, remark);
  }
}
