package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.search.SearchRequest;

/** Whole lists over REST, stretch by stretch, however long. */
@RestController
@RequestMapping("/api/v1/search/list")
@Tag(name = "检索")
class ListController {

  private static final int MOST = 100;

  private final ResultPages pages;
  private final CurrentValidity validity;

  ListController(ResultPages pages, GraphQueries graph) {
    this.pages = pages;
    this.validity = new CurrentValidity(graph);
  }

  /**
   * A stretch of the list.
   *
   * @param from documents before it
   * @param next what to send as {@code after} for the stretch behind; null at the end of the list
   */
  record ListResponse(long from, List<SearchResponse.Item> hits, @Nullable String next) {}

  @GetMapping
  @Operation(summary = "逐段读取按词语检出的全部文献，没有一万篇的限制；检索参数同检索，mode、from 不起作用")
  ListResponse list(
      @Parameter(description = "上一段给出的 next；留空从头开始") @RequestParam(defaultValue = "") String after,
      @Parameter(description = "每段篇数，1 至 100") @RequestParam(defaultValue = "100") String size,
      HttpServletRequest http) {
    SearchRequest request =
        RequestParameters.list(http, RequestParameters.number("size", size, 1, MOST));
    ResultPages.Stretch stretch = after.isEmpty() ? pages.from(request, 0) : behind(request, after);
    return new ListResponse(
        stretch.from(),
        stretch.hits().stream().map(hit -> SearchResponse.Item.of(hit, validity)).toList(),
        stretch.next().orElse(null));
  }

  private ResultPages.Stretch behind(SearchRequest request, String mark) {
    try {
      return pages.behind(request, mark);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException("after 应为同一排序下上一段给出的 next，收到：" + mark);
    }
  }
}
