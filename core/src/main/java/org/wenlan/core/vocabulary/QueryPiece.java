package org.wenlan.core.vocabulary;

import java.util.List;

/**
 * A stretch of a query as the vocabulary cuts it.
 *
 * @param text as typed
 * @param phrase whether it is a phrase of the vocabulary, to be looked for as such
 * @param others phrases that mean the same, without those that fold to {@code text}; empty unless
 *     it is a phrase
 */
public record QueryPiece(String text, boolean phrase, List<String> others) {

  /** Copies the list. */
  public QueryPiece {
    others = List.copyOf(others);
  }
}
