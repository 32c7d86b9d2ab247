package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.portal.web.ComparisonPage.Kept;

/** Two regions or two periods side by side (比较). */
@Controller
class ComparisonPageController {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int REGIONS = 200;

  private final TrendAnalysis trends;
  private final DocumentSearch search;
  private final CurrentValidity validity;
  private final InstantSource clock;

  ComparisonPageController(
      TrendAnalysis trends, DocumentSearch search, GraphQueries graph, InstantSource clock) {
    this.trends = trends;
    this.search = search;
    this.validity = new CurrentValidity(graph);
    this.clock = clock;
  }

  /** A region to choose. */
  public record Region(String value, String label, long documents) {}

  @GetMapping("/trends/compare")
  String compare(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(defaultValue = "region") String by,
      @RequestParam(defaultValue = "") String a,
      @RequestParam(defaultValue = "") String b,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("query", query.strip());
    model.addAttribute("a", a.strip());
    model.addAttribute("b", b.strip());
    Facet facet = by.equals("year") ? Facet.YEAR : Facet.REGION;
    model.addAttribute("by", facet == Facet.YEAR ? "year" : "region");
    SearchRequest list;
    try {
      list =
          SearchParameters.of(request::getParameterValues)
              .page(Viewer.of(request).access(), 0, 1)
              .in(SearchMode.LEXICAL);
    } catch (QuerySyntaxException e) {
      model.addAttribute("refusal", "检索式有误：" + e.getMessage());
      return "compare";
    } catch (IllegalArgumentException e) {
      model.addAttribute("refusal", "检索词过长，请缩短后再试。");
      return "compare";
    }
    model.addAttribute("fields", new SearchAddress(list).fields());
    model.addAttribute("regions", regions(search.search(list)));
    if (!a.isBlank() || !b.isBlank()) {
      Optional<Kept> first = Kept.of(facet, a.strip());
      Optional<Kept> second = Kept.of(facet, b.strip());
      if (first.isEmpty() || second.isEmpty()) {
        model.addAttribute(
            "refusal",
            facet == Facet.YEAR ? "时期写作四位年份，如 2019-2021，最多 20 年；甲、乙两方都要填。" : "请给甲、乙两方各选一个地区。");
      } else if (first.get().overlaps(second.get())) {
        model.addAttribute("refusal", "两方有重合，无法比较：请选互不包含的两个地区或两段时期。");
      } else {
        YearMonth now = YearMonth.from(clock.instant().atZone(HERE));
        model.addAttribute(
            "page",
            ComparisonPage.of(list, first.get(), second.get(), now, trends, search, validity::of));
      }
    }
    return "compare";
  }

  private static List<Region> regions(SearchResults results) {
    return results.facets().getOrDefault(Facet.REGION, List.of()).stream()
        .limit(REGIONS)
        .map(one -> new Region(one.value(), one.value().replace("/", " > "), one.count()))
        .sorted(java.util.Comparator.comparing(Region::value))
        .toList();
  }
}
