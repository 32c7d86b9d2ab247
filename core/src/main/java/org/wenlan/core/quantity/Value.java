package org.wenlan.core.quantity;

import java.math.BigDecimal;

/**
 * One value or a range of values, both ends included (数值).
 *
 * <p>Always true: {@code low <= high}; the same value is written with the same digits, so that
 * equal values are equal.
 *
 * @param low as written, in {@code unit}, 万 and 亿 worked in
 * @param high the same as {@code low} for one value
 * @param unit of both
 */
public record Value(BigDecimal low, BigDecimal high, Unit unit) {

  /**
   * @throws IllegalArgumentException if the ends are out of order
   */
  public Value {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("need low <= high, got %s, %s".formatted(low, high));
    }
    low = plain(low);
    high = plain(high);
  }

  /** Whether there are two ends. */
  public boolean isRange() {
    return low.compareTo(high) < 0;
  }

  /** As it is written canonically: {@code 500km}, {@code 90%-95%}, {@code -20℃~-10℃}. */
  public String text() {
    String first = low.toPlainString() + unit.symbol();
    String between = high.signum() < 0 ? "~" : "-";
    return isRange() ? first + between + high.toPlainString() + unit.symbol() : first;
  }

  /** The values that compare so, in the base unit; a range is compared with by itself. */
  public Interval interval(Comparison comparison) {
    return isRange()
        ? Interval.between(unit.base(low), unit.base(high))
        : comparison.to(unit.base(low));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
