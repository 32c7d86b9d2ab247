package org.wenlan.core.graph;

import java.util.List;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.Validity;

/**
 * What pages and reports ask the knowledge graph.
 *
 * <p>Every method throws {@link org.wenlan.core.pipeline.InfrastructureException} if the store does
 * not answer.
 */
public interface GraphQueries {

  /** Reads. Relations stated by {@code document}, in order of type and place. */
  List<PolicyLink> linksFrom(DocumentId document, Set<AccessLevel> access);

  /** Reads. Relations other documents state about {@code document}. */
  List<PolicyLink> linksTo(DocumentId document, Set<AccessLevel> access);

  /**
   * Reads. Whether the policy holds: {@link Validity#REPEALED} or {@link Validity#AMENDED} if a
   * document of the library says so, else what its own page says, else {@link Validity#UNKNOWN}.
   */
  Validity validity(DocumentId document);

  /**
   * Reads. Every version of the work the document is a version of, that one among them, in the
   * order of {@link WorkVersion#OLDEST_FIRST}; empty if it is of none, see {@link WorkKey}.
   */
  List<WorkVersion> versions(DocumentId document, Set<AccessLevel> access);

  /**
   * Reads. Other documents with nearly the same text, in the order of {@link
   * Reprint#MOST_ALIKE_FIRST}; never a version of the same work.
   */
  List<Reprint> reprints(DocumentId document, Set<AccessLevel> access);

  /**
   * Reads. Sentences that name the body, person or place, newest document first.
   *
   * @param name normal form
   * @param limit most sentences wanted, 1 to 1,000
   */
  List<BodyMention> mentions(EntityType type, String name, Set<AccessLevel> access, int limit);
}
