package org.wenlan.core.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.quantity.ReadValue;
import org.wenlan.core.quantity.Value;
import org.wenlan.core.query.Expression.And;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Expression.Or;
import org.wenlan.core.query.Expression.Without;
import org.wenlan.core.query.Expression.Years;
import org.wenlan.core.query.Operand.All;
import org.wenlan.core.query.Operand.Any;
import org.wenlan.core.query.Operand.Except;
import org.wenlan.core.query.Operand.Near;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.Operand.Together;
import org.wenlan.core.query.Operand.Truncated;

/** Trees of every shape; the same seed gives the same trees. */
public final class RandomExpressions {

  private static final List<String> TERMS =
      List.of(
          "电池",
          "磷酸铁锂",
          "don't stop",
          "''",
          "AND",
          "同句",
          "SU=电池",
          "GB/T 7714—2025",
          "文江政发〔2024〕12号",
          "＇全角＇",
          "“曲”",
          "a\"b",
          "30% (w/w)",
          "*",
          "𠮷村",
          "C++",
          "-5");

  private static final List<String> STEMS = List.of("recycl", "AND", "浙江", "not", "lfp2");
  private static final List<SearchField> FIELDS =
      Stream.of(SearchField.values()).filter(field -> field != SearchField.YEAR).toList();

  private final Random random;

  /** Trees that depend on {@code seed} only. */
  public RandomExpressions(long seed) {
    this.random = new Random(seed);
  }

  /** The next tree, at most {@code depth} levels above the fields and as many inside. */
  public Expression next(int depth) {
    return switch (depth == 0 ? 3 + random.nextInt(3) : random.nextInt(7)) {
      case 0 -> new And(some(() -> next(depth - 1)));
      case 1 -> new Or(some(() -> next(depth - 1)));
      case 2 -> new Without(next(depth - 1), next(depth - 1));
      case 3, 4 -> new InField(pick(FIELDS), pick(List.of(Match.values())), operand(depth));
      case 5 -> measured();
      default -> years();
    };
  }

  private Expression measured() {
    String unit = pick(List.of("km", "Wh/kg", "%", "亿元", "℃", "mg·L⁻¹", "件/万人", "个百分点", "万亩"));
    BigDecimal low = BigDecimal.valueOf(random.nextInt(-400, 400), random.nextInt(-3, 4));
    Value value = ReadValue.at(low.toPlainString() + unit, 0).orElseThrow().value();
    Comparison comparison = pick(List.of(Comparison.values()));
    if (random.nextInt(3) == 0) {
      value = new Value(value.low(), value.high().add(BigDecimal.TEN), value.unit());
      comparison = Comparison.EQUAL;
    }
    return new Measured(term(), comparison, value);
  }

  private Expression years() {
    int first = 1949 + random.nextInt(70);
    return switch (random.nextInt(4)) {
      case 0 -> new Years(first, first);
      case 1 -> new Years(first, Years.LATEST);
      case 2 -> new Years(Years.EARLIEST, first);
      default -> new Years(first, first + random.nextInt(10));
    };
  }

  private Operand operand(int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0, 1 -> new All(some(() -> operand(depth - 1)));
      case 2, 3 -> new Any(some(() -> operand(depth - 1)));
      case 4 -> new Except(operand(depth - 1), operand(depth - 1));
      default -> place(depth);
    };
  }

  private Operand place(int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0 -> new Near(place(depth - 1), place(depth - 1), random.nextInt(51));
      case 1 -> new Together(pick(List.of(Proximity.values())), some(() -> place(depth - 1)));
      case 2 -> new Any(some(() -> place(depth - 1)));
      case 3 -> new Truncated(pick(STEMS));
      default -> term();
    };
  }

  /** Terms of signs alone are no terms, so each gets a letter. */
  private Term term() {
    return new Term(pick(TERMS) + (random.nextBoolean() ? "甲" : "x"), random.nextInt(4) == 0);
  }

  private <T> List<T> some(Supplier<T> made) {
    return Stream.generate(made).limit(2 + random.nextInt(2)).toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
