package org.wenlan.topics.delivery;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Locator;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.reports.citation.DocumentReferences;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.topics.Entry;
import org.wenlan.topics.OutputForm;
import org.wenlan.topics.TopicItem;
import org.wenlan.topics.TopicProfile;

/**
 * Reads items from the store, as they are at that moment: a document that was withdrawn is not
 * there any more, one that was raised to another level says so. One read of the store an item.
 */
public final class EditionReader {

  private final DocumentStore store;
  private final ReferenceFormatter references;
  private final InstantSource clock;

  /**
   * @param store the truth
   * @param references how references are written
   * @param clock for the day of access in them
   */
  public EditionReader(DocumentStore store, ReferenceFormatter references, InstantSource clock) {
    this.store = store;
    this.references = references;
    this.clock = clock;
  }

  /** The items that are still in the library, in order. */
  public List<Entry> entries(TopicProfile profile, List<TopicItem> items) {
    TopicWords words = new TopicWords(profile.question());
    LocalDate today = LocalDate.ofInstant(clock.instant(), TopicProfile.ZONE);
    List<Entry> entries = new ArrayList<>();
    for (TopicItem item : items) {
      store
          .annotated(item.document())
          .ifPresent(document -> entries.add(entry(item, document, profile, words, today)));
    }
    return entries;
  }

  private Entry entry(
      TopicItem item,
      AnnotatedDocument document,
      TopicProfile profile,
      TopicWords words,
      LocalDate today) {
    DocumentMetadata metadata = document.metadata();
    TextSpan span = words.in(document);
    Locator place = document.document().locate(span.start());
    boolean whole = profile.output() == OutputForm.ABSTRACTS;
    return new Entry(
        item.id(),
        item.document(),
        metadata.title(),
        references.format(DocumentReferences.of(metadata, today)),
        line(metadata),
        whole
            ? Optional.of(span.of(document.text()).strip().replaceAll("\\s+", " "))
            : Optional.empty(),
        place.label(),
        place.paragraph(),
        metadata.access(),
        item.newVersion());
  }

  private static String line(DocumentMetadata metadata) {
    List<String> parts = new ArrayList<>();
    parts.add(metadata.type().label());
    metadata.number().ifPresent(number -> parts.add(number.toString()));
    List<String> responsible =
        metadata.issuers().isEmpty() ? metadata.creators() : metadata.issuers();
    if (!responsible.isEmpty()) {
      parts.add(String.join("、", responsible));
    }
    metadata.date().ifPresent(date -> parts.add(date.toString()));
    return String.join(" · ", parts);
  }
}
