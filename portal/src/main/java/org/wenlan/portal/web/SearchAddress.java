package org.wenlan.portal.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;
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
    return address("/", facet, value, request.order(), 0);
  }

  /** Another stretch of the list. */
  String page(long from) {
    return address("/", null, "", request.order(), from);
  }

  /** The list sorted otherwise. */
  String sorted(ResultOrder order) {
    return address("/", null, "", order, 0);
  }

  /** The whole list as a file. */
  String export(ExportFormat format) {
    return address(
        "/export/" + format.name().toLowerCase(Locale.ROOT), null, "", request.order(), 0);
  }

  /** A document, where the question hits its paragraph. */
  String place(String document, int paragraph) {
    return UriComponentsBuilder.fromPath(document)
        .queryParam(SearchParameters.parameter(request.question()), "{asked}")
        .fragment("p" + paragraph)
        .build(request.query())
        .toString();
  }

  private String address(
      String path, @Nullable Facet toggled, String value, ResultOrder order, long from) {
    UriComponentsBuilder builder =
        UriComponentsBuilder.fromPath(path)
            .queryParam(SearchParameters.parameter(request.question()), "{asked}");
    Map<String, Object> values = new HashMap<>();
    values.put("asked", request.query());
    int number = 0;
    for (Facet facet : Facet.values()) {
      Set<String> kept = new TreeSet<>(request.filters().getOrDefault(facet, Set.of()));
      if (facet == toggled && !kept.remove(value)) {
        kept.add(value);
      }
      for (String one : kept) {
        String variable = "v" + number++;
        builder.queryParam(SearchParameters.parameter(facet), "{" + variable + "}");
        values.put(variable, one);
      }
    }
    if (order != ResultOrder.RELEVANCE) {
      builder.queryParam("order", order.name().toLowerCase(Locale.ROOT));
    }
    if (from > 0) {
      builder.queryParam("from", from);
    }
    return builder.encode().buildAndExpand(values).toUriString();
  }
}
