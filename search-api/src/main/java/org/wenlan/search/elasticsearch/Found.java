package org.wenlan.search.elasticsearch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchResults.FacetCount;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Order decided, passages not yet fetched.
 *
 * @param total documents in the whole list
 * @param page the stretch asked for
 * @param facets counted over the whole list
 */
record Found(long total, List<Ranked> page, Map<Facet, List<FacetCount>> facets) {

  static Found nothing() {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, List.of());
    }
    return new Found(0, List.of(), facets);
  }

  /** Whether the question has no answer whatever is chosen in the facets. */
  boolean isNothing() {
    return total == 0 && facets.values().stream().allMatch(List::isEmpty);
  }
}
