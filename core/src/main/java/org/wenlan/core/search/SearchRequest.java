package org.wenlan.core.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/**
 * A question to the index (检索请求).
 *
 * <p>Always true: {@code query} has at most {@value #MAX_QUERY_CHARS} code units; {@code from >=
 * 0}, {@code 1 <= size <= 100}, {@code from + size <= 10_000}; at least one access level. Words in
 * the query are joined by AND. A blank query matches every document the filters let through.
 *
 * @param query what the user typed; untrusted
 * @param filters values to keep, by facet; several values of one facet are joined by OR
 * @param access levels the asker may see
 * @param mode which side answers
 * @param from number of documents to pass over
 * @param size number of documents wanted
 */
public record SearchRequest(
    String query,
    Map<Facet, Set<String>> filters,
    Set<AccessLevel> access,
    SearchMode mode,
    int from,
    int size) {

  /** Longest query, in UTF-16 code units. */
  public static final int MAX_QUERY_CHARS = 1_000;

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public SearchRequest {
    if (query.length() > MAX_QUERY_CHARS) {
      throw new IllegalArgumentException(
          "query has %d code units, at most %d are read"
              .formatted(query.length(), MAX_QUERY_CHARS));
    }
    if (from < 0 || size < 1 || size > 100 || from + size > 10_000) {
      throw new IllegalArgumentException(
          "need from >= 0, 1 <= size <= 100, from + size <= 10000, got %d, %d"
              .formatted(from, size));
    }
    if (access.isEmpty()) {
      throw new IllegalArgumentException("at least one access level is needed");
    }
    Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
    filters.forEach((facet, values) -> kept.put(facet, Set.copyOf(values)));
    filters = Map.copyOf(kept);
    access = Set.copyOf(EnumSet.copyOf(access));
  }

  /** The first ten public documents for {@code query}, hybrid, no filters. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Map.of(), Set.of(AccessLevel.PUBLIC), SearchMode.HYBRID, 0, 10);
  }

  /** The same question for another stretch of the result. */
  public SearchRequest page(int newFrom, int newSize) {
    return new SearchRequest(query, filters, access, mode, newFrom, newSize);
  }

  /** The same question asked by someone who may see {@code levels}. */
  public SearchRequest visibleTo(Set<AccessLevel> levels) {
    return new SearchRequest(query, filters, levels, mode, from, size);
  }

  /** The same question to another side of the index. */
  public SearchRequest in(SearchMode newMode) {
    return new SearchRequest(query, filters, access, newMode, from, size);
  }
}
