package org.wenlan.ingest.annotate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EnactmentAct;

/** When a document was made and from when it holds, by its head, its tail and its last articles. */
final class MadeDates {

  private static final Pattern IN_FORCE =
      Pattern.compile("自(?<day>[^，。；自]{6,20}日)[ ]?起(?:正式)?(?:施行|实施|执行|生效)");
  private static final Pattern FROM_PROMULGATION =
      Pattern.compile("自(?:公布|发布|颁布|印发)之日起(?:施行|实施|执行|生效)");
  private static final Pattern SPEECH = Pattern.compile("[—―–-]{1,2}[ ]?.{0,20}在.{2,60}[会會][議议]?上");
  private static final Set<DocumentType> RULING =
      EnumSet.of(DocumentType.LAW, DocumentType.POLICY, DocumentType.PLAN, DocumentType.STANDARD);
  private static final int DATE_LINE = 24;
  private static final int SPEECH_LINES = 4;

  private MadeDates() {}

  /**
   * The day a document was made (成文日期): of a law the last of its steps and of the day under its
   * order, else the day under the headline, the day of a speech, the first day that stands alone.
   */
  static Optional<LocalDate> made(
      String text, Byline byline, DocumentType type, List<String> head, List<Enactment> history) {
    if (type == DocumentType.LAW) {
      Optional<LocalDate> last =
          Stream.concat(
                  history.stream()
                      .filter(step -> step.act() != EnactmentAct.IN_FORCE)
                      .map(Enactment::date),
                  head.stream()
                      .takeWhile(line -> !line.startsWith("第一条") && !line.startsWith("第一章"))
                      .flatMap(line -> onlyDate(line).stream()))
              .max(Comparator.naturalOrder());
      if (last.isPresent()) {
        return last;
      }
    }
    if (byline.signed().isPresent() && byline.date().isPresent()) {
      return byline.date();
    }
    if (type == DocumentType.NEWS || type == DocumentType.ARTICLE) {
      return Optional.empty();
    }
    return head.stream()
        .limit(SPEECH_LINES)
        .filter(line -> SPEECH.matcher(line).matches())
        .flatMap(line -> Dates.first(line).stream())
        .findFirst()
        .or(
            () ->
                CatalogueBox.head(text, Integer.MAX_VALUE).stream()
                    .map(MadeDates::onlyDate)
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  /**
   * The day from which it holds (施行日期): as its articles state it, the last where they state
   * several; else as its head does. 自公布之日起 means the day of the promulgation.
   */
  static Optional<LocalDate> inForce(String text, DocumentType type, List<Enactment> history) {
    if (!RULING.contains(type)) {
      // A report or an explanation speaks of the day of another document.
      return Optional.empty();
    }
    LocalDate day = null;
    Matcher matcher = IN_FORCE.matcher(text);
    while (matcher.find()) {
      day = Dates.first(matcher.group("day")).orElse(day);
    }
    boolean fromPromulgation = day == null && FROM_PROMULGATION.matcher(text).find();
    return Optional.ofNullable(day)
        .or(() -> last(history, EnactmentAct.IN_FORCE))
        .or(
            () ->
                fromPromulgation
                    ? last(history, EnactmentAct.PROMULGATED)
                    : Optional.<LocalDate>empty());
  }

  private static Optional<LocalDate> last(List<Enactment> history, EnactmentAct act) {
    return history.stream()
        .filter(step -> step.act() == act)
        .map(Enactment::date)
        .max(Comparator.naturalOrder());
  }

  /** The day on a line that holds nothing else. */
  static Optional<LocalDate> onlyDate(String line) {
    if (line.length() > DATE_LINE) {
      return Optional.empty();
    }
    List<Dates.Found> days = Dates.days(line);
    String rest =
        days.size() == 1
            ? line.replace(days.getFirst().span().of(line), "")
                .replaceAll("[（）()\\s\\u3000\\u00a0印发]", "")
            : line;
    return rest.isEmpty() ? Optional.of(days.getFirst().value()) : Optional.empty();
  }
}
