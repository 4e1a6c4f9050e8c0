package org.mlconcepts.demo.site;

/**
 * A page before it gets its frame.
 *
 * @param path its file, from the top of the site on, such as {@code questions/imbalance.html}
 * @param title what the browser shows for it, unique on the site
 * @param about one sentence for a list of pages
 * @param section the part of the site that it belongs to, as the navigation calls it
 * @param body the content of {@code main}; addresses that begin with a slash are those of this site
 */
record Sheet(String path, String title, String about, String section, Html body) {

  /** How to get from this page to the top of the site. */
  String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
