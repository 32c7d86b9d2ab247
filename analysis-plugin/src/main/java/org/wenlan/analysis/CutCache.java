package org.wenlan.analysis;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers how stretches of text were cut. A document is analysed as a whole and again passage by
 * passage, and official texts repeat themselves, so most stretches come twice; cutting is the
 * dearest part of analysis.
 *
 * <p>A table of fixed size without chains: a stretch takes the place of another that falls into the
 * same slot. Never wrong, only forgetful; thread-safe without locks, since an entry is replaced
 * whole. Holds at most {@value #SLOTS} stretches, of at most {@value #LONGEST} code units: a few
 * megabytes.
 */
final class CutCache {

  private static final int SLOTS = 1 << 14;

  /** Longer stretches have no punctuation and seldom come twice. */
  private static final int LONGEST = 100;

  private final AtomicReferenceArray<Entry> slots = new AtomicReferenceArray<>(SLOTS);
  private final Function<String, int[]> cutting;

  /**
   * Cuts by {@code cutting} what it does not remember; that must depend on nothing but the text.
   */
  CutCache(Function<String, int[]> cutting) {
    this.cutting = cutting;
  }

  /**
   * The lengths of the words of {@code text} between two offsets, in order. Shared: whoever asks
   * must not change it.
   */
  int[] wordLengths(String text, int from, int to) {
    if (to - from > LONGEST) {
      return cutting.apply(text.substring(from, to));
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Entry known = slots.get(slot);
    if (known != null
        && known.text.length() == to - from
        && text.regionMatches(from, known.text, 0, to - from)) {
      return known.lengths;
    }
    String stretch = text.substring(from, to);
    int[] lengths = cutting.apply(stretch);
    slots.set(slot, new Entry(stretch, lengths));
    return lengths;
  }

  private static final class Entry {

    final String text;
    final int[] lengths;

    Entry(String text, int[] lengths) {
      this.text = text;
      this.lengths = lengths;
    }
  }
}
