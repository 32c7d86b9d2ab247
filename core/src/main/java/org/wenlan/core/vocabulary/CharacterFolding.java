package org.wenlan.core.vocabulary;

import java.util.Optional;

/** Which characters a reader holds for the same: width, case, traditional and simplified. */
@FunctionalInterface
public interface CharacterFolding {

  /**
   * The one form of {@code c}, one code unit for one, so that places in a text stay; folding it
   * again changes nothing.
   */
  char fold(char c);

  /** Every character of {@code text} folded; as long as it was. */
  default String fold(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      folded.setCharAt(i, fold(folded.charAt(i)));
    }
    return folded.toString();
  }

  /**
   * A character that stays as it is for the sake of the phrase, as 乾 does in 乾隆. Queries look for a
   * phrase character by character and would not find it.
   */
  default Optional<Character> keptByPhrase(String phrase) {
    return fold(phrase).chars().mapToObj(c -> (char) c).filter(c -> fold(c) != c).findFirst();
  }
}
