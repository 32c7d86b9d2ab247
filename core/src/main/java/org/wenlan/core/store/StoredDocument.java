package org.wenlan.core.store;

import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;

/**
 * A document as the store holds it, on its way into index or graph.
 *
 * @param document what is written
 * @param revision digest of the stored annotation, see {@link DocumentStore#revision}
 */
public record StoredDocument(AnnotatedDocument document, String revision) {

  /** Content address of the source. */
  public DocumentId id() {
    return document.id();
  }
}
