package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;

/**
 * Counts facet values on the server. What is chosen in a facet narrows the other facets, not
 * itself: a reader must see what else could be chosen.
 */
final class FacetAggregations {

  /** Most values counted per facet. */
  private static final int MAX_VALUES = 50;

  /** Of a path: a narrow step must not push a wide one out; there are 3,000 counties. */
  private static final int MAX_STEPS = 4_000;

  private static final String VALUES = "values";

  private FacetAggregations() {}

  static String field(Facet facet) {
    return switch (facet) {
      case TYPE -> "type";
      case ISSUER -> "issuer";
      case REGION -> "regionPath";
      case YEAR -> "year";
      case MONTH -> "month";
      case CLASS -> "classPath";
      case TOPIC -> "topic";
    };
  }

  static Map<String, Aggregation> request(Map<Facet, Set<String>> filters) {
    Map<String, Aggregation> aggregations = new HashMap<>();
    for (Facet facet : Facet.values()) {
      if (isCounted(facet, filters)) {
        aggregations.put(facet.name(), counting(facet, Queries.chosen(without(facet, filters))));
      }
    }
    return aggregations;
  }

  private static boolean isCounted(Facet facet, Map<Facet, Set<String>> filters) {
    return facet != Facet.MONTH
        || filters.containsKey(Facet.YEAR)
        || filters.containsKey(Facet.MONTH);
  }

  static Map<Facet, Set<String>> without(Facet facet, Map<Facet, Set<String>> filters) {
    Map<Facet, Set<String>> others = new HashMap<>(filters);
    others.remove(facet);
    return others;
  }

  /** Values of a facet, most frequent first; years and months newest first. */
  static TermsAggregation counts(Facet facet, int most) {
    List<NamedValue<SortOrder>> order =
        facet == Facet.YEAR || facet == Facet.MONTH
            ? List.of(NamedValue.of("_key", SortOrder.Desc))
            : List.of(
                NamedValue.of("_count", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc));
    return TermsAggregation.of(
        t ->
            t.field(field(facet))
                .size(most)
                .shardSize(Math.max(2 * most, WholeIndex.VALUES_PER_SHARD))
                .order(order));
  }

  private static Aggregation counting(Facet facet, List<Query> others) {
    return Aggregation.of(
        a ->
            a.filter(f -> f.bool(b -> b.filter(others)))
                .aggregations(VALUES, v -> v.terms(counts(facet, most(facet)))));
  }

  private static int most(Facet facet) {
    return facet.isHierarchical() ? MAX_STEPS : MAX_VALUES;
  }

  static Map<Facet, List<FacetCount>> read(Map<String, Aggregate> answer) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, read(facet, answer));
    }
    return facets;
  }

  static List<FacetCount> read(Facet facet, Map<String, Aggregate> answer) {
    Aggregate counted = answer.get(facet.name());
    if (counted == null) {
      return List.of(); // not asked for
    }
    Aggregate values = counted.filter().aggregations().get(VALUES);
    if (values == null || !values.isSterms()) {
      return List.of();
    }
    return values.sterms().buckets().array().stream().map(b -> count(facet, b)).toList();
  }

  private static FacetCount count(Facet facet, StringTermsBucket bucket) {
    return SearchResults.counted(facet, bucket.key().stringValue(), bucket.docCount());
  }
}
