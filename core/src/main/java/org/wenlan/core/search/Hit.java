package org.wenlan.core.search;

import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;

/**
 * One document in an answer, with the passages that made it match (命中).
 *
 * @param document its id
 * @param metadata what the catalogue says
 * @param score comparable within one answer only; 0 or more
 * @param passages best first, at most three; empty if only the title matched
 */
public record Hit(
    DocumentId document, DocumentMetadata metadata, double score, List<PassageHit> passages) {

  /** Copies the passages. */
  public Hit {
    passages = List.copyOf(passages);
  }
}
