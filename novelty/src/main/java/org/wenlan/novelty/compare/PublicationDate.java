package org.wenlan.novelty.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;

/**
 * When a document was made public, as far as can be known (公开日期). A patent counts from its
 * publication, not from its filing; of a journal often only the year is known.
 *
 * @param from earliest possible day
 * @param to latest possible day
 */
public record PublicationDate(LocalDate from, LocalDate to) {

  private static final int HEAD_CHARS = 1_500;
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:公开（公告）日|公开日|公布日|公告日|授权公告日|申请公布日|发布日期|发表日期)[：:\\s]*"
              + "(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})");
  private static final Pattern SOURCE_YEAR =
      Pattern.compile("(?:出处|Source)[：:][^\\n]*?[，,]\\s*((?:19|20)\\d{2})\\s*[，,（(]");

  /** A day that is known. */
  static PublicationDate on(LocalDate day) {
    return new PublicationDate(day, day);
  }

  /** A year that is known. */
  static PublicationDate in(int year) {
    return new PublicationDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** What record and text say; empty if nothing does. */
  public static Optional<PublicationDate> of(AnnotatedDocument document) {
    DocumentMetadata metadata = document.metadata();
    String text = document.text();
    String head = text.substring(0, Math.min(HEAD_CHARS, text.length()));
    Matcher published = PUBLISHED.matcher(head);
    if (published.find()) {
      Optional<PublicationDate> day = day(published);
      if (day.isPresent()) {
        return day;
      }
    }
    if (metadata.datePublished().isPresent()) {
      return metadata.datePublished().map(PublicationDate::on);
    }
    if (metadata.type() == DocumentType.PATENT) {
      return Optional.empty(); // any other date is that of filing
    }
    Matcher source = SOURCE_YEAR.matcher(head);
    if (source.find()) {
      return Optional.of(in(Integer.parseInt(source.group(1))));
    }
    return metadata.date().map(PublicationDate::on);
  }

  private static Optional<PublicationDate> day(Matcher matcher) {
    try {
      return Optional.of(
          on(
              LocalDate.of(
                  Integer.parseInt(matcher.group(1)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(3)))));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as month 13: the page has a slip, so the date is not known
    }
  }

  /** Whether it was surely public on {@code cutOff}. */
  public boolean isByThen(LocalDate cutOff) {
    return !to.isAfter(cutOff);
  }

  /** Whether it was surely not public on {@code cutOff}. */
  public boolean isLater(LocalDate cutOff) {
    return from.isAfter(cutOff);
  }

  /** As printed: a day, or a year. */
  public String label() {
    String year = from.getYear() + "年";
    return from.equals(to)
        ? year + "%d月%d日".formatted(from.getMonthValue(), from.getDayOfMonth())
        : year;
  }
}
