package org.wenlan.reports.citation;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;

/**
 * Makes a reference from a catalogue record.
 *
 * <p>Policies have no class of their own in GB/T 7714: read on the network they are EB/OL, in a
 * gazette J, else Z, each time with the document number as other title information.
 */
public final class DocumentReferences {

  private static final Pattern NEWSPAPER = Pattern.compile("报$|报（.*）$");

  private DocumentReferences() {}

  /**
   * The reference of a document.
   *
   * @param metadata its catalogue record
   * @param accessed day it was read, printed for pages
   */
  public static ReferenceData of(DocumentMetadata metadata, LocalDate accessed) {
    return of(metadata, metadata.title(), accessed);
  }

  /**
   * The reference of a document under a title that says more than the record, for example that it
   * is repealed.
   */
  public static ReferenceData of(DocumentMetadata metadata, String title, LocalDate accessed) {
    ReferenceData.Builder builder =
        ReferenceData.of(type(metadata), title)
            .authors(
                (metadata.creators().isEmpty() ? metadata.issuers() : metadata.creators())
                    .toArray(String[]::new))
            .subtitle(metadata.number().map(DocumentNumber::toString).orElse(""))
            .number(metadata.identifier().orElse(""))
            .container(metadata.container().orElse(""));
    metadata.datePublished().or(metadata::date).ifPresent(builder::date);
    metadata.url().ifPresent(url -> builder.online(url, accessed));
    return builder.build();
  }

  private static ReferenceType type(DocumentMetadata metadata) {
    boolean online = metadata.url().isPresent();
    String container = metadata.container().orElse("");
    return switch (metadata.type()) {
      case LAW, POLICY -> {
        if (container.endsWith("公报") && !online) {
          yield ReferenceType.JOURNAL;
        }
        yield online ? ReferenceType.WEB : ReferenceType.OTHER;
      }
      case PLAN, REPORT -> online ? ReferenceType.WEB : ReferenceType.REPORT;
      case NEWS ->
          online && !NEWSPAPER.matcher(container).find()
              ? ReferenceType.WEB
              : ReferenceType.NEWSPAPER;
      case ARTICLE -> ReferenceType.JOURNAL;
      case PATENT -> ReferenceType.PATENT;
      case STANDARD -> ReferenceType.STANDARD;
      case DATA -> online ? ReferenceType.DATASET : ReferenceType.OTHER;
      case OTHER -> online ? ReferenceType.WEB : ReferenceType.OTHER;
    };
  }
}
