package org.wenlan.novelty.strategy;

/**
 * One word of a concept (检索词).
 *
 * @param text the word
 * @param language Chinese or English
 * @param kind how it stands to the concept
 */
public record SearchTerm(String text, Language language, Kind kind) {

  /** Languages of terms. */
  public enum Language {
    ZH,
    EN
  }

  /** How a term stands to its concept. */
  public enum Kind {
    PREFERRED,
    SYNONYM
  }

  /**
   * @throws IllegalArgumentException if the text is blank
   */
  public SearchTerm {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a search term needs a text");
    }
  }
}
