package org.wenlan.core.graph;

import java.time.LocalDate;
import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;

/**
 * What must be known of a document to tell whether a citation means it.
 *
 * @param id its id
 * @param title title proper
 * @param number its document number
 * @param region short name of its province or city
 * @param date when it was made or published
 */
public record CitedDocument(
    DocumentId id,
    String title,
    Optional<DocumentNumber> number,
    Optional<String> region,
    Optional<LocalDate> date) {

  /** The same of an annotated document. */
  public static CitedDocument of(AnnotatedDocument document) {
    var metadata = document.metadata();
    return new CitedDocument(
        document.id(), metadata.title(), metadata.number(), metadata.region(), metadata.date());
  }
}
