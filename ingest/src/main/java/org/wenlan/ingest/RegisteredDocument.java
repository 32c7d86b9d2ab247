package org.wenlan.ingest;

import java.time.Instant;
import java.util.List;
import org.wenlan.core.document.DocumentId;

/**
 * A document the registry calls stored (登记文献): store, index and graph have taken it.
 *
 * @param id content address
 * @param title title proper
 * @param sizeBytes length of the original
 * @param revision digest of its annotation
 * @param storedAt when all of them had it
 * @param locations every place it was found at, oldest first; untrusted text
 */
public record RegisteredDocument(
    DocumentId id,
    String title,
    long sizeBytes,
    String revision,
    Instant storedAt,
    List<String> locations) {

  /** Copies the locations. */
  public RegisteredDocument {
    locations = List.copyOf(locations);
  }
}
