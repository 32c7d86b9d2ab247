package org.wenlan.core.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number an office gave a document (发文字号), in normal form; that of an order or announcement (令号) as
 * well.
 *
 * <p>Every spelling of one number, whatever its brackets, blanks, leading zeros or {@code 第}, gives
 * the same value: {@code 浙政发[2014]012 号} and {@code 浙政发〔2014〕12号}, {@code 国令第711号} and {@code
 * 中华人民共和国国务院令第七百一十一号}. Source: GB/T 9704—2012, 7.2.5.
 *
 * @param agencyCode code of the issuing office, Chinese characters, for example {@code 浙政发}; the
 *     name of the office and 令 or 公告 for orders and announcements
 * @param year four digits, 1900 to 2099; 0 for an order, whose series does not begin anew each year
 * @param serial running number of the series, 1 or more
 */
public record DocumentNumber(String agencyCode, int year, int serial) {

  private static final String LEFT = "[〔﹝\\[［【(（]";
  private static final String RIGHT = "[〕﹞\\]］】)）]";
  private static final String NUMERALS = "〇一二三四五六七八九";

  /** Finds numbers in running text; groups {@code agency}, {@code year}, {@code no}. */
  public static final Pattern PATTERN =
      Pattern.compile(
          "(?<agency>[\\u4e00-\\u9fa5]{2,14})[ \\u3000]*"
              + LEFT
              + "[ \\u3000]*(?<year>(?:19|20)\\d{2})[ \\u3000]*"
              + RIGHT
              + "[ \\u3000]*(?:第[ \\u3000]*)?(?<no>\\d{1,5})[ \\u3000]*号");

  /** Numbers of orders and of announcements counted by the year; same groups. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?<agency>[\\u4e00-\\u9fa5、 \\u3000]{1,40}?(?:令|公告))[ \\u3000]*"
              + "(?:[〔\\[（(]?(?<year>(?:19|20)\\d{2})[〕\\]）)]?[ \\u3000]*年?[ \\u3000]*)?"
              + "第[ \\u3000]*(?<no>[\\d〇一二三四五六七八九十百零]{1,7})[ \\u3000]*号");

  /** Words that the greedy agency group may have swallowed in front of the code. */
  private static final Pattern LEADING_WORDS =
      Pattern.compile(".*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|以及|关于|印发|转发|批转|废止|文号|字号|[及与和见对由以])");

  /**
   * Before the name of an office: what is left of a date, a preposition, the name of the nation.
   */
  private static final Pattern NOT_OFFICE =
      Pattern.compile(
          "^[年月日]|^.*(?:按照|根据|依据|依照|以及|关于|废止|公布的|发布的)|中华人民共和国(?=.{2,}(?:令|公告))|[、 \\u3000]");

  private static final String STATE_COUNCIL = "国务院令";
  private static final String STATE_COUNCIL_SHORT = "国令";

  /**
   * @throws IllegalArgumentException if a part is out of range
   */
  public DocumentNumber {
    boolean series = year == 0 && (agencyCode.endsWith("令") || agencyCode.endsWith("公告"));
    if (agencyCode.isBlank() || !(series || (year >= 1900 && year <= 2099)) || serial < 1) {
      throw new IllegalArgumentException(
          "not a document number: %s, %d, %d".formatted(agencyCode, year, serial));
    }
  }

  /** The number at a match of {@link #PATTERN}, leading function words stripped. */
  public static Optional<DocumentNumber> at(Matcher match) {
    String agency = LEADING_WORDS.matcher(match.group("agency")).replaceFirst("");
    int serial = Integer.parseInt(match.group("no"));
    return agency.length() < 2 || serial < 1
        ? Optional.empty()
        : Optional.of(new DocumentNumber(agency, Integer.parseInt(match.group("year")), serial));
  }

  /**
   * The first number in {@code text}, else the first number of an order or announcement, or empty.
   * Full-width digits are read as well.
   */
  public static Optional<DocumentNumber> find(String text) {
    String folded = halfWidthDigits(text);
    Matcher match = PATTERN.matcher(folded);
    return match.find() ? at(match) : order(folded);
  }

  private static Optional<DocumentNumber> order(String text) {
    Matcher match = ORDER.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    String agency = NOT_OFFICE.matcher(match.group("agency")).replaceAll("");
    int year = match.group("year") == null ? 0 : Integer.parseInt(match.group("year"));
    int serial = serial(match.group("no"));
    return agency.length() < 2 || serial < 1
        ? Optional.empty()
        : Optional.of(
            new DocumentNumber(
                agency.equals(STATE_COUNCIL_SHORT) ? STATE_COUNCIL : agency, year, serial));
  }

  /** Whether it is the number of an order or announcement (令、公告). */
  public boolean numbersAnOrder() {
    return agencyCode.endsWith("令") || agencyCode.endsWith("公告");
  }

  /** Up to 999, in Arabic or Chinese figures; 0 if it is neither. */
  private static int serial(String figures) {
    if (figures.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(figures);
    }
    int total = 0;
    int digit = 0;
    for (int i = 0; i < figures.length(); i++) {
      char c = figures.charAt(i);
      int place = c == '百' ? 100 : c == '十' ? 10 : 0;
      if (place > 0) {
        total += Math.max(1, digit) * place;
        digit = 0;
      } else {
        // Digit by digit as well: 一〇三.
        digit = digit * 10 + Math.max(0, NUMERALS.indexOf(c));
      }
    }
    return total + digit;
  }

  private static String halfWidthDigits(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '０' && c <= '９') {
        folded.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return folded.toString();
  }

  /** The spelling of the standard: {@code 浙政发〔2014〕12号}; {@code 国务院令第711号}. */
  @Override
  public String toString() {
    if (!numbersAnOrder()) {
      return "%s〔%d〕%d号".formatted(agencyCode, year, serial);
    }
    return year == 0
        ? "%s第%d号".formatted(agencyCode, serial)
        : "%s%d年第%d号".formatted(agencyCode, year, serial);
  }
}
