package org.wenlan.core.graph;

import java.util.List;
import java.util.Map;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.Sink;
import org.wenlan.core.store.StoredDocument;

/**
 * The writing side of the knowledge graph (知识图谱): one named graph per document, replaced whole,
 * never patched. Derived state: all of it can be rebuilt.
 *
 * <p>A batch is one transaction. Every method throws {@link
 * org.wenlan.core.pipeline.InfrastructureException} if the store does not answer.
 */
public interface GraphWriter extends Sink<StoredDocument> {

  /** Writes, idempotent: drops the graphs of these documents; unknown ids are no error. */
  void remove(List<DocumentId> ids);

  /** Writes. Drops every document's graph. */
  void clear();

  /** Reads. Revision of every document in the graph. */
  Map<DocumentId, String> revisions();
}
