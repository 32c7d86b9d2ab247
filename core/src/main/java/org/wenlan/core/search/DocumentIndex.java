package org.wenlan.core.search;

import java.util.List;
import java.util.Map;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.Sink;
import org.wenlan.core.store.StoredDocument;

/**
 * The writing side of the search index (检索库). Derived state: all of it can be rebuilt.
 *
 * <p>What was written is found by searches after {@link #refresh()}. Every method throws {@link
 * org.wenlan.core.pipeline.InfrastructureException} if the index does not answer.
 */
public interface DocumentIndex extends Sink<StoredDocument> {

  /** Writes, idempotent: forgets these documents; unknown ids are no error. */
  void remove(List<DocumentId> ids);

  /** Writes. Makes everything written so far visible to searches. Costly: once per batch or run. */
  void refresh();

  /** Writes. Empties the index and lays it out anew. */
  void clear();

  /** Reads. Revision of every document, after a refresh; whole index in memory, 200 bytes each. */
  Map<DocumentId, String> revisions();
}
