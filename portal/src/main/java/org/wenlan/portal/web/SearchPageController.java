package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.find.ResultPages.Stretch;
import org.wenlan.core.find.Spelling;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.portal.web.SearchPage.Link;

/** The front page: one search box, results that can be read. */
@Controller
class SearchPageController {

  /**
   * Whoever finds more is not asked. Not lower: the characters of a mistyped word may stand
   * anywhere in many long texts.
   */
  private static final int FEW = 1_000;

  private final DocumentSearch search;
  private final ResultPages pages;
  private final Spelling spelling;
  private final AskedBefore askedBefore;
  private final PhraseTables tables;
  private final CurrentValidity validity;

  SearchPageController(
      DocumentSearch search,
      ResultPages pages,
      Spelling spelling,
      AskedBefore askedBefore,
      PhraseTables tables,
      GraphQueries graph) {
    this.search = search;
    this.pages = pages;
    this.spelling = spelling;
    this.askedBefore = askedBefore;
    this.tables = tables;
    this.validity = new CurrentValidity(graph);
  }

  @GetMapping("/")
  String search(
      @RequestParam(name = "q", defaultValue = "") String query,
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
    Viewer viewer = Viewer.of(request);
    if (asked.isEmpty()) {
      holdings(viewer).ifPresent(all -> model.addAttribute("holdings", all));
      return "search";
    }
    Widening.of(asked.page(viewer.access(), 0, SearchPage.SIZE), tables)
        .ifPresent(widening -> model.addAttribute("widening", widening));
    long from = PlaceInList.of(request);
    String mark = Optional.ofNullable(request.getParameter("after")).orElse("");
    if (from + SearchPage.SIZE > PageTurner.WINDOW) {
      model.addAttribute("page", farBehind(asked, viewer, from, mark));
      return "search";
    }
    SearchRequest wanted = asked.page(viewer.access(), (int) from, SearchPage.SIZE);
    SearchResults results = search.search(wanted);
    model.addAttribute("page", SearchPage.of(wanted, results, validity::of));
    if (from == 0 && wanted.question() instanceof Question.Words) {
      if (results.total() < FEW) {
        meant(wanted).ifPresent(link -> model.addAttribute("meant", link));
      }
      askedBefore.note(wanted, results, request);
    }
    return "search";
  }

  private SearchPage farBehind(SearchParameters asked, Viewer viewer, long from, String mark) {
    SearchRequest wanted = asked.page(viewer.access(), 0, SearchPage.SIZE);
    SearchResults whole = search.search(wanted.in(SearchMode.LEXICAL).page(0, 1));
    return SearchPage.of(wanted, whole, stretch(wanted, from, mark), validity::of);
  }

  private Stretch stretch(SearchRequest wanted, long from, String mark) {
    if (!mark.isEmpty()) {
      try {
        return pages.behind(wanted, mark);
      } catch (IllegalArgumentException e) {
        // An address somebody has changed by hand: the place is named beside it.
      }
    }
    return pages.from(wanted, Math.min(from, ResultPages.FURTHEST_JUMP));
  }

  private Optional<Link> meant(SearchRequest wanted) {
    return spelling
        .correct(wanted)
        .map(
            better ->
                new Link(
                    better.words(),
                    new SearchAddress(
                            new SearchRequest(
                                    better.words(),
                                    wanted.filters(),
                                    wanted.access(),
                                    wanted.mode(),
                                    0,
                                    SearchPage.SIZE)
                                .with(wanted.vocabulary()))
                        .page(0),
                    better.documents(),
                    false));
  }

  /** What there is to be searched, by type: the way in for who does not know what to ask. */
  private Optional<SearchPage> holdings(Viewer viewer) {
    SearchRequest all = new SearchRequest("", Map.of(), viewer.access(), SearchMode.LEXICAL, 0, 1);
    try {
      return Optional.of(SearchPage.of(all, search.search(all), validity::of));
    } catch (InfrastructureException e) {
      return Optional.empty(); // the search box is there even while the index is not
    }
  }
}
