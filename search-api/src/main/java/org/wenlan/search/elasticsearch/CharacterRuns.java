package org.wenlan.search.elasticsearch;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Runs of neighbouring characters a text holds, with how often: what it says, in whatever words.
 *
 * <p>No run reaches over punctuation. A word of letters tells as much as several ideographs, so
 * that from two letters on it stands among the longer runs by itself, too: OCPS of a paper is found
 * again whatever stands beside it.
 *
 * @param runs ascending, each once
 * @param weights of the runs, at the same places: how often each stands there, or what that tells
 */
record CharacterRuns(long[] runs, double[] weights) {

  /** A run is the numbers of its characters, one behind the other. */
  static final int LONGEST = Long.SIZE / CharacterNumbers.BITS;

  /**
   * The runs of a text and how often each stands in it. Cost: that of sorting them.
   *
   * @param characters numbered by {@link CharacterNumbers}
   * @param length of a run in characters, 1 to {@value #LONGEST}
   */
  static CharacterRuns of(int[] characters, int length) {
    long[] found = new long[2 * characters.length];
    int count = 0;
    int unbroken = 0;
    long run = 0;
    long mask = (1L << (length * CharacterNumbers.BITS)) - 1;
    for (int character : characters) {
      unbroken = character == CharacterNumbers.BREAK ? 0 : unbroken + 1;
      run = ((run << CharacterNumbers.BITS) | character) & mask;
      if (unbroken >= length) {
        found[count++] = run;
      }
      if (length > 1 && CharacterNumbers.isWord(character)) {
        found[count++] = character;
      }
    }
    Arrays.sort(found, 0, count);
    return counted(found, count);
  }

  private static CharacterRuns counted(long[] sorted, int count) {
    long[] runs = new long[count];
    double[] counts = new double[count];
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        runs[distinct++] = sorted[i];
      }
      counts[distinct - 1]++;
    }
    return new CharacterRuns(Arrays.copyOf(runs, distinct), Arrays.copyOf(counts, distinct));
  }

  /**
   * A vector of length 1, or without components: how often each run stands in the text, by its
   * logarithm, times what it weighs.
   */
  CharacterRuns weighed(LongToDoubleFunction weight) {
    double[] weighed = new double[runs.length];
    double square = 0;
    for (int i = 0; i < runs.length; i++) {
      weighed[i] = (1 + Math.log(weights[i])) * weight.applyAsDouble(runs[i]);
      square += weighed[i] * weighed[i];
    }
    for (int i = 0; i < runs.length; i++) {
      weighed[i] /= Math.sqrt(square);
    }
    return new CharacterRuns(runs, weighed);
  }

  /** Without the runs of no interest; the other weights stay as they are. */
  CharacterRuns only(LongPredicate ofInterest) {
    int[] kept = IntStream.range(0, runs.length).filter(i -> ofInterest.test(runs[i])).toArray();
    return new CharacterRuns(
        IntStream.of(kept).mapToLong(i -> runs[i]).toArray(),
        IntStream.of(kept).mapToDouble(i -> weights[i]).toArray());
  }

  boolean holds(long run) {
    return Arrays.binarySearch(runs, run) >= 0;
  }

  /** The sum over all runs of both of the products of their weights. */
  double dot(CharacterRuns other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < runs.length; i++) {
      while (j < other.runs.length && other.runs[j] < runs[i]) {
        j++;
      }
      if (j < other.runs.length && other.runs[j] == runs[i]) {
        sum += weights[i] * other.weights[j];
      }
    }
    return sum;
  }
}
