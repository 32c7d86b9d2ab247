package org.wenlan.graph;

import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;

/**
 * What pages show of the graph beside policy relations.
 *
 * <p>Every method reads, and throws {@link org.wenlan.core.pipeline.InfrastructureException} if the
 * store does not answer. {@code limit} is 1 to 1,000 per list.
 */
public interface GraphBrowser {

  /**
   * Who and what the library names most, by documents. Goes through the whole graph; the answer is
   * kept, so that after writing it may be up to a minute old.
   */
  EntitySummary library(Set<AccessLevel> access, int limit);

  /** Whether the graph holds {@code document} and the asker may see it. */
  boolean contains(DocumentId document, Set<AccessLevel> access);

  /** Who and what {@code document} names, by sentences; empty lists for an unknown document. */
  EntitySummary document(DocumentId document, Set<AccessLevel> access, int limit);

  /** What is named together with {@code name}. */
  EntityNeighbourhood neighbours(EntityType type, String name, Set<AccessLevel> access, int limit);

  /** The whole graph of {@code document} as Turtle, if it is there and may be seen. */
  Optional<String> turtle(DocumentId document, Set<AccessLevel> access);
}
