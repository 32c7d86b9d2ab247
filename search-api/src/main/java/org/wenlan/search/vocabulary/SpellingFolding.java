package org.wenlan.search.vocabulary;

import java.text.Normalizer;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.spelling.SimplifiedChinese;

/**
 * Width and case by Unicode, script by {@link SimplifiedChinese}, as the index folds what it holds.
 * What could only be folded by changing the length stays as it is.
 */
public final class SpellingFolding implements CharacterFolding {

  private final char[] narrow = new char[Character.MAX_VALUE + 1];

  /** Fills a table; takes some 0.1 s. */
  public SpellingFolding() {
    for (int c = 0; c < narrow.length; c++) {
      narrow[c] = Character.toLowerCase(compatible((char) c));
    }
  }

  @Override
  public char fold(char c) {
    return fold(String.valueOf(c)).charAt(0);
  }

  /** Phrases come first: 乾燥 becomes 干燥, 乾隆 stays. */
  @Override
  public String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = narrow[folded[i]];
    }
    SimplifiedChinese.simplify(folded);
    return new String(folded);
  }

  private static char compatible(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    String form = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return form.length() == 1 ? form.charAt(0) : c;
  }
}
