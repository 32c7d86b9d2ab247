package org.wenlan.core.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.EnactmentAct;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.TextSpan;

/**
 * One version of a work (版本), with the words of its text that make it one: the line that tells its
 * last change, else its title.
 *
 * @param document the document that holds it
 * @param title its title
 * @param date when it was made, else published, else in force
 * @param evidence verbatim, at most {@value #LONGEST} characters
 */
public record WorkVersion(
    DocumentId document, String title, Optional<LocalDate> date, Evidence evidence) {

  /** By date, those without one first, then by id: the same order everywhere. */
  public static final Comparator<WorkVersion> OLDEST_FIRST =
      Comparator.comparing((WorkVersion version) -> version.date().orElse(LocalDate.MIN))
          .thenComparing(WorkVersion::document);

  private static final int LONGEST = 300;
  private static final int HEAD_LINES = 40;

  /** The version a document holds. */
  public static WorkVersion of(AnnotatedDocument document) {
    DocumentMetadata metadata = document.metadata();
    return new WorkVersion(
        document.id(), metadata.title(), metadata.date(), document.evidence(proof(document)));
  }

  private static TextSpan proof(AnnotatedDocument document) {
    List<TextSpan> head = document.document().paragraphs().stream().limit(HEAD_LINES).toList();
    Optional<LocalDate> changed =
        document.metadata().history().reversed().stream()
            .filter(step -> step.act() != EnactmentAct.IN_FORCE)
            .map(Enactment::date)
            .findFirst();
    String title = TitleKey.plain(document.metadata().title());
    TextSpan line =
        head.stream()
            .filter(span -> changed.filter(day -> tells(span.of(document.text()), day)).isPresent())
            .findFirst()
            .or(
                () ->
                    head.stream()
                        .filter(span -> TitleKey.plain(span.of(document.text())).equals(title))
                        .findFirst())
            .orElse(head.getFirst());
    return line.length() <= LONGEST ? line : new TextSpan(line.start(), line.start() + LONGEST);
  }

  private static boolean tells(String line, LocalDate day) {
    return line.contains(
            "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
        || line.contains(
            "%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
  }
}
