package org.wenlan.ingest.annotate;

import java.util.BitSet;
import java.util.List;

/** Where words of a sentence begin and end. */
final class WordBorders {

  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private final int base;

  WordBorders(List<Token> tokens) {
    base = tokens.isEmpty() ? 0 : tokens.getFirst().start();
    for (Token token : tokens) {
      starts.set(token.start() - base);
      ends.set(token.end() - base);
    }
  }

  /** Whether a word begins at {@code start} and one ends at {@code end}. */
  boolean enclose(int start, int end) {
    return start >= base && starts.get(start - base) && ends.get(end - base);
  }
}
