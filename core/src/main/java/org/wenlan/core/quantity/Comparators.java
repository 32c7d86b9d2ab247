package org.wenlan.core.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs around a number that say how it is compared: 不低于, ≥, 以上, 左右. */
final class Comparators {

  private static final String MAY = "(?:得|应|能|宜|可|应当|可以)?";
  private static final String LESS = "(?:低于|少于|小于|短于)";
  private static final String MORE = "(?:超过|高于|大于|多于|超出|长于|超)";
  private static final String OR_EQUAL = "(?:或|或者|并)?等于";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<atLeast>(?:不|未)"
              + MAY
              + LESS
              + "|至少|最少|最低|起码|"
              + MORE
              + OR_EQUAL
              + "|≥|≧|⩾|>=)|(?<atMost>(?:不|未)"
              + MAY
              + MORE
              + "|至多|最多|最高|"
              + LESS
              + OR_EQUAL
              + "|≤|≦|⩽|<=)|(?<above>"
              + MORE
              + "|突破|逾|>)|(?<below>"
              + LESS
              + "|不足|未满|不满|不到|未达到|未达|<)|(?<about>大约|大概|接近|将近|约|近|≈|(?<![0-9])~))"
              + "(?:达到|可达|了|到|为|至|达|有|:|人民币| )*$");

  /** Every character a match of {@link #BEFORE} can end with; most numbers follow none of them. */
  private static final String BEFORE_ENDS = "于过出超少低码多高破逾足满到达约概近" + "≥≧⩾≤≦⩽=<>≈~" + "了为至有:币 ";

  static final Opening BEHIND =
      Opening.of(
          " (及或和以之左上",
          " ?(?:\\(含\\))?(?:(?<atLeast>(?:及|或|和)?以上)|(?<atMost>(?:及|或|和)?以下|以内|之内)|(?<about>左右|上下))");

  /** How far before a number its comparison is looked for. */
  static final int REACH = 16;

  private Comparators() {}

  /**
   * A comparison found.
   *
   * @param at where it begins, for one before the number; where it ends, for one behind
   */
  record Found(Comparison comparison, int at) {}

  /** The one that ends where the number begins. */
  static Optional<Found> before(String folded, int from, int number) {
    if (number == from || BEFORE_ENDS.indexOf(folded.charAt(number - 1)) < 0) {
      return Optional.empty();
    }
    Matcher matcher = BEFORE.matcher(folded).region(Math.max(from, number - REACH), number);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Comparison comparison =
        matcher.group("atLeast") != null
            ? Comparison.AT_LEAST
            : matcher.group("atMost") != null
                ? Comparison.AT_MOST
                : matcher.group("above") != null
                    ? Comparison.ABOVE
                    : matcher.group("below") != null ? Comparison.BELOW : Comparison.ABOUT;
    return Optional.of(new Found(comparison, matcher.start()));
  }

  /** The one that begins where the value ends. */
  static Optional<Found> behind(String folded, int valueEnd) {
    return BEHIND.at(folded, valueEnd).map(Comparators::behind);
  }

  private static Found behind(Matcher matcher) {
    Comparison comparison =
        matcher.group("atLeast") != null
            ? Comparison.AT_LEAST
            : matcher.group("atMost") != null ? Comparison.AT_MOST : Comparison.ABOUT;
    return new Found(comparison, matcher.end());
  }
}
