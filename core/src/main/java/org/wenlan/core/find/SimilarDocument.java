package org.wenlan.core.find;

import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;

/**
 * A document like another (相似文献).
 *
 * @param document its id
 * @param metadata what the catalogue says
 * @param shared keywords both have, in the order of the other
 */
public record SimilarDocument(DocumentId document, DocumentMetadata metadata, List<String> shared) {

  /** Copies the keywords. */
  public SimilarDocument {
    shared = List.copyOf(shared);
  }
}
