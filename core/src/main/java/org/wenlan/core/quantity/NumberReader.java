package org.wenlan.core.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number in a folded text, in Arabic or Chinese figures, with 万 and 亿. */
final class NumberReader {

  private static final Pattern ARABIC =
      Pattern.compile(
          "(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,60})(?:\\.[0-9]{1,60})?)(?![0-9])"
              + "(?: ?× ?10(?:\\^\\(?(-?[0-9]{1,2})\\)?|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})))?");
  static final Opening TIMES =
      Opening.of("多余 万亿千百十", "(多|余)? ?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)(多|余)?");
  private static final Map<String, Integer> ZEROS =
      Map.ofEntries(
          Map.entry("百", 2),
          Map.entry("千", 3),
          Map.entry("万", 4),
          Map.entry("十万", 5),
          Map.entry("百万", 6),
          Map.entry("千万", 7),
          Map.entry("亿", 8),
          Map.entry("十亿", 9),
          Map.entry("百亿", 10),
          Map.entry("千亿", 11),
          Map.entry("万亿", 12));
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** More than anything is measured in; what is converted stays finite. */
  private static final int MOST_ZEROS = 30;

  private NumberReader() {}

  /**
   * A number.
   *
   * @param value without the word behind it
   * @param zeros what the word behind it multiplies by, as a power of ten
   * @param more whether 多 or 余 says that it is a little more
   * @param figures whether it is written in Arabic figures
   * @param placed whether it says its places: 三十, 3万, but not 三
   * @param end index after it
   */
  record Read(BigDecimal value, int zeros, boolean more, boolean figures, boolean placed, int end) {

    BigDecimal total() {
      return value.scaleByPowerOfTen(zeros);
    }

    /** One step of its last place that is not 0: 500多 lies between 500 and 600. */
    BigDecimal step() {
      BigDecimal bare = total().stripTrailingZeros();
      return bare.signum() == 0 ? BigDecimal.ZERO : bare.ulp();
    }

    /** Four figures and nothing else: a year before 年. */
    boolean isYearLike() {
      return figures
          && zeros == 0
          && value.scale() <= 0
          && value.precision() == 4
          && value.signum() > 0;
    }
  }

  /** The number that begins at {@code at}, without a word behind it. */
  static Optional<Read> at(String folded, int at) {
    if (at >= folded.length()) {
      return Optional.empty();
    }
    char first = folded.charAt(at);
    return first == '-' || (first >= '0' && first <= '9')
        ? arabic(folded, at)
        : chinese(folded, at);
  }

  private static Optional<Read> arabic(String folded, int at) {
    Matcher arabic = ARABIC.matcher(folded).region(at, folded.length());
    if (!arabic.lookingAt()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(arabic.group(1).replace(",", ""));
    int power = power(arabic.group(2), arabic.group(3));
    return Math.abs(power) > MOST_ZEROS
        ? Optional.empty()
        : Optional.of(new Read(value, power, false, true, true, arabic.end()));
  }

  private static Optional<Read> chinese(String folded, int at) {
    String figures = ChineseNumber.at(folded, at);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    String words = ChineseNumber.trimmed(figures);
    return ChineseNumber.read(words)
        .map(
            value ->
                new Read(
                    value, 0, false, false, ChineseNumber.isPlaced(words), at + words.length()));
  }

  /** The same with 多, 余 and the 千, 万, 亿 behind it, if there are any. */
  static Read withWord(String folded, Read number) {
    Optional<Matcher> times = TIMES.at(folded, number.end());
    if (times.isPresent()) {
      Matcher word = times.get();
      return new Read(
          number.value(),
          number.zeros() + ZEROS.getOrDefault(word.group(2), 0),
          word.group(1) != null || word.group(3) != null,
          number.figures(),
          true,
          word.end());
    }
    boolean more = number.end() < folded.length() && "多余".indexOf(folded.charAt(number.end())) >= 0;
    return more
        ? new Read(
            number.value(),
            number.zeros(),
            true,
            number.figures(),
            number.placed(),
            number.end() + 1)
        : number;
  }

  private static int power(String plain, String raised) {
    if (plain != null) {
      return Integer.parseInt(plain);
    }
    if (raised == null) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < raised.length(); i++) {
      int digit = SUPERSCRIPTS.indexOf(raised.charAt(i));
      value = digit < 0 ? value : value * 10 + digit;
    }
    return raised.startsWith("⁻") ? -value : value;
  }
}
