package org.wenlan.core.query;

import java.util.Arrays;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.quantity.ReadValue;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Token.Kind;

/**
 * Reads a quantity asked for: {@code 续航里程>=500km}, {@code 回收率 90%-95%}, {@code '厚度'~2mm}.
 *
 * <p>The indicator is a word that names no field, or anything in quotes.
 */
final class MeasuredParser {

  private final TokenStream tokens;

  MeasuredParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether a quantity comes next.
   *
   * @throws QuerySyntaxException if one was begun, but its value cannot be read
   */
  boolean isNext() {
    if (!tokens.peek().isWord()) {
      return false;
    }
    if (tokens.peekSecond().is(Kind.VALUE)) {
      return true;
    }
    if (!tokens.peekSecond().is(Kind.COMPARE)) {
      return false;
    }
    if (tokens.ahead(2).is(Kind.VALUE)) {
      return true;
    }
    boolean field = SearchField.named(tokens.peek().text()).isPresent();
    boolean greater = !tokens.peekSecond().text().contains("%") && !isEqual(tokens.peekSecond());
    boolean figures = !tokens.ahead(2).text().isEmpty() && isFigure(tokens.ahead(2).text());
    if (!field && (greater || (figures && isEqual(tokens.peekSecond())))) {
      throw faultyValue(tokens.ahead(2));
    }
    return false;
  }

  private QuerySyntaxException faultyValue(Token value) {
    String example = "例如 500km、60MPa、90%-95%、5万元";
    return isFigure(value.text())
        ? tokens.faultAt(value, "%s 不是带计量单位的数值：数字之后应为认得的单位，%s".formatted(value.shown(), example))
        : tokens.faultAt(value, "指标 %s 之后应为带单位的数值，%s".formatted(tokens.peek().shown(), example));
  }

  Measured measured() {
    Token name = tokens.next();
    Comparison comparison = Comparison.EQUAL;
    if (tokens.peek().is(Kind.COMPARE)) {
      comparison = comparison(tokens.next());
    }
    Token value = tokens.next();
    tokens.countTerm(name);
    try {
      return new Measured(
          new Term(name.text()),
          comparison,
          ReadValue.at(value.text(), 0)
              .orElseThrow(() -> new IllegalStateException("no value: " + value))
              .value());
    } catch (IllegalArgumentException e) {
      throw tokens.faultAt(name, String.valueOf(e.getMessage()));
    }
  }

  private static Comparison comparison(Token sign) {
    return Arrays.stream(Comparison.values())
        .filter(one -> one.sign().equals(sign.text()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no comparison: " + sign));
  }

  private static boolean isEqual(Token sign) {
    return sign.text().equals("=");
  }

  private static boolean isFigure(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }
}
