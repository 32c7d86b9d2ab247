package org.wenlan.core.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in Chinese figures (中文数字), up to 亿: 一百零五, 三十点五, 两千四百万. */
final class ChineseNumber {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String DECIMALS = "零" + DIGITS;
  private static final String FIGURES = DECIMALS + "两十百千万亿";

  private ChineseNumber() {}

  /**
   * The figures that begin at {@code at}, a point and decimals included, no more than one number is
   * written with; blank if there are none.
   */
  static String at(String text, int at) {
    int end = past(text, at, FIGURES, 20);
    if (end > at && text.startsWith("点", end)) {
      int decimals = past(text, end + 1, DECIMALS, 9);
      end = decimals == end + 1 ? end : past(text, decimals, "万亿", 2);
    }
    return text.substring(at, end);
  }

  /** Index after the figures that begin at {@code at}, however many. */
  static int past(String text, int at) {
    return past(text, at, FIGURES, text.length());
  }

  private static int past(String text, int at, String allowed, int most) {
    int end = at;
    while (end < text.length() && end - at < most && allowed.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Without the 千 or 百 at its end that belongs to the unit behind it: 三百万千|瓦. */
  static String trimmed(String words) {
    String kept = words;
    while (kept.length() > 1
        && "千百".indexOf(kept.charAt(kept.length() - 1)) >= 0
        && digit(kept.charAt(kept.length() - 2)) < 0) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept;
  }

  /** Whether it says its places, so that it is no more than a digit only by chance. */
  static boolean isPlaced(String words) {
    for (int i = 0; i < words.length(); i++) {
      if ("十百千万亿点".indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Its value; empty if it is none, or may be two: digits without places (二〇二五), a digit whose
   * place is left out (三万五).
   */
  static Optional<BigDecimal> read(String words) {
    int point = words.indexOf('点');
    if (point < 0) {
      return whole(words).map(BigDecimal::valueOf);
    }
    int end = point + 1;
    while (end < words.length() && digit(words.charAt(end)) >= 0) {
      end++;
    }
    StringBuilder decimals = new StringBuilder("0.");
    words.substring(point + 1, end).chars().forEach(c -> decimals.append(digit((char) c)));
    int zeros = words.substring(end).chars().map(c -> c == '亿' ? 8 : 4).sum();
    return whole(words.substring(0, point))
        .map(
            value ->
                BigDecimal.valueOf(value)
                    .add(new BigDecimal(decimals.toString()))
                    .scaleByPowerOfTen(zeros));
  }

  private static Optional<Long> whole(String words) {
    long total = 0;
    long section = 0;
    int digit = -1;
    int last = 1;
    boolean zero = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      int value = digit(c);
      if (value == 0) {
        zero = true;
      } else if (value > 0) {
        if (digit >= 0) {
          return Optional.empty();
        }
        digit = value;
      } else if (c == '万' || c == '亿') {
        long scale = c == '万' ? 10_000 : 100_000_000;
        long here = section + Math.max(digit, 0);
        if (here == 0 && total == 0) {
          return Optional.empty();
        }
        total = c == '万' ? total + here * scale : (total + here) * scale;
        section = 0;
        digit = -1;
        last = (int) scale;
      } else {
        int scale = c == '十' ? 10 : c == '百' ? 100 : 1000;
        if (digit < 0 && !(c == '十' && section == 0)) {
          return Optional.empty();
        }
        section += (long) (digit < 0 ? 1 : digit) * scale;
        digit = -1;
        last = scale;
        zero = false;
      }
    }
    boolean placeLeftOut = digit >= 0 && last > 10 && !zero;
    return words.isEmpty() || placeLeftOut
        ? Optional.empty()
        : Optional.of(total + section + Math.max(digit, 0));
  }

  private static int digit(char c) {
    return c == '零' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }
}
