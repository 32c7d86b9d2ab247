package org.wenlan.core.quantity;

/** How a value is compared (比较方式). */
public enum Comparison {
  AT_LEAST(">=", "不小于 ≥"),
  AT_MOST("<=", "不大于 ≤"),
  ABOVE(">", "大于 >"),
  BELOW("<", "小于 <"),
  EQUAL("=", "等于 ="),
  ABOUT("~", "约等于 ≈");

  private final String sign;
  private final String label;

  Comparison(String sign, String label) {
    this.sign = sign;
    this.label = label;
  }

  /** What is written between indicator and value. */
  public String sign() {
    return sign;
  }

  /** What a form shows. */
  public String label() {
    return label;
  }

  /** The values that compare so to {@code value}. */
  Interval to(double value) {
    return switch (this) {
      case AT_LEAST -> Interval.atLeast(value);
      case AT_MOST -> Interval.atMost(value);
      case ABOVE -> Interval.above(value);
      case BELOW -> Interval.below(value);
      case EQUAL -> Interval.of(value);
      case ABOUT -> Interval.about(value);
    };
  }
}
