package org.wenlan.ingest.annotate;

import com.hankcs.hanlp.HanLP;

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
    String simplified = HanLP.convertToSimplifiedChinese(text);
    if (simplified.length() != text.length()) {
      simplified = byCharacter(text);
    }
    StringBuilder folded = new StringBuilder(simplified);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST && Character.isLetterOrDigit(c)) {
        folded.setCharAt(i, (char) (c - FULL_TO_HALF));
      }
    }
    return folded.toString();
  }

  /** Where a phrase would change its length, each character goes by itself. */
  private static String byCharacter(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      String one = HanLP.convertToSimplifiedChinese(text.substring(i, i + 1));
      folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
    }
    return folded.toString();
  }
}
