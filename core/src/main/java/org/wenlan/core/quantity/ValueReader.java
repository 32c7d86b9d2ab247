package org.wenlan.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import org.wenlan.core.quantity.NumberReader.Read;
import org.wenlan.core.quantity.Units.Usage;

/**
 * Reads values with their unit: {@code 500km}, {@code 90%-95%}, 5至10万元, 25±2℃, 百分之五, 零下20℃, 500余家.
 */
final class ValueReader {

  static final Opening TO = Opening.of(" -—–~至到", " ?(?:-{1,2}|—{1,2}|–|~|至|到) ?");
  static final Opening GIVE_OR_TAKE = Opening.of(" ±", " ?± ?");
  static final Opening FRACTION = Opening.of("百千万", "(百|千|万)分之 ?");
  private static final String BELOW_ZERO = "零下";
  private static final String YEAR = "年";

  private ValueReader() {}

  private record Measured(Read number, Optional<Unit> unit, int end) {

    BigDecimal low() {
      return number.total();
    }
  }

  /** The value that begins at {@code at}; empty if there is no number or no unit. */
  static Optional<ReadValue> at(String folded, int at) {
    Optional<Matcher> fraction = FRACTION.at(folded, at);
    if (fraction.isPresent()) {
      return fraction(folded, fraction.get());
    }
    if (folded.startsWith(BELOW_ZERO, at)) {
      return plain(folded, at + BELOW_ZERO.length())
          .map(
              read -> {
                Value warm = read.value();
                return ReadValue.between(
                    warm.high().negate(), warm.low().negate(), warm.unit(), read.end());
              });
    }
    if (folded.charAt(at) == '±') {
      return measured(folded, blanks(folded, at + 1))
          .flatMap(
              m -> m.unit().map(u -> ReadValue.between(m.low().negate(), m.low(), u, m.end())));
    }
    return plain(folded, at);
  }

  /** A bare number whose unit stands elsewhere, as in 抗压强度（MPa）：60. */
  static Optional<ReadValue> bare(String folded, int at, Unit unit) {
    return NumberReader.at(folded, at)
        .filter(Read::figures)
        .map(number -> ReadValue.of(number.total(), unit, number.end()));
  }

  private static Optional<ReadValue> plain(String text, int at) {
    Optional<Measured> first = measured(text, at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Measured one = first.get();
    return GIVE_OR_TAKE
        .at(text, one.end())
        .flatMap(sign -> measured(text, sign.end()))
        .flatMap(reach -> around(one, reach))
        .or(
            () ->
                TO.at(text, one.end())
                    .flatMap(to -> measured(text, to.end()))
                    .flatMap(other -> range(one, other)))
        .or(() -> single(one));
  }

  private static Optional<ReadValue> single(Measured one) {
    return one.unit()
        .filter(unit -> !isYear(unit, one.number()))
        .map(
            unit ->
                one.number().more()
                    ? ReadValue.between(
                        one.low(), one.low().add(one.number().step()), unit, one.end())
                    : ReadValue.of(one.low(), unit, one.end()));
  }

  private static Optional<ReadValue> around(Measured middle, Measured reach) {
    Optional<Unit> unit = reach.unit().or(middle::unit);
    if (middle.unit().isPresent() && !middle.unit().equals(unit)) {
      return Optional.empty();
    }
    return unit.map(
        u ->
            ReadValue.between(
                middle.low().subtract(reach.low()), middle.low().add(reach.low()), u, reach.end()));
  }

  /** The unit may stand at the end only, and with it the 万 that belongs to both: 5-10万元. */
  private static Optional<ReadValue> range(Measured one, Measured other) {
    if (other.unit().isEmpty()) {
      return Optional.empty();
    }
    Unit unit = other.unit().get();
    if (isYear(unit, other.number()) || isYear(unit, one.number())) {
      return Optional.empty();
    }
    if (one.unit().isPresent()) {
      Unit first = one.unit().get();
      return first.equals(unit)
          ? Optional.of(ReadValue.between(one.low(), other.low(), unit, other.end()))
          : Optional.empty();
    }
    boolean shared =
        one.number().zeros() == 0 && one.number().value().compareTo(other.number().value()) < 0;
    BigDecimal low =
        shared ? one.number().value().scaleByPowerOfTen(other.number().zeros()) : one.low();
    return Optional.of(ReadValue.between(low, other.low(), unit, other.end()));
  }

  private static Optional<ReadValue> fraction(String text, Matcher start) {
    Unit percent = Units.at("%", 0).orElseThrow().unit();
    int zeros =
        switch (start.group(1)) {
          case "百" -> 0;
          case "千" -> -1;
          default -> -2;
        };
    if (text.startsWith("百", start.end())) {
      return Optional.of(ReadValue.of(BigDecimal.valueOf(100), percent, start.end() + 1));
    }
    Optional<Read> first = NumberReader.at(text, start.end());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal low = first.get().total().scaleByPowerOfTen(zeros);
    int end = first.get().end();
    Optional<Read> second =
        TO.at(text, end)
            .map(Matcher::end)
            .map(at -> text.startsWith(start.group(), at) ? at + start.group().length() : at)
            .flatMap(at -> NumberReader.at(text, at));
    if (second.isPresent()) {
      BigDecimal high = second.get().total().scaleByPowerOfTen(zeros);
      return Optional.of(ReadValue.between(low, high, percent, second.get().end()));
    }
    return Optional.of(ReadValue.of(low, percent, end));
  }

  /** A number with its unit, or without one, as the first of a range may be. */
  private static Optional<Measured> measured(String text, int at) {
    return NumberReader.at(text, at).map(number -> withUnit(text, number));
  }

  /** A unit right behind the number first: 5千克 are not 5千 of something. */
  private static Measured withUnit(String text, Read number) {
    Optional<Measured> direct = unit(text, number);
    if (direct.isPresent()) {
      return direct.get();
    }
    Read whole = NumberReader.withWord(text, number);
    Optional<Measured> behindWord =
        whole.end() == number.end() ? Optional.empty() : unit(text, whole);
    return behindWord.orElseGet(() -> new Measured(whole, Optional.empty(), whole.end()));
  }

  private static Optional<Measured> unit(String text, Read number) {
    return Units.at(text, blanks(text, number.end()))
        .filter(found -> fits(number, found))
        .map(found -> new Measured(number, Optional.of(found.unit()), found.end()));
  }

  private static boolean fits(Read number, Units.Found found) {
    if (number.figures() || number.placed()) {
      return true;
    }
    boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
    return found.usage() != Usage.STRICT && !one && number.value().signum() != 0;
  }

  private static boolean isYear(Unit unit, Read number) {
    return unit.symbol().equals(YEAR) && number.isYearLike();
  }

  private static int blanks(String text, int at) {
    int next = at;
    while (next < text.length() && next < at + 2 && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }
}
