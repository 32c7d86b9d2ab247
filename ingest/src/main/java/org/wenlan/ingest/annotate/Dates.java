package org.wenlan.ingest.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.EntityMention;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.TextSpan;

/**
 * Calendar dates in Arabic and Chinese figures (日期). A day that no calendar has, a month without
 * year, a length of time such as 3个月 and a period such as 第十四个五年规划 are no dates.
 */
final class Dates {

  private static final Pattern ARABIC =
      Pattern.compile(
          "(?<![\\d.])(?<y>(?:19|20)\\d{2})[ \\u3000]*(?:年|[-./])[ \\u3000]*(?<m>1[0-2]|0?[1-9])"
              + "[ \\u3000]*(?:月|[-./])[ \\u3000]*(?<d>3[01]|[12]\\d|0?[1-9])(?:[ \\u3000]*日)?(?![\\d.])");
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<y>[一二12][〇零○ＯO0０一二三四五六七八九]{3})年(?<m>[一二三四五六七八九十]{1,3})月"
              + "(?<d>[一二三四五六七八九十]{1,3})日");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<!\\d)(?<y>(?:19|20)\\d{2}|[一二][〇零○ＯO0０一二三四五六七八九]{3})[ \\u3000]*年[ \\u3000]*"
              + "(?<m>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})[ \\u3000]*月(?:份|底|初)?");

  /**
   * A date found.
   *
   * @param span where
   * @param value the day
   */
  record Found(TextSpan span, LocalDate value) {}

  private Dates() {}

  /** The days named in {@code text}, in order. */
  static List<Found> days(String text) {
    List<Found> found = new ArrayList<>();
    for (Pattern pattern : List.of(ARABIC, CHINESE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        date(matcher)
            .ifPresent(
                day -> found.add(new Found(new TextSpan(matcher.start(), matcher.end()), day)));
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** The first day named in {@code text}. */
  static Optional<LocalDate> first(String text) {
    return days(text).stream().map(Found::value).findFirst();
  }

  /** Adds the dates of a text: days as {@code 2014-03-05}, months of a year as {@code 2014-03}. */
  static void mentions(String text, List<EntityMention> mentions) {
    List<Found> days = days(text);
    for (Found day : days) {
      mentions.add(new EntityMention(EntityType.DATE, day.span(), day.value().toString(), 1));
    }
    int next = 0;
    Matcher matcher = MONTH.matcher(text);
    while (matcher.find()) {
      TextSpan span = new TextSpan(matcher.start(), matcher.end());
      while (next < days.size() && days.get(next).span().end() <= span.start()) {
        next++;
      }
      boolean partOfDay = next < days.size() && days.get(next).span().overlaps(span);
      Optional<Integer> year = ChineseNumerals.digits(matcher.group("y"));
      Optional<Integer> month = ChineseNumerals.integer(matcher.group("m"));
      if (!partOfDay && year.isPresent() && month.isPresent() && month.get() <= 12) {
        String normal = "%d-%02d".formatted(year.get(), month.get());
        mentions.add(new EntityMention(EntityType.DATE, span, normal, 1));
      }
    }
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    Optional<Integer> year = ChineseNumerals.digits(matcher.group("y"));
    Optional<Integer> month = ChineseNumerals.integer(matcher.group("m"));
    Optional<Integer> day = ChineseNumerals.integer(matcher.group("d"));
    if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.get(), month.get(), day.get()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
