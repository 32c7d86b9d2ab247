package org.wenlan.portal.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.util.UriComponentsBuilder;
import org.wenlan.core.search.ClassPath;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.reports.ExportFormat;

/** The address of a list of results, and of those one click away from it. */
final class SearchAddress {

  private final SearchRequest request;

  SearchAddress(SearchRequest request) {
    this.request = request;
  }

  /**
   * The list from its first stretch on, with {@code value} of {@code facet} put on or taken off.
   */
  String toggled(Facet facet, String value) {
    return address("/", toggledFilters(facet, value), request.order(), Map.of());
  }

  /** Another stretch of the list. */
  String page(long from) {
    return address(
        "/", request.filters(), request.order(), from == 0 ? Map.of() : Map.of("from", from));
  }

  /** The stretch behind {@code mark}. */
  String behind(long from, String mark) {
    Map<String, Object> more = new TreeMap<>();
    more.put("from", from);
    more.put("after", mark);
    return address("/", request.filters(), request.order(), more);
  }

  /** The same list narrowed by other filters. */
  String narrowed(Map<Facet, Set<String>> filters) {
    return address("/", filters, ResultOrder.RELEVANCE, Map.of());
  }

  /** Another page about the same list. */
  String about(String path, Map<String, Object> more) {
    return address(path, request.filters(), ResultOrder.RELEVANCE, more);
  }

  /** The list sorted otherwise. */
  String sorted(ResultOrder order) {
    return address("/", request.filters(), order, Map.of());
  }

  /** The whole list as a file. */
  String export(ExportFormat format) {
    return address(
        "/export/" + format.name().toLowerCase(Locale.ROOT),
        request.filters(),
        request.order(),
        Map.of());
  }

  /** The form that makes a saved topic of the question. */
  String topic() {
    return about("/topics/new", Map.of());
  }

  /** A document, where the question hits its paragraph. */
  String place(String document, int paragraph) {
    return question(UriComponentsBuilder.fromPath(document))
        .fragment("p" + paragraph)
        .build(request.query())
        .toString();
  }

  /** What a form must carry on so that it leads to the same list. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field(SearchParameters.parameter(request.question()), request.query()));
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(request.filters().getOrDefault(facet, Set.of()))) {
        fields.add(new Field(SearchParameters.parameter(facet), value));
      }
    }
    if (request.order() != ResultOrder.RELEVANCE) {
      fields.add(new Field("order", request.order().name().toLowerCase(Locale.ROOT)));
    }
    if (writtenOnly()) {
      fields.add(new Field(SearchParameters.SYNONYMS, SearchParameters.SYNONYMS_OFF));
    }
    return fields;
  }

  /** A parameter of an address. */
  public record Field(String name, String value) {}

  /** Of a path, a step takes the place of those above and below it. */
  private Map<Facet, Set<String>> toggledFilters(Facet facet, String value) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    filters.putAll(request.filters());
    Set<String> kept = new TreeSet<>(filters.getOrDefault(facet, Set.of()));
    if (!kept.remove(value)) {
      kept.removeIf(
          other ->
              facet.isHierarchical()
                  && (other.startsWith(value + ClassPath.STEP)
                      || value.startsWith(other + ClassPath.STEP)));
      kept.add(value);
    }
    filters.put(facet, kept);
    return filters;
  }

  /** A page of the original, where the question hits it. */
  String original(String document, int page) {
    return question(
            UriComponentsBuilder.fromPath(document).pathSegment("pages", Integer.toString(page)))
        .encode()
        .buildAndExpand(request.query())
        .toUriString();
  }

  private boolean writtenOnly() {
    return request.vocabulary() instanceof VocabularyUse.Current(boolean synonyms) && !synonyms;
  }

  private UriComponentsBuilder question(UriComponentsBuilder address) {
    address.queryParam(SearchParameters.parameter(request.question()), "{asked}");
    return writtenOnly()
        ? address.queryParam(SearchParameters.SYNONYMS, SearchParameters.SYNONYMS_OFF)
        : address;
  }

  private String address(
      String path, Map<Facet, Set<String>> filters, ResultOrder order, Map<String, Object> more) {
    UriComponentsBuilder builder = question(UriComponentsBuilder.fromPath(path));
    Map<String, Object> values = new HashMap<>();
    values.put("asked", request.query());
    int number = 0;
    for (Facet facet : Facet.values()) {
      for (String one : new TreeSet<>(filters.getOrDefault(facet, Set.of()))) {
        String variable = "v" + number++;
        builder.queryParam(SearchParameters.parameter(facet), "{" + variable + "}");
        values.put(variable, one);
      }
    }
    if (order != ResultOrder.RELEVANCE) {
      builder.queryParam("order", order.name().toLowerCase(Locale.ROOT));
    }
    for (Map.Entry<String, Object> one : more.entrySet()) {
      String variable = "v" + number++;
      builder.queryParam(one.getKey(), "{" + variable + "}");
      values.put(variable, one.getValue());
    }
    return builder.encode().buildAndExpand(values).toUriString();
  }
}
