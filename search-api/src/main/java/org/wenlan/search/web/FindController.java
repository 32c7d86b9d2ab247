package org.wenlan.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.find.SimilarDocuments;
import org.wenlan.core.find.Spelling;
import org.wenlan.core.find.Suggestions;
import org.wenlan.core.find.TermCount;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.search.SearchRequest;

/** Finding aids over REST. Nothing is said because of a document the caller may not see. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "检索辅助")
class FindController {

  private static final int TERMS = 60;
  private static final int OFFERED = 10;
  private static final int SIMILAR = 8;

  private final TrendAnalysis trends;
  private final Suggestions suggestions;
  private final Spelling spelling;
  private final SimilarDocuments similar;
  private final InstantSource clock;

  FindController(
      TrendAnalysis trends,
      Suggestions suggestions,
      Spelling spelling,
      SimilarDocuments similar,
      InstantSource clock) {
    this.trends = trends;
    this.suggestions = suggestions;
    this.spelling = spelling;
    this.similar = similar;
    this.clock = clock;
  }

  /** Something to ask, or of a title the document to open. */
  record Offer(String kind, String text, String document) {}

  /** Documents over time and the terms most of them have. */
  record Trend(Timeline timeline, List<TermCount> terms) {}

  /** What may have been meant; {@code words} blank for nothing better. */
  record Meant(String words, long documents) {}

  /** A similar document. */
  record Alike(String id, String title, List<String> shared) {}

  @GetMapping("/suggestions")
  @Operation(summary = "输入提示：以所输文字、拼音或首字母开头的主题、名称和题名")
  List<Offer> suggestions(
      @Parameter(description = "已输入的文字，最长 60 字") @RequestParam(defaultValue = "") String q,
      HttpServletRequest http) {
    return suggestions.beginningWith(q, RequestParameters.access(http), OFFERED).stream()
        .map(
            one ->
                new Offer(
                    one.kind().name(),
                    one.text(),
                    one.document().map(DocumentId::value).orElse("")))
        .toList();
  }

  @GetMapping("/corrections")
  @Operation(summary = "检索词纠错：同音字、近音字或差一个字，且命中明显更多的写法")
  Meant corrections(HttpServletRequest http) {
    return spelling
        .correct(RequestParameters.list(http, 1))
        .map(better -> new Meant(better.words(), better.documents()))
        .orElseGet(() -> new Meant("", 0));
  }

  @GetMapping("/trends")
  @Operation(summary = "趋势：检索结果按年或按月的文献数和高频词；参数同检索")
  Trend trends(
      @Parameter(description = "year 或 month") @RequestParam(defaultValue = "year") String unit,
      HttpServletRequest http) {
    Timeline.Unit by =
        switch (unit) {
          case "year" -> Timeline.Unit.YEAR;
          case "month" -> Timeline.Unit.MONTH;
          default -> throw new BadParameterException("unit 只能是 year、month，收到：" + unit);
        };
    SearchRequest list = RequestParameters.list(http, 1);
    YearMonth now = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai")));
    return new Trend(trends.timeline(list, by, now), trends.terms(list, TERMS));
  }

  @GetMapping("/documents/{id}/similar")
  @Operation(summary = "相似文献")
  List<Alike> similar(@PathVariable String id, HttpServletRequest http) {
    if (!id.matches("[0-9a-f]{64}")) {
      throw new BadParameterException("文献标识应为 64 位小写十六进制数，收到：" + id);
    }
    return similar
        .to(new DocumentId(id), RequestParameters.access(http), Set.of(), SIMILAR)
        .stream()
        .map(one -> new Alike(one.document().value(), one.metadata().title(), one.shared()))
        .toList();
  }
}
