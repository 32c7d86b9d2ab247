package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchResults.FacetCount;

/**
 * Counts facet values on the server. What is chosen in a facet narrows the other facets, not
 * itself: a reader must see what else could be chosen.
 */
final class FacetAggregations {

  /** Most values counted per facet. */
  private static final int MAX_VALUES = 50;

  private static final String VALUES = "values";

  private FacetAggregations() {}

  static String field(Facet facet) {
    return switch (facet) {
      case TYPE -> "type";
      case ISSUER -> "issuer";
      case REGION -> "region";
      case YEAR -> "year";
      case TOPIC -> "topic";
    };
  }

  static Map<String, Aggregation> request(Map<Facet, Set<String>> filters) {
    Map<String, Aggregation> aggregations = new HashMap<>();
    for (Facet facet : Facet.values()) {
      aggregations.put(facet.name(), counting(facet, Queries.chosen(without(facet, filters))));
    }
    return aggregations;
  }

  static Map<Facet, Set<String>> without(Facet facet, Map<Facet, Set<String>> filters) {
    Map<Facet, Set<String>> others = new HashMap<>(filters);
    others.remove(facet);
    return others;
  }

  private static Aggregation counting(Facet facet, List<Query> others) {
    List<NamedValue<SortOrder>> order =
        facet == Facet.YEAR
            ? List.of(NamedValue.of("_key", SortOrder.Desc))
            : List.of(
                NamedValue.of("_count", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc));
    return Aggregation.of(
        a ->
            a.filter(f -> f.bool(b -> b.filter(others)))
                .aggregations(
                    VALUES,
                    v -> v.terms(t -> t.field(field(facet)).size(MAX_VALUES).order(order))));
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
      throw new IllegalStateException("the answer has no counts for " + facet);
    }
    Aggregate values = counted.filter().aggregations().get(VALUES);
    if (values == null || !values.isSterms()) {
      return List.of();
    }
    return values.sterms().buckets().array().stream().map(b -> count(facet, b)).toList();
  }

  private static FacetCount count(Facet facet, StringTermsBucket bucket) {
    String value = bucket.key().stringValue();
    String label = facet == Facet.TYPE ? DocumentType.valueOf(value).label() : value;
    return new FacetCount(value, label, bucket.docCount());
  }
}
