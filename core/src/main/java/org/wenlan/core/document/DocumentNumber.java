package org.wenlan.core.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number an office gave a document (发文字号), in normal form.
 *
 * <p>Every spelling of one number, whatever its brackets, blanks, leading zeros or {@code 第}, gives
 * the same value: {@code 浙政发[2014]012 号} and {@code 浙政发〔2014〕12号}. Source: GB/T 9704—2012, 7.2.5.
 *
 * @param agencyCode code of the issuing office, Chinese characters, for example {@code 浙政发}
 * @param year four digits, 1900 to 2099
 * @param serial running number of the year, 1 or more
 */
public record DocumentNumber(String agencyCode, int year, int serial) {

  private static final String LEFT = "[〔﹝\\[［【(（]";
  private static final String RIGHT = "[〕﹞\\]］】)）]";

  /** Finds numbers in running text; groups {@code agency}, {@code year}, {@code no}. */
  public static final Pattern PATTERN =
      Pattern.compile(
          "(?<agency>[\\u4e00-\\u9fa5]{2,14})[ \\u3000]*"
              + LEFT
              + "[ \\u3000]*(?<year>(?:19|20)\\d{2})[ \\u3000]*"
              + RIGHT
              + "[ \\u3000]*(?:第[ \\u3000]*)?(?<no>\\d{1,5})[ \\u3000]*号");

  /** Words that the greedy agency group may have swallowed in front of the code. */
  private static final Pattern LEADING_WORDS =
      Pattern.compile(".*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|以及|关于|印发|转发|批转|废止|文号|字号|[及与和见对由以])");

  /**
   * @throws IllegalArgumentException if a part is out of range
   */
  public DocumentNumber {
    if (agencyCode.isBlank() || year < 1900 || year > 2099 || serial < 1) {
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

  /** The first number in {@code text}, or empty. Full-width digits are read as well. */
  public static Optional<DocumentNumber> find(String text) {
    Matcher match = PATTERN.matcher(halfWidthDigits(text));
    return match.find() ? at(match) : Optional.empty();
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

  /** The spelling of the standard: {@code 浙政发〔2014〕12号}. */
  @Override
  public String toString() {
    return "%s〔%d〕%d号".formatted(agencyCode, year, serial);
  }
}
