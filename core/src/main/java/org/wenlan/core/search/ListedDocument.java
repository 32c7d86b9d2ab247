package org.wenlan.core.search;

import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;

/**
 * One document of a list, as the catalogue knows it (题录).
 *
 * @param document its id
 * @param metadata what the catalogue says
 * @param keywords heaviest first
 */
public record ListedDocument(
    DocumentId document, DocumentMetadata metadata, List<String> keywords) {

  /** Copies the keywords. */
  public ListedDocument {
    keywords = List.copyOf(keywords);
  }
}
