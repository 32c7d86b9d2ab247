package org.wenlan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of an official document (发文字号) in folded text. Reads the same spellings as the core's
 * record of that name, which this module cannot use: the node may run on an older Java.
 *
 * @param widest where the Chinese characters before the year begin, at most 14 of them
 * @param start where the agency code begins, leading words such as 根据 stripped
 * @param bracket where the code ends
 * @param end after 号
 * @param tail the rest in normal form: {@code 〔2014〕12号}
 */
record DocumentNumber(int widest, int start, int bracket, int end, String tail) {

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<agency>[\\u4e00-\\u9fa5]{2,14})\\s*[〔\\[【(]\\s*(?<year>(?:19|20)\\d{2})\\s*[〕\\]】)]"
              + "\\s*(?:第\\s*)?(?<no>\\d{1,5})\\s*号");

  /** Rarer than Chinese characters, with which the whole pattern begins everywhere anew. */
  private static final Pattern YEAR = Pattern.compile("[〔\\[【(]\\s*(?:19|20)\\d{2}");

  private static final Pattern LEADING_WORDS =
      Pattern.compile(".*(?:按照|根据|依据|依照|遵照|参照|贯彻|落实|执行|以及|关于|印发|转发|批转|废止|文号|字号|[及与和见对由以])");

  /** Every number in {@code text}, in order; they do not overlap. */
  static List<DocumentNumber> findAll(String text) {
    List<DocumentNumber> found = new ArrayList<>();
    if (text.indexOf('号') < 0 || !YEAR.matcher(text).find()) {
      return found;
    }
    Matcher match = PATTERN.matcher(text);
    while (match.find()) {
      String agency = match.group("agency");
      String code = LEADING_WORDS.matcher(agency).replaceFirst("");
      int serial = Integer.parseInt(match.group("no"));
      if (code.length() >= 2 && serial > 0) {
        found.add(
            new DocumentNumber(
                match.start(),
                match.end("agency") - code.length(),
                match.end("agency"),
                match.end(),
                "〔%s〕%d号".formatted(match.group("year"), serial)));
      }
    }
    return found;
  }
}
