package org.wenlan.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit of measurement (计量单位).
 *
 * <p>A value in it is {@code value * factor + offset} in the base unit of its dimension.
 *
 * @param dimension what it measures, such as 长度 or 能量/质量; only values of one dimension compare
 * @param symbol how it is written canonically, such as {@code km} or {@code Wh/kg}
 * @param factor above 0
 * @param offset 0 but for temperatures
 */
public record Unit(String dimension, String symbol, BigDecimal factor, BigDecimal offset) {

  /**
   * Digits that count of a converted value: {@code 0.1} of one unit and {@code 100} of another must
   * be equal.
   */
  private static final MathContext DIGITS = new MathContext(12);

  /**
   * @throws IllegalArgumentException if the factor is not above 0
   */
  public Unit {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("factor of %s must be above 0".formatted(symbol));
    }
  }

  /** {@code value} in the base unit. */
  double base(BigDecimal value) {
    return value.multiply(factor).add(offset).round(DIGITS).doubleValue();
  }

  /**
   * This for every {@code size} of another, such as 件/万人.
   *
   * @param size 1, or the factor of a 万 or 千 written before the other unit
   */
  Unit per(BigDecimal size, String sizeWord, Unit other) {
    return new Unit(
        dimension + "/" + other.dimension,
        symbol + "/" + sizeWord + other.symbol,
        factor.divide(other.factor.multiply(size), MathContext.DECIMAL128),
        BigDecimal.ZERO);
  }
}
