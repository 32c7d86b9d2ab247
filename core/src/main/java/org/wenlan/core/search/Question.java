package org.wenlan.core.search;

import org.wenlan.core.query.Expression;

/** What is asked of the index, in one of the two ways people ask (提问). */
public sealed interface Question {

  /** What was typed, as a person reads it. */
  String text();

  /**
   * Words, as typed into the one search box (检索词); untrusted, never syntax.
   *
   * @param text words joined by AND; blank asks for everything
   */
  record Words(String text) implements Question {

    /** Longest, in UTF-16 code units. */
    public static final int MAX_CHARS = 1_000;

    /**
     * @throws IllegalArgumentException if there is too much of it
     */
    public Words {
      if (text.length() > MAX_CHARS) {
        throw new IllegalArgumentException(
            "query has %d code units, at most %d are read".formatted(text.length(), MAX_CHARS));
      }
    }
  }

  /** An expert query (专业检索式); exactly the documents it describes are found, no others. */
  record Expert(Expression expression) implements Question {

    @Override
    public String text() {
      return expression.text();
    }
  }
}
