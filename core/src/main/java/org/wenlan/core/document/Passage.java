package org.wenlan.core.document;

import java.util.Arrays;

/**
 * A stretch of a document that is searched and shown as one (段落), cut at sentence ends.
 *
 * <p>Always true: {@code vector} is empty (catalogue mode) or has {@value #DIMENSIONS} finite
 * components of unit length, give or take rounding. Passages of a document do not overlap and
 * ascend.
 *
 * @param ordinal place among the passages of the document, from 0
 * @param span where in the clean text; at most {@value #MAX_CHARS} code units
 * @param locator page and paragraph of its first character
 * @param vector meaning of the passage, bge-small-zh-v1.5; copied in and out
 */
public record Passage(int ordinal, TextSpan span, Locator locator, float[] vector) {

  /** Components of a vector: bge-small-zh-v1.5. */
  public static final int DIMENSIONS = 512;

  /** Longest passage in UTF-16 code units; the model reads 512 tokens and cuts the rest. */
  public static final int MAX_CHARS = 500;

  /**
   * @throws IllegalArgumentException if a promise above does not hold
   */
  public Passage {
    if (ordinal < 0) {
      throw new IllegalArgumentException("ordinal must be 0 or more, got " + ordinal);
    }
    if (span.length() > MAX_CHARS) {
      throw new IllegalArgumentException(
          "a passage has at most %d code units, got %d".formatted(MAX_CHARS, span.length()));
    }
    if (vector.length != 0 && vector.length != DIMENSIONS) {
      throw new IllegalArgumentException(
          "a vector has 0 or %d components, got %d".formatted(DIMENSIONS, vector.length));
    }
    vector = vector.clone();
  }

  @Override
  public float[] vector() {
    return vector.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passage that
        && ordinal == that.ordinal
        && span.equals(that.span)
        && locator.equals(that.locator)
        && Arrays.equals(vector, that.vector);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * ordinal + span.hashCode()) + Arrays.hashCode(vector);
  }

  @Override
  public String toString() {
    return "Passage[%d, %s, %s]".formatted(ordinal, span, locator.label());
  }
}
