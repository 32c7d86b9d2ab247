package org.wenlan.ingest.annotate;

import org.wenlan.spelling.SimplifiedChinese;

/**
 * A text as the models learned it: simplified characters, Latin letters and figures of half width.
 * As long as the text it was made from, so that an offset in the one is an offset in the other.
 */
final class FoldedText {

  private static final char FULL_WIDTH_FIRST = '\uff10';
  private static final char FULL_WIDTH_LAST = '\uff5a';
  private static final int FULL_TO_HALF = 0xfee0;

  private FoldedText() {}

  static String of(String text) {
    char[] folded = text.toCharArray();
    SimplifiedChinese.simplify(folded);
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST && Character.isLetterOrDigit(c)) {
        folded[i] = (char) (c - FULL_TO_HALF);
      }
    }
    return new String(folded);
  }
}
