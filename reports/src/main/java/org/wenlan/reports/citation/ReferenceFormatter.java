package org.wenlan.reports.citation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one entry of a reference list by GB/T 7714 (参考文献著录).
 *
 * <p>Up to three authors are printed, then 等 or et al. by the language of the entry; a part that is
 * blank is dropped with the mark in front of it; every entry ends with a full stop. Immutable.
 */
public final class ReferenceFormatter {

  private static final int MAX_AUTHORS = 3;

  private final ReferenceStyle style;
  private final PunctuationWidth width;

  /**
   * @param style edition of the standard
   * @param width width of the marks
   */
  public ReferenceFormatter(ReferenceStyle style, PunctuationWidth width) {
    this.style = style;
    this.width = width;
  }

  /** The edition of 2025 with mixed marks, or of 2015 with half-width marks. */
  public static ReferenceFormatter of(ReferenceStyle style) {
    return new ReferenceFormatter(
        style,
        style == ReferenceStyle.GBT7714_2025
            ? PunctuationWidth.GB2025_MIXED
            : PunctuationWidth.HALF);
  }

  /** The edition that is followed. */
  public ReferenceStyle style() {
    return style;
  }

  /** The entry, without its number. */
  public String format(ReferenceData data) {
    Marks marks =
        width == PunctuationWidth.GB2025_MIXED && data.chinese() ? Marks.FULL : Marks.HALF;
    StringBuilder entry = new StringBuilder();
    String authors = authors(data, marks);
    boolean standard2025 =
        data.type() == ReferenceType.STANDARD && style == ReferenceStyle.GBT7714_2025;
    if (!authors.isEmpty() && !standard2025) {
      entry.append(authors).append(authors.endsWith(".") ? " " : ". ");
    }
    entry.append(title(data, marks)).append('[').append(code(data)).append(']');
    String source = source(data, marks);
    if (!source.isEmpty()) {
      entry.append(source.startsWith("//") ? "" : ". ").append(source);
    }
    path(data).forEach(part -> entry.append(". ").append(part));
    return entry.append('.').toString();
  }

  private String authors(ReferenceData data, Marks marks) {
    List<Author> authors = data.authors();
    String names =
        authors.stream()
            .limit(MAX_AUTHORS)
            .map(author -> author.print(style))
            .collect(Collectors.joining(marks.comma()));
    return authors.size() <= MAX_AUTHORS
        ? names
        : names + marks.comma() + (data.chinese() ? "等" : "et al.");
  }

  private String title(ReferenceData data, Marks marks) {
    String title = data.title() + before(marks.colon(), data.subtitle());
    if (data.type() == ReferenceType.STANDARD && style == ReferenceStyle.GBT7714_2025) {
      return data.number().isBlank() ? title : data.number() + " " + title;
    }
    return switch (data.type()) {
      case REPORT, STANDARD, PATENT, ARCHIVE -> title + before(marks.colon(), data.number());
      case BOOK, CONFERENCE, NEWSPAPER, JOURNAL, THESIS, WEB, DATASET, PREPRINT, OTHER -> title;
    };
  }

  private String code(ReferenceData data) {
    boolean unknownIn2015 =
        data.type() == ReferenceType.PREPRINT && style == ReferenceStyle.GBT7714_2015;
    return (unknownIn2015 ? ReferenceType.OTHER.code() : data.type().code())
        + (data.online() ? "/OL" : "");
  }

  /** What stands between the code and the path of access. */
  private String source(ReferenceData data, Marks marks) {
    boolean of2015 = style == ReferenceStyle.GBT7714_2015;
    String pages = before(marks.colon(), data.pages());
    String accessed = of2015 ? accessed(data) : "";
    return switch (data.type()) {
      case BOOK -> join(". ", data.edition(), imprint(data, marks) + pages + accessed);
      case THESIS -> imprint(data, marks) + pages + accessed;
      case JOURNAL ->
          join(marks.comma(), data.container(), yearAndVolume(data, marks)) + pages + accessed;
      case NEWSPAPER ->
          join(marks.comma(), data.container(), dateOrUnknown(data))
              + inBrackets(data.issue(), marks)
              + accessed;
      case CONFERENCE ->
          of2015
              ? "//" + join(". ", data.container(), imprint(data, marks)) + pages + accessed
              : "//" + join(marks.comma(), data.container(), data.year()) + pages;
      case REPORT ->
          of2015 && !data.publisher().isBlank()
              ? imprint(data, marks) + pages + accessed
              : dateOrUnknown(data) + pages + accessed;
      case STANDARD -> of2015 ? imprint(data, marks) + pages + accessed : "";
      case PATENT -> date(data) + pages + accessed;
      case WEB -> inBrackets(data.date(), marks) + accessed(data);
      case DATASET, PREPRINT ->
          of2015
              ? inBrackets(data.date(), marks) + accessed
              : join(
                  ". ",
                  data.version(),
                  data.platform().isBlank() && !data.online()
                      ? dateOrUnknown(data)
                      : data.platform() + inBrackets(date(data), marks) + accessed(data));
      case ARCHIVE -> place(data, marks, date(data)) + pages + accessed;
      case OTHER ->
          (data.publisher().isBlank() ? dateOrUnknown(data) : imprint(data, marks))
              + pages
              + accessed;
    };
  }

  /** Place, publisher and year; what a printed book lacks is said to be unknown. */
  private String imprint(ReferenceData data, Marks marks) {
    if (data.type() != ReferenceType.BOOK || data.online()) {
      return place(data, marks, data.year());
    }
    String place = data.place();
    String publisher = data.publisher();
    if (place.isBlank()) {
      place = data.chinese() ? "[出版地不详]" : "[S.l.]";
    }
    if (publisher.isBlank()) {
      publisher = data.chinese() ? "[出版者不详]" : "[s.n.]";
    }
    return join(marks.comma(), place + marks.colon() + publisher, data.year());
  }

  private static String place(ReferenceData data, Marks marks, String when) {
    return join(marks.comma(), join(marks.colon(), data.place(), data.publisher()), when);
  }

  /** {@code 2025，41（3）}; without a volume {@code 2023（5）}. */
  private static String yearAndVolume(ReferenceData data, Marks marks) {
    return join(marks.comma(), data.year(), data.volume()) + inBrackets(data.issue(), marks);
  }

  private static String date(ReferenceData data) {
    return data.date().isBlank() ? data.year() : data.date();
  }

  /** A printed report, newspaper or table without a date is said to have none. */
  private static String dateOrUnknown(ReferenceData data) {
    String date = date(data);
    if (!date.isBlank() || data.online()) {
      return date;
    }
    return data.chinese() ? "[出版日期不详]" : "[n.d.]";
  }

  private static String accessed(ReferenceData data) {
    return data.online() && !data.accessed().isBlank() ? "[" + data.accessed() + "]" : "";
  }

  private static List<String> path(ReferenceData data) {
    if (data.doi().isBlank() || data.url().contains(data.doi())) {
      return data.url().isBlank() ? List.of() : List.of(data.url());
    }
    String pid = "DOI:" + data.doi();
    return data.url().isBlank() ? List.of(pid) : List.of(data.url(), pid);
  }

  private static String before(String mark, String part) {
    return part.isBlank() ? "" : mark + part;
  }

  private static String inBrackets(String part, Marks marks) {
    return part.isBlank() ? "" : marks.open() + part + marks.close();
  }

  private static String join(String mark, String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(mark));
  }

  /** Marks between parts; half-width ones are followed by a blank. */
  private record Marks(String comma, String colon, String open, String close) {
    static final Marks FULL = new Marks("，", "：", "（", "）");
    static final Marks HALF = new Marks(", ", ": ", "(", ")");
  }
}
