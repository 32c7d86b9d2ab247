package org.wenlan.testkit;

import static java.util.Comparator.comparing;
import static org.wenlan.core.search.Facet.MONTH;
import static org.wenlan.core.search.Facet.YEAR;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.search.ClassPath;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.RegionPath;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;

/** Counts facet values the slow and plain way; the values chosen in a facet do not narrow it. */
final class FacetCounting {

  private FacetCounting() {}

  static Map<Facet, List<FacetCount>> count(
      List<AnnotatedDocument> found, Map<Facet, Set<String>> filters) {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (facet == Facet.MONTH && !filters.containsKey(YEAR) && !filters.containsKey(MONTH)) {
        counts.put(facet, List.of());
        continue;
      }
      Map<String, Long> byValue = new TreeMap<>();
      found.stream()
          .filter(document -> matches(document, filters, facet))
          .flatMap(document -> values(document, facet).stream())
          .forEach(value -> byValue.merge(value, 1L, Long::sum));
      List<FacetCount> list = new ArrayList<>();
      byValue.forEach((value, n) -> list.add(SearchResults.counted(facet, value, n)));
      list.sort(order(facet));
      counts.put(facet, list);
    }
    return counts;
  }

  static boolean matches(
      AnnotatedDocument document, Map<Facet, Set<String>> filters, @Nullable Facet except) {
    return filters.entrySet().stream()
        .filter(filter -> filter.getKey() != except && !filter.getValue().isEmpty())
        .allMatch(
            filter ->
                values(document, filter.getKey()).stream().anyMatch(filter.getValue()::contains));
  }

  private static Set<String> values(AnnotatedDocument document, Facet facet) {
    DocumentMetadata metadata = document.metadata();
    return switch (facet) {
      case TYPE -> Set.of(metadata.type().name());
      case ISSUER -> Set.copyOf(metadata.issuers());
      case REGION -> Set.copyOf(RegionPath.of(metadata));
      case YEAR -> metadata.year().stream().mapToObj(Integer::toString).collect(Collectors.toSet());
      case MONTH ->
          metadata.date().map(day -> Set.of(YearMonth.from(day).toString())).orElseGet(Set::of);
      case CLASS -> Set.copyOf(ClassPath.of(classNumbers(document)));
      case TOPIC -> Set.copyOf(document.keywords().stream().map(Keyword::term).distinct().toList());
    };
  }

  private static List<String> classNumbers(AnnotatedDocument document) {
    return document
        .text()
        .lines()
        .filter(line -> line.startsWith("中图分类号："))
        .flatMap(line -> Stream.of(line.substring(6).split("；", -1)))
        .toList();
  }

  private static Comparator<FacetCount> order(Facet facet) {
    return facet == YEAR || facet == MONTH
        ? comparing(FacetCount::value).reversed()
        : comparing(FacetCount::count).reversed().thenComparing(FacetCount::value);
  }
}
