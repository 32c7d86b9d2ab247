package org.wenlan.ingest.annotate;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers written in Chinese characters (中文数字). */
final class ChineseNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String ZEROS = "零○ＯO0０";

  private ChineseNumerals() {}

  /** Digit by digit, as years are written: 二〇一四, 二00九, or empty. */
  static Optional<Integer> digits(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value * 10 + digit;
    }
    return text.isEmpty() || text.length() > 9 ? Optional.empty() : Optional.of(value);
  }

  /** With places up to 百: 二十一, 十, 一百零五, 十五; empty if it is no such number. */
  static Optional<Integer> integer(String text) {
    int total = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int place = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (place > 0) {
        total += (digit < 0 ? 1 : digit) * place;
        digit = -1;
      } else if (digit(c) >= 0) {
        digit = digit < 0 ? digit(c) : digit * 10 + digit(c);
      } else {
        return Optional.empty();
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(total + Math.max(0, digit));
  }

  /** With a decimal point: 十五点三. */
  static Optional<BigDecimal> decimal(String text) {
    int point = text.indexOf('点');
    if (point < 0) {
      return integer(text).map(BigDecimal::valueOf);
    }
    String fraction = text.substring(point + 1);
    return integer(text.substring(0, point))
        .flatMap(
            whole ->
                digits(fraction)
                    .map(
                        part ->
                            BigDecimal.valueOf(whole)
                                .add(BigDecimal.valueOf(part, fraction.length()))));
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c);
  }
}
