package org.wenlan.core.document;

import java.util.Arrays;

/**
 * Leads from an offset in the clean text to the offset it came from in the parsed text (偏移对照).
 *
 * <p>Piecewise linear: within a run that cleaning left alone, both sides advance together. Always
 * true: both arrays have the same length, at least 1; the clean side begins at 0 and ascends
 * strictly; the original side does not descend. Unit: UTF-16 code units. Cost of a lookup:
 * logarithmic in the number of runs.
 */
public final class OffsetMap {

  private final int[] clean;
  private final int[] original;

  /**
   * @param clean where each run starts in the clean text
   * @param original where the same run starts in the parsed text
   * @throws IllegalArgumentException if the promises above do not hold
   */
  public OffsetMap(int[] clean, int[] original) {
    if (clean.length == 0 || clean.length != original.length || clean[0] != 0) {
      throw new IllegalArgumentException(
          "an offset map needs equal, non-empty sides that begin at 0");
    }
    for (int i = 1; i < clean.length; i++) {
      if (clean[i] <= clean[i - 1] || original[i] < original[i - 1]) {
        throw new IllegalArgumentException("offsets must ascend, run " + i);
      }
    }
    this.clean = clean.clone();
    this.original = original.clone();
  }

  /** The map of a text that cleaning did not change. */
  public static OffsetMap identity() {
    return new OffsetMap(new int[] {0}, new int[] {0});
  }

  /**
   * The offset in the parsed text of the code unit at {@code cleanOffset}.
   *
   * @param cleanOffset 0 or more
   */
  public int toOriginal(int cleanOffset) {
    int found = Arrays.binarySearch(clean, cleanOffset);
    int run = found >= 0 ? found : -found - 2;
    int mapped = original[run] + cleanOffset - clean[run];
    // A run may be shorter in the original than the gap suggests: never pass the next run's start.
    return run + 1 < original.length ? Math.min(mapped, original[run + 1]) : mapped;
  }

  /** Number of runs, at least 1. */
  public int runs() {
    return clean.length;
  }

  /** Run starts in the clean text; a copy. */
  public int[] cleanStarts() {
    return clean.clone();
  }

  /** Run starts in the parsed text; a copy. */
  public int[] originalStarts() {
    return original.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OffsetMap that
        && Arrays.equals(clean, that.clean)
        && Arrays.equals(original, that.original);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(clean) + Arrays.hashCode(original);
  }

  @Override
  public String toString() {
    return "OffsetMap[%d runs]".formatted(clean.length);
  }
}
