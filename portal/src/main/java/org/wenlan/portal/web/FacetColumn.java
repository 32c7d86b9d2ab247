package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wenlan.core.search.ClassPath;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;

/** What a list can be narrowed by; of paths, the tops and what lies below the steps chosen (分面). */
final class FacetColumn {

  private static final int VALUES = 8;
  private static final int VALUES_BELOW = 12;

  /** One facet. */
  public record Narrowing(String label, List<Value> values, List<Value> more) {}

  /** One value; {@code depth} 1 at the top. */
  public record Value(String label, String address, long count, boolean current, int depth) {}

  private final SearchRequest request;
  private final SearchResults results;
  private final SearchAddress address;

  private FacetColumn(SearchRequest request, SearchResults results) {
    this.request = request;
    this.results = results;
    this.address = new SearchAddress(request);
  }

  static List<Narrowing> of(SearchRequest request, SearchResults results) {
    FacetColumn column = new FacetColumn(request, results);
    return Arrays.stream(Facet.values())
        .map(column::narrowing)
        .filter(narrowing -> !narrowing.values().isEmpty())
        .toList();
  }

  private Narrowing narrowing(Facet facet) {
    List<FacetCount> counts = results.facets().getOrDefault(facet, List.of());
    if (!facet.isHierarchical()) {
      int shown = Math.min(VALUES, counts.size());
      return new Narrowing(
          facet.label(),
          counts.subList(0, shown).stream().map(count -> value(facet, count)).toList(),
          counts.subList(shown, counts.size()).stream().map(count -> value(facet, count)).toList());
    }
    List<Value> values = new ArrayList<>();
    addBelow(facet, "", counts, values);
    return new Narrowing(facet.label(), values, List.of());
  }

  private void addBelow(Facet facet, String above, List<FacetCount> counts, List<Value> values) {
    counts.stream()
        .filter(count -> facet.isBelow(count.value(), above))
        .limit(above.isEmpty() ? VALUES : VALUES_BELOW)
        .forEach(
            count -> {
              values.add(value(facet, count));
              if (isOpen(facet, count.value())) {
                addBelow(facet, count.value(), counts, values);
              }
            });
  }

  private Value value(Facet facet, FacetCount count) {
    return new Value(
        count.label(),
        address.toggled(facet, count.value()),
        count.count(),
        chosen(facet).contains(count.value()),
        facet.depth(count.value()));
  }

  /** Whether it or something below it is chosen. */
  private boolean isOpen(Facet facet, String value) {
    return chosen(facet).stream()
        .anyMatch(one -> one.equals(value) || one.startsWith(value + ClassPath.STEP));
  }

  private Set<String> chosen(Facet facet) {
    return request.filters().getOrDefault(facet, Set.of());
  }
}
