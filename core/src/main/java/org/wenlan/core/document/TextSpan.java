package org.wenlan.core.document;

/**
 * A half-open stretch of the clean text (文本区间).
 *
 * <p>Always true: {@code 0 <= start < end}. Unit: UTF-16 code units of {@link
 * CleanDocument#text()}, the unit of {@link String#substring(int, int)}.
 *
 * @param start first code unit that belongs to the span
 * @param end first code unit that no longer does
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

  /**
   * @throws IllegalArgumentException if the span is empty, reversed or starts below 0
   */
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span needs 0 <= start < end, got start %d, end %d".formatted(start, end));
    }
  }

  /** Length in UTF-16 code units, at least 1. */
  public int length() {
    return end - start;
  }

  /** Whether every code unit of {@code other} is also in this span. */
  public boolean contains(TextSpan other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one code unit. */
  public boolean overlaps(TextSpan other) {
    return start < other.end && other.start < end;
  }

  /** The stretch of {@code text} this span names; the span must lie inside it. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start, the shorter first where two start together. */
  @Override
  public int compareTo(TextSpan other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
