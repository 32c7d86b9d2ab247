package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
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
      HttpServletResponse response,
      Model model) {
    model.addAttribute("query", query.strip());
    if (query.strip().length() > SearchRequest.MAX_QUERY_CHARS) {
      model.addAttribute("refusal", "检索词过长：最多 %d 个字。".formatted(SearchRequest.MAX_QUERY_CHARS));
      return "search";
    }
    SearchParameters asked;
    try {
      asked = SearchParameters.of(request::getParameterValues);
    } catch (QuerySyntaxException fault) {
      return ExpertPageController.faulty(fault, model, response);
    }
    if (asked.isEmpty()) {
      holdings(Viewer.of(request)).ifPresent(all -> model.addAttribute("holdings", all));
      return "search";
    }
    int first = Math.clamp(from, 0, 10_000 - SearchPage.SIZE);
    SearchRequest wanted = asked.page(Viewer.of(request).access(), first, SearchPage.SIZE);
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
}
