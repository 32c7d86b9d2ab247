package org.wenlan.ingest.annotate;

/** Full-width figures. */
final class Digits {

  private Digits() {}

  /** The text with full-width figures made half-width; as long as before. */
  static String halfWidth(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '０' && c <= '９') {
        folded.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return folded.toString();
  }
}
