package org.wenlan.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a catalogue says about a document (著录信息), read from the page, the file and the text.
 *
 * <p>Always true: {@code title} is not blank; lists cannot be changed; an absent value is {@link
 * Optional#empty()}, never a guess.
 *
 * @param title title proper
 * @param type kind of document
 * @param access who may see it
 * @param creators persons responsible, in order (责任者)
 * @param issuers bodies that issued it, lead agency first (发文机关)
 * @param number number the lead agency gave (发文字号)
 * @param dateDocument when it was made (成文日期)
 * @param datePublished when it was made public (发布日期)
 * @param dateInForce from when it holds (施行日期)
 * @param region province or city it belongs to, short name such as {@code 浙江} or {@code 杭州}
 * @param container journal, newspaper or site that carries it (刊名, 报名, 网站)
 * @param identifier patent, standard or other number that is no document number
 * @param url where it was published
 * @param validity whether it holds, as its own page says; {@link Validity#UNKNOWN} if it does not
 * @param imprint where in its container it stands, as printed (年卷期页、版次), the name of the container
 *     left out: {@code 2024，44（9）：33-40} or {@code 第3版}
 * @param theme class of the catalogue of public information (主题分类), for example {@code 科技、教育\科技}
 * @param history how a law came to be (立法沿革), in order of the steps; empty if its head tells
 *     nothing
 */
public record DocumentMetadata(
    String title,
    DocumentType type,
    AccessLevel access,
    List<String> creators,
    List<String> issuers,
    Optional<DocumentNumber> number,
    Optional<LocalDate> dateDocument,
    Optional<LocalDate> datePublished,
    Optional<LocalDate> dateInForce,
    Optional<String> region,
    Optional<String> container,
    Optional<String> identifier,
    Optional<String> url,
    Validity validity,
    Optional<String> imprint,
    Optional<String> theme,
    List<Enactment> history) {

  private static final Pattern IMPRINT_YEAR = Pattern.compile("^[（(]?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern TITLE_YEAR =
      Pattern.compile("(?<![\\d.—–~～至-])((?:19|20)\\d{2})[ ]?年(?![—–~～至-])");
  private static final Pattern YEAR_LIKE = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /**
   * @throws IllegalArgumentException if the title is blank
   */
  public DocumentMetadata {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    creators = List.copyOf(creators);
    issuers = List.copyOf(issuers);
    history = List.copyOf(history);
  }

  /** A public document of this title and kind of which nothing else is known. */
  public static DocumentMetadata titled(String title, DocumentType type) {
    return builder(title, type).build();
  }

  /** Describes a public document of this title and kind field by field. */
  public static MetadataBuilder builder(String title, DocumentType type) {
    return new MetadataBuilder(title, type);
  }

  /** Starts from this record, to change some of its fields. */
  public MetadataBuilder toBuilder() {
    return new MetadataBuilder(this);
  }

  /** The date to sort and count by: made, else published, else in force. */
  public Optional<LocalDate> date() {
    return dateDocument.or(() -> datePublished).or(() -> dateInForce);
  }

  /**
   * The year to count by (年份): that of {@link #date()}, else the one the imprint begins with, else
   * the only one the title names. Empty for a span of years such as 2024—2026年.
   */
  public OptionalInt year() {
    Optional<LocalDate> day = date();
    if (day.isPresent()) {
      return OptionalInt.of(day.get().getYear());
    }
    Matcher printed = IMPRINT_YEAR.matcher(imprint.orElse(""));
    if (printed.find()) {
      return OptionalInt.of(Integer.parseInt(printed.group(1)));
    }
    Matcher named = TITLE_YEAR.matcher(title);
    boolean single =
        YEAR_LIKE.matcher(title).results().map(found -> found.group()).distinct().count() == 1;
    return single && named.find()
        ? OptionalInt.of(Integer.parseInt(named.group(1)))
        : OptionalInt.empty();
  }

  /** The first adoption of a law (首次通过), else the first step its head tells. */
  public Optional<Enactment> enacted() {
    return history.stream()
        .filter(step -> step.act() == EnactmentAct.ADOPTED)
        .findFirst()
        .or(() -> history.stream().filter(step -> step.act() != EnactmentAct.IN_FORCE).findFirst());
  }
}
