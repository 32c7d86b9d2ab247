package org.wenlan.core.quantity;

/**
 * The values a quantity may have, in the base unit of its dimension (取值范围).
 *
 * <p>Always true: {@code low <= high}, both finite; both ends belong to it. An end that does not
 * belong is the next double inside, so that {@code > 500} and {@code = 500} share nothing. A side
 * without end is {@link #NO_END}.
 *
 * @param low least value, {@code -NO_END} if there is none
 * @param high greatest value, {@code NO_END} if there is none
 */
public record Interval(double low, double high) {

  /** Farther than anything is measured. */
  public static final double NO_END = Double.MAX_VALUE;

  /** How far 约 reaches to either side, as a share of the value. */
  public static final double ABOUT = 0.05;

  /**
   * @throws IllegalArgumentException if the ends are out of order or not finite
   */
  public Interval {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "need finite low <= high, got %s, %s".formatted(low, high));
    }
  }

  /** The one value. */
  static Interval of(double value) {
    return new Interval(value, value);
  }

  /** From one value to the other, whichever is greater. */
  static Interval between(double one, double other) {
    return new Interval(Math.min(one, other), Math.max(one, other));
  }

  static Interval atLeast(double value) {
    return new Interval(value, NO_END);
  }

  static Interval above(double value) {
    return new Interval(Math.nextUp(value), NO_END);
  }

  static Interval atMost(double value) {
    return new Interval(-NO_END, value);
  }

  static Interval below(double value) {
    return new Interval(-NO_END, Math.nextDown(value));
  }

  /** The value, give or take {@link #ABOUT}. */
  static Interval about(double value) {
    double reach = Math.abs(value) * ABOUT;
    return new Interval(value - reach, value + reach);
  }

  /** Whether some value lies in both. */
  public boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  /** For people and tests: {@code [5.0E5, )}. */
  @Override
  public String toString() {
    return "[%s, %s]".formatted(end(low), end(high));
  }

  private static String end(double value) {
    return Math.abs(value) == NO_END ? "" : Double.toString(value);
  }
}
