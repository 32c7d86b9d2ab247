package org.wenlan.ingest.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line under a title that says where and when a text appeared and who wrote it (消息头): {@code
 * 来源：文江科技报　2025年3月27日　第3版　记者 祝青禾}, {@code 【海東時報　2024年11月5日　記者　葉望舒】}, or a body and a day.
 *
 * @param source paper, site or office named as the source
 * @param signed body that stands alone before a date
 * @param date the day on the line
 * @param reporters persons named after 记者
 * @param edition page of a newspaper, {@code 第3版}, or the month where a body names no day
 */
record Byline(
    Optional<String> source,
    Optional<String> signed,
    Optional<LocalDate> date,
    List<String> reporters,
    Optional<String> edition) {

  private static final Byline NONE =
      new Byline(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  private static final int LINES = 8;
  private static final int LONGEST = 120;
  private static final String BLANK = "[ \\t\\u3000\\u00a0]";
  private static final Pattern SOURCE =
      Pattern.compile("(?:来源|來源|稿源)[:：]" + BLANK + "*《?([^ \\t\\u3000\\u00a0《》，,：:]{2,30})");
  private static final Pattern BRACKETED = Pattern.compile("^【([^【】]{4,80})】");
  private static final Pattern REPORTER =
      Pattern.compile(
          "(?:记者|記者|通讯员|通訊員)[:： \\t\\u3000]*(\\p{IsHan}{2,4}(?:[、，, \\u3000]\\p{IsHan}{2,4})*)(?=$|[ \\u3000】）)])");
  private static final Pattern EDITION = Pattern.compile("第[ ]?[A-Z]?\\d{1,3}[ ]?版");
  private static final Pattern MONTH = Pattern.compile("(?:19|20)\\d{2}年\\d{1,2}月$");
  private static final Pattern SIGNED =
      Pattern.compile("^(\\p{IsHan}{4,30})" + BLANK + "+(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?$");

  /** Copies the names. */
  Byline {
    reporters = List.copyOf(reporters);
  }

  /** The first such line among the first lines of a text; all empty if there is none. */
  static Byline of(List<String> head) {
    for (String line : head.subList(0, Math.min(LINES, head.size()))) {
      String folded = Digits.halfWidth(line);
      Matcher bracketed = BRACKETED.matcher(folded);
      if (bracketed.find() && !Dates.days(bracketed.group(1)).isEmpty()) {
        String inside = bracketed.group(1);
        return read(inside, Optional.of(inside.split(BLANK, -1)[0]), Optional.empty());
      }
      if (folded.length() > LONGEST) {
        continue;
      }
      Matcher source = SOURCE.matcher(folded);
      if (source.find()) {
        return read(folded, Optional.of(source.group(1)), Optional.empty());
      }
      Matcher signed = SIGNED.matcher(folded);
      if (signed.matches() && OrganizationWords.endsLikeOne(signed.group(1))) {
        return read(folded, Optional.empty(), Optional.of(signed.group(1)));
      }
    }
    return NONE;
  }

  private static Byline read(String line, Optional<String> source, Optional<String> signed) {
    Matcher reporter = REPORTER.matcher(line);
    Matcher edition = EDITION.matcher(line);
    return new Byline(
        source,
        signed,
        Dates.first(line),
        reporter.find() ? List.of(reporter.group(1).split("[、，, \\u3000]", -1)) : List.of(),
        edition.find()
            ? Optional.of(edition.group().replace(" ", ""))
            : signed.flatMap(body -> month(line)));
  }

  /** The month of a line that names no day. */
  private static Optional<String> month(String line) {
    Matcher month = MONTH.matcher(line);
    return month.find() ? Optional.of(month.group()) : Optional.empty();
  }

  /** Whether only a newspaper or a news site signs like this. */
  boolean isOfPress() {
    return !reporters.isEmpty() || (edition.isPresent() && signed.isEmpty());
  }

  /** The source, if it is an office and no paper. */
  Optional<String> office() {
    return source
        .filter(name -> !name.matches(".*(?:[报報网網社台刊]|简讯|融媒|新闻|频道)"))
        .filter(OrganizationWords::endsLikeOne);
  }
}
