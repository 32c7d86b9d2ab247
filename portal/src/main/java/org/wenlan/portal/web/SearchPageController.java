package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;

/** The front page: one search box, results that can be read. */
@Controller
class SearchPageController {

  private final DocumentSearch search;

  SearchPageController(DocumentSearch search) {
    this.search = search;
  }

  @GetMapping("/")
  String search(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request,
      Model model) {
    String asked = query.strip();
    model.addAttribute("query", asked);
    if (asked.length() > SearchRequest.MAX_QUERY_CHARS) {
      model.addAttribute("refusal", "检索词过长：最多 %d 个字。".formatted(SearchRequest.MAX_QUERY_CHARS));
      return "search";
    }
    Map<Facet, Set<String>> filters = filters(request);
    if (asked.isEmpty() && filters.isEmpty()) {
      holdings(Viewer.of(request)).ifPresent(all -> model.addAttribute("holdings", all));
      return "search";
    }
    SearchRequest wanted =
        new SearchRequest(
            asked,
            filters,
            Viewer.of(request).access(),
            SearchMode.HYBRID,
            Math.clamp(from, 0, 10_000 - SearchPage.SIZE),
            SearchPage.SIZE);
    model.addAttribute("page", SearchPage.of(wanted, search.search(wanted)));
    return "search";
  }

  /** What there is to be searched, by type: the way in for who does not know what to ask. */
  private Optional<SearchPage> holdings(Viewer viewer) {
    SearchRequest all = new SearchRequest("", Map.of(), viewer.access(), SearchMode.LEXICAL, 0, 1);
    try {
      return Optional.of(SearchPage.of(all, search.search(all)));
    } catch (InfrastructureException e) {
      return Optional.empty(); // the search box is there even while the index is not
    }
  }

  private static Map<Facet, Set<String>> filters(HttpServletRequest request) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String[] values = request.getParameterValues(SearchPage.parameter(facet));
      if (values != null && values.length > 0 && values.length <= 20) {
        filters.put(
            facet, Set.of(java.util.Arrays.stream(values).distinct().toArray(String[]::new)));
      }
    }
    return filters;
  }
}
