package org.wenlan.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value found in a text.
 *
 * @param value what it says
 * @param end index after its last character
 */
public record ReadValue(Value value, int end) {

  /**
   * The value with its unit that begins right at {@code at}, full width and traditional characters
   * included; empty if there is no number there or no unit behind it.
   */
  public static Optional<ReadValue> at(String text, int at) {
    return at < text.length() ? ValueReader.at(Folding.fold(text), at) : Optional.empty();
  }

  static ReadValue of(BigDecimal value, Unit unit, int end) {
    return new ReadValue(new Value(value, value, unit), end);
  }

  static ReadValue between(BigDecimal one, BigDecimal other, Unit unit, int end) {
    return new ReadValue(new Value(one.min(other), one.max(other), unit), end);
  }
}
