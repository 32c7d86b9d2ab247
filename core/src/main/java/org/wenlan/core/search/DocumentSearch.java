package org.wenlan.core.search;

/** The asking side of the search index (检索). */
public interface DocumentSearch {

  /**
   * Reads. What the index holds for {@code request}, best first.
   *
   * <p>Not promised: the order of documents with equal scores.
   *
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer
   */
  SearchResults search(SearchRequest request);
}
