package org.wenlan.core.document;

/**
 * A rectangle on a page, in shares of its width and height, from its upper left corner.
 *
 * <p>Always true: {@code 0 <= left <= right <= 1} and {@code 0 <= top <= bottom <= 1}. Holds for a
 * picture of the page at any size.
 */
public record PageBox(float left, float top, float right, float bottom) {

  /**
   * @throws IllegalArgumentException if it reaches beyond the page or is turned inside out
   */
  public PageBox {
    if (!(left >= 0 && left <= right && right <= 1 && top >= 0 && top <= bottom && bottom <= 1)) {
      throw new IllegalArgumentException(
          "no box on a page: %f, %f, %f, %f".formatted(left, top, right, bottom));
    }
  }

  /** The box with what reaches beyond the page cut off; ends in the wrong order change places. */
  public static PageBox within(double left, double top, double right, double bottom) {
    return new PageBox(
        share(Math.min(left, right)),
        share(Math.min(top, bottom)),
        share(Math.max(left, right)),
        share(Math.max(top, bottom)));
  }

  private static float share(double value) {
    return (float) Math.clamp(value, 0, 1);
  }

  /** The part from one share of the width to another: {@code part(0, 0.5f)} is the left half. */
  public PageBox part(double from, double to) {
    double width = right - left;
    return within(left + from * width, top, left + to * width, bottom);
  }
}
