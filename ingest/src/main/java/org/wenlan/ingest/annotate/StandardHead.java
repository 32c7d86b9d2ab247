package org.wenlan.ingest.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cover of a standard says (标准封面): number, days and the body that issues it. */
final class StandardHead {

  /** A line that is nothing but the number of a standard. */
  static final Pattern NUMBER =
      Pattern.compile(
          "(?:GB|DB\\d{2,4}|WH|T/[A-Z]{2,8}|Q/[A-Z]{2,8}|[A-Z]{2})(?:/[TZ])?[ \\u3000]?\\d{1,6}(?:\\.\\d{1,2})?[ ]?[—–―-]+[ ]?(?:19|20)\\d{2}");

  private static final Pattern ISSUER =
      Pattern.compile("(\\p{IsHan}{4,30}(?:[、 \\u3000]\\p{IsHan}{4,30})*)[ \\u3000]+发布");
  private static final int LINES = 10;

  private final List<String> lines;

  StandardHead(List<String> head) {
    lines = head.subList(0, Math.min(LINES, head.size()));
  }

  /** The number, as printed. */
  Optional<String> number() {
    return lines.stream().filter(line -> NUMBER.matcher(line).matches()).findFirst();
  }

  /** The day before 发布. */
  Optional<LocalDate> published() {
    return dayBefore("发布");
  }

  /** The day before 实施. */
  Optional<LocalDate> inForce() {
    return dayBefore("实施");
  }

  private Optional<LocalDate> dayBefore(String word) {
    for (String line : lines) {
      for (Dates.Found day : Dates.days(line)) {
        if (line.substring(day.span().end()).stripLeading().startsWith(word)) {
          return Optional.of(day.value());
        }
      }
    }
    return Optional.empty();
  }

  /** The bodies that issue it. */
  List<String> issuers() {
    for (String line : lines) {
      Matcher issuer = ISSUER.matcher(line);
      if (issuer.matches()) {
        return List.of(issuer.group(1).split("[、 \\u3000]+", -1));
      }
    }
    return List.of();
  }
}
