package org.wenlan.portal.web;

import java.util.Optional;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.quantity.ReadValue;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.portal.web.AdvancedForm.Join;

/**
 * One row of the form that asks for a quantity (指标).
 *
 * @param join how it is joined to what stands above
 * @param indicator what is measured, as typed
 * @param value number and unit, as typed; may be a range
 */
public record QuantityRow(Join join, String indicator, Comparison comparison, String value) {

  /** Whether nothing is filled in. */
  public boolean isBlank() {
    return indicator.isBlank() && value.isBlank();
  }

  /**
   * What the row asks; empty if nothing is filled in.
   *
   * @throws IllegalArgumentException if half of it is, or the value cannot be read; in Chinese
   */
  Optional<Expression> expression() {
    if (isBlank()) {
      return Optional.empty();
    }
    if (indicator.isBlank() || value.isBlank()) {
      throw new IllegalArgumentException("指标名称和数值要一起填，例如 续航里程、500km");
    }
    ReadValue read =
        ReadValue.at(value.strip(), 0)
            .filter(found -> found.end() == value.strip().length())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "“%s”不是带计量单位的数值，应如 500km、60MPa、90%%-95%%、5万元".formatted(value.strip())));
    return Optional.of(new Measured(new Term(indicator), comparison, read.value()));
  }
}
