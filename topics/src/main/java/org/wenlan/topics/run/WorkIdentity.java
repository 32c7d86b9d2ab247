package org.wenlan.topics.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.Reprint;
import org.wenlan.core.graph.TitleKey;
import org.wenlan.core.graph.WorkKey;
import org.wenlan.topics.register.ItemRegister.Known;

/**
 * Tells whether a topic has met a work before (同一作品), for a work is sent once however often it is
 * printed.
 *
 * <p>Two documents are one if they bear the same document number and title; if they are the same
 * version (the same date) of the same law, measures or plan; if, as catalogue records, they have
 * the same identifier, or the same title, first author and year; or if the graph knows one as a
 * reprint of the other and they have the same title and date, or next to the same words under the
 * same title. What else looks like a reprint only may be one: a price notice repeats last week's
 * but for its figures. It is not dropped, the librarian is told. A revision of a law is another
 * version and is sent: that it was revised is news (DOMAIN 3.3, status change of a watched policy).
 */
final class WorkIdentity {

  /** What comes as catalogue records, by the million, and is never compared by its text. */
  private static final Set<DocumentType> RECORDS =
      EnumSet.of(
          DocumentType.ARTICLE,
          DocumentType.BOOK,
          DocumentType.PATENT,
          DocumentType.STANDARD,
          DocumentType.DATA);

  /** A notice of 300 characters of which two figures were changed shares about 0.90. */
  private static final double SAME_WORDS = 0.98;

  private static final Set<AccessLevel> ALL = Set.of(AccessLevel.values());

  private final GraphQueries graph;
  private final Map<DocumentId, Known> documents;
  private final Map<String, DocumentId> works = new HashMap<>();

  /**
   * Another print of a work.
   *
   * @param of the document met before
   * @param certain whether it is one, or only looks like it
   */
  record Print(DocumentId of, boolean certain) {}

  /**
   * @param graph for reprints and versions
   * @param known documents the topic has met
   */
  WorkIdentity(GraphQueries graph, Map<DocumentId, Known> known) {
    this.graph = graph;
    this.documents = new HashMap<>(known);
    known.forEach(
        (document, remembered) -> {
          if (!remembered.workKey().isEmpty()) {
            works.put(remembered.workKey(), document);
          }
        });
  }

  boolean knows(DocumentId document) {
    return documents.containsKey(document);
  }

  /** The document met before of which this one is another print. */
  Optional<Print> printOf(DocumentId document, DocumentMetadata metadata) {
    DocumentId same = works.get(key(document, metadata));
    if (same != null) {
      return Optional.of(new Print(same, true));
    }
    if (RECORDS.contains(metadata.type())) {
      return Optional.empty();
    }
    List<Print> prints =
        graph.reprints(document, ALL).stream()
            .filter(reprint -> knows(reprint.document()))
            .map(reprint -> new Print(reprint.document(), isSame(metadata, reprint)))
            .toList();
    return prints.stream().filter(Print::certain).findFirst().or(() -> prints.stream().findFirst());
  }

  private boolean isSame(DocumentMetadata metadata, Reprint reprint) {
    boolean title =
        TitleKey.of(metadata.title()).core().equals(TitleKey.of(reprint.title()).core());
    Known other = documents.get(reprint.document());
    boolean date = other != null && other.date().equals(metadata.date());
    return title && (date || reprint.likeness() >= SAME_WORDS);
  }

  /** Whether the topic has met another version of the work. */
  boolean isNewVersion(DocumentId document, DocumentMetadata metadata) {
    return WorkKey.of(metadata).isPresent()
        && graph.versions(document, ALL).stream()
            .anyMatch(version -> !version.document().equals(document) && knows(version.document()));
  }

  /** From now on the topic has met it. */
  void meet(DocumentId document, String key, Optional<LocalDate> date) {
    documents.put(document, new Known(key, date));
    if (!key.isEmpty()) {
      works.put(key, document);
    }
  }

  /** What all prints have in common, 64 hex digits. */
  static String key(DocumentId document, DocumentMetadata metadata) {
    return DocumentId.of(described(document, metadata).getBytes(UTF_8)).value();
  }

  private static String described(DocumentId document, DocumentMetadata metadata) {
    if (metadata.number().isPresent()) {
      return "number|%s|%s"
          .formatted(metadata.number().get(), TitleKey.of(metadata.title()).core());
    }
    if (RECORDS.contains(metadata.type())) {
      return record(document, metadata);
    }
    Optional<LocalDate> date = metadata.date();
    Optional<WorkKey> work = WorkKey.of(metadata);
    return work.isPresent() && date.isPresent()
        ? "work|%s|%s".formatted(work.get(), date.get())
        : "document|" + document;
  }

  private static String record(DocumentId document, DocumentMetadata metadata) {
    if (metadata.identifier().isPresent()) {
      return "identifier|" + metadata.identifier().get().toLowerCase(Locale.ROOT);
    }
    if (metadata.creators().isEmpty() || metadata.year().isEmpty()) {
      return "document|" + document;
    }
    return "record|%s|%s|%s|%d"
        .formatted(
            metadata.type(),
            TitleKey.plain(metadata.title()).toLowerCase(Locale.ROOT),
            metadata.creators().getFirst(),
            metadata.year().getAsInt());
  }
}
