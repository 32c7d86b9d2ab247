package org.wenlan.core.document;

/**
 * A word that says what a document is about (关键词).
 *
 * <p>Always true: {@code term} is not blank; {@code weight > 0}, comparable within one document
 * only.
 */
public record Keyword(String term, double weight) {

  /**
   * @throws IllegalArgumentException if the term is blank or the weight not above 0
   */
  public Keyword {
    if (term.isBlank() || !(weight > 0)) {
      throw new IllegalArgumentException("bad keyword '%s', weight %s".formatted(term, weight));
    }
  }
}
