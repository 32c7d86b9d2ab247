package org.wenlan.reports.citation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
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

  /** {@code 2023，41（5）：612-620} or {@code 2024, 7(3): 211-224}; the volume may be missing. */
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?<year>(?:19|20)\\d{2})(?:[，,]\\s*(?<volume>\\d+))?\\s*"
              + "(?:[（(](?<issue>[^（）()]+)[）)])?\\s*[：:]\\s*(?<pages>[\\d\\-—–,，+ A-Za-z]+)");

  private static final Pattern NEWSPAPER_PAGE = Pattern.compile("第?\\s*(\\d{1,3})\\s*版");

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
            .container(metadata.container().orElse(""));
    metadata.identifier().ifPresent(value -> identify(builder, value));
    date(metadata)
        .ifPresentOrElse(builder::date, () -> metadata.year().ifPresent(builder::estimatedYear));
    metadata.imprint().ifPresent(printed -> place(builder, printed));
    metadata.url().ifPresent(url -> builder.online(url, accessed));
    return builder.build();
  }

  /** A policy on paper is dated as it is signed, all else as it was made public. */
  private static Optional<LocalDate> date(DocumentMetadata metadata) {
    boolean policyOnPaper = type(metadata) == ReferenceType.OTHER && metadata.number().isPresent();
    return policyOnPaper ? metadata.date() : metadata.datePublished().or(metadata::date);
  }

  private static void identify(ReferenceData.Builder builder, String identifier) {
    if (identifier.startsWith("10.")) {
      builder.doi(identifier);
    } else {
      builder.number(identifier);
    }
  }

  /** Year, volume, issue and pages of a journal, or the page of a newspaper. */
  private static void place(ReferenceData.Builder builder, String imprint) {
    Matcher issue = ISSUE.matcher(imprint);
    if (issue.find()) {
      builder
          .issue(
              issue.group("year"),
              Objects.requireNonNullElse(issue.group("volume"), ""),
              Objects.requireNonNullElse(issue.group("issue"), ""))
          .pages(issue.group("pages").strip());
      return;
    }
    Matcher page = NEWSPAPER_PAGE.matcher(imprint);
    if (page.find()) {
      builder.newspaperPage("%02d".formatted(Integer.parseInt(page.group(1))));
    }
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
      case PLAN, REPORT -> {
        if (online) {
          yield ReferenceType.WEB;
        }
        // A plan issued under a number is a policy, whatever it is called.
        yield metadata.number().isPresent() ? ReferenceType.OTHER : ReferenceType.REPORT;
      }
      case NEWS ->
          online && !NEWSPAPER.matcher(container).find()
              ? ReferenceType.WEB
              : ReferenceType.NEWSPAPER;
      case BOOK -> ReferenceType.BOOK;
      case ARTICLE -> ReferenceType.JOURNAL;
      case PATENT -> ReferenceType.PATENT;
      case STANDARD -> ReferenceType.STANDARD;
      case DATA -> ReferenceType.DATASET;
      case OTHER -> online ? ReferenceType.WEB : ReferenceType.OTHER;
    };
  }
}
