package org.wenlan.core.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link SearchRequest} (检索结果).
 *
 * @param total documents that match; exact where words decide, as {@link #facets} are
 * @param hits the stretch asked for, best first
 * @param facets counts over all matching documents, most frequent first (years and months: newest
 *     first)
 * @param took time spent by the index, the client side included
 * @param nearest whether the list holds the documents nearest to the question in words and meaning
 *     rather than all that hold every word; it is then at most 200 long, and total and facets count
 *     those listed
 */
public record SearchResults(
    long total,
    List<Hit> hits,
    Map<Facet, List<FacetCount>> facets,
    Duration took,
    boolean nearest) {

  /** All documents that match. */
  public SearchResults(
      long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, Duration took) {
    this(total, hits, facets, took, false);
  }

  /** Copies its collections. */
  public SearchResults {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** A value with the words a reader knows it by. */
  public static FacetCount counted(Facet facet, String value, long count) {
    return new FacetCount(value, facet.label(value), count);
  }

  /**
   * One value of a facet.
   *
   * @param value as it is filtered by; for {@link Facet#TYPE} the name of the enum constant
   * @param label as it is shown
   * @param count documents that have it, 1 or more
   */
  public record FacetCount(String value, String label, long count) {}
}
