package org.wenlan.graph;

import java.util.List;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/** Answers SPARQL 1.1 queries, reading only, within limits of time, size and access. */
public interface SparqlService {

  /**
   * Reads. Answers {@code query} over the documents of these levels; the default graph is the union
   * of their graphs.
   *
   * @param query untrusted
   * @param access levels the asker may see
   * @param wanted formats in order of preference; the first that fits the kind of answer is taken
   * @throws SparqlRefusedException if the query is wrong, forbidden or too costly
   * @throws org.wenlan.core.pipeline.InfrastructureException if the store does not answer
   */
  SparqlAnswer answer(String query, Set<AccessLevel> access, List<SparqlFormat> wanted);

  /** The ontology of the graph's own terms, as Turtle. */
  String ontology();
}
