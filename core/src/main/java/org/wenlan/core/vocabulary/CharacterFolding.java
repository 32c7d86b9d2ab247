package org.wenlan.core.vocabulary;

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
}
