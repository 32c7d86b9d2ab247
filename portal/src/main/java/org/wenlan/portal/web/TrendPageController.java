package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.Timeline.Unit;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.portal.web.TrendPage.Figures;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.FigureExport;

/** What a list of results holds over time (趋势分析), on a page and as files. */
@Controller
class TrendPageController {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int BURSTS = 20;
  private static final int TERMS = 60;

  private final TrendAnalysis trends;
  private final DocumentSearch search;
  private final FigureExport export;
  private final InstantSource clock;

  TrendPageController(
      TrendAnalysis trends, DocumentSearch search, FigureExport export, InstantSource clock) {
    this.trends = trends;
    this.search = search;
    this.export = export;
    this.clock = clock;
  }

  @GetMapping("/trends")
  String trends(HttpServletRequest request, Model model) {
    model.addAttribute("query", TrendQuestion.first(request::getParameterValues, "q"));
    model.addAttribute("windows", TrendQuestion.WINDOWS);
    try {
      model.addAttribute("page", TrendPage.of(figures(request)));
    } catch (QuerySyntaxException e) {
      model.addAttribute("refusal", "检索式有误：" + e.getMessage());
    } catch (IllegalArgumentException e) {
      model.addAttribute("refusal", "检索词过长，请缩短后再试。");
    }
    return "trends";
  }

  @GetMapping("/trends/export/{format}")
  void export(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportFormat wanted =
        switch (format) {
          case "csv" -> ExportFormat.CSV;
          case "xlsx" -> ExportFormat.XLSX;
          default -> throw new PageNotFoundException("数据只能导出为 CSV 或 XLSX。");
        };
    Figures figures = figures(request);
    response.setContentType(wanted.mediaType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("趋势分析." + wanted.extension(), StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(wanted, figures.tables(), response.getOutputStream());
  }

  private Figures figures(HttpServletRequest request) {
    TrendQuestion asked =
        TrendQuestion.of(request::getParameterValues, Viewer.of(request).access());
    YearMonth now = YearMonth.from(clock.instant().atZone(HERE));
    SearchRequest list = asked.list();
    Timeline byMonth = trends.timeline(list, Unit.MONTH, asked.until().orElse(now));
    YearMonth last = asked.until().orElseGet(() -> TrendPage.last(byMonth, now));
    Timeline shown =
        asked.unit() == Unit.YEAR
            ? trends.timeline(list, Unit.YEAR, now)
            : trends.timeline(list, Unit.MONTH, now);
    SearchRequest recent = asked.recent(last);
    return new Figures(
        asked,
        shown,
        last,
        search.search(list).total(),
        search.search(recent).total(),
        trends.distinctive(recent, list, BURSTS),
        terms(list));
  }

  private List<org.wenlan.core.find.TermCount> terms(SearchRequest list) {
    return trends.terms(list, TERMS).stream()
        .sorted(
            java.util.Comparator.comparing(
                org.wenlan.core.find.TermCount::term,
                java.text.Collator.getInstance(java.util.Locale.SIMPLIFIED_CHINESE)))
        .toList();
  }
}
