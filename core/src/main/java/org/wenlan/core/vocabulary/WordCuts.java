package org.wenlan.core.vocabulary;

import java.util.BitSet;

/** Where the words of running Chinese begin and end. */
@FunctionalInterface
public interface WordCuts {

  /** The places in {@code text}, 0 to its length, where a word begins or ends. */
  BitSet of(String text);
}
