package org.wenlan.search.vocabulary;

import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.spelling.TextFolding;

/** Folded as the index folds what it holds, by {@link TextFolding}; white space is a blank. */
public final class SpellingFolding implements CharacterFolding {

  @Override
  public char fold(char c) {
    return fold(String.valueOf(c)).charAt(0);
  }

  /** Phrases come first: 乾燥 becomes 干燥, 乾隆 stays. */
  @Override
  public String fold(String text) {
    char[] blanks = text.toCharArray();
    for (int i = 0; i < blanks.length; i++) {
      if (Character.isWhitespace(blanks[i]) || Character.isSpaceChar(blanks[i])) {
        blanks[i] = ' ';
      }
    }
    return new String(TextFolding.fold(blanks));
  }
}
