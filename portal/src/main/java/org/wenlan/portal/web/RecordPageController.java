package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.text.CsvLine;
import org.wenlan.search.RecordedHit;
import org.wenlan.search.SearchRecord;
import org.wenlan.search.SearchRecords;

/** Kept searches: keeping one, the list of them, asking again, taking one away (检索记录). */
@Controller
class RecordPageController {

  private static final int SHOWN = 200;

  private final SearchRecords records;
  private final InstantSource clock;

  RecordPageController(SearchRecords records, InstantSource clock) {
    this.records = records;
    this.clock = clock;
  }

  @GetMapping("/records")
  String list(HttpServletRequest request, Model model) {
    model.addAttribute(
        "records", records.list(name(request), SHOWN).stream().map(RecordPage::of).toList());
    return "records";
  }

  /** Keeps the search whose parameters the form carries along. */
  @PostMapping("/records")
  String keep(
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      RedirectAttributes flash) {
    Viewer viewer = Viewer.of(request);
    try {
      SearchParameters asked = SearchParameters.of(request::getParameterValues);
      return "redirect:/records/" + records.keep(asked, viewer.access(), name(request), note).id();
    } catch (QuerySyntaxException fault) {
      flash.addFlashAttribute("refusal", fault.getMessage());
    } catch (IllegalArgumentException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/records";
  }

  @GetMapping("/records/{id}")
  String one(@PathVariable long id, HttpServletRequest request, Model model) {
    show(record(id, request), request, model);
    return "record";
  }

  /** Asks again; nothing is written, so that it has an address. */
  @GetMapping("/records/{id}/replay")
  String replay(@PathVariable long id, HttpServletRequest request, Model model) {
    SearchRecord record = record(id, request);
    show(record, request, model);
    try {
      model.addAttribute("replay", records.replay(record, Viewer.of(request).access()));
      model.addAttribute("replayedAt", RecordPage.TIME.format(clock.instant()));
    } catch (IllegalArgumentException refusal) {
      model.addAttribute("refusal", String.valueOf(refusal.getMessage()));
    }
    return "record";
  }

  private void show(SearchRecord record, HttpServletRequest request, Model model) {
    List<RecordedHit> hits = records.hits(record, Viewer.of(request).access());
    model.addAttribute("record", RecordPage.of(record));
    model.addAttribute("hits", List.copyOf(hits.subList(0, Math.min(hits.size(), SHOWN))));
    model.addAttribute("listed", hits.size());
  }

  @GetMapping("/records/{id}/export.csv")
  void export(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SearchRecord record = record(id, request);
    StringBuilder file = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK);
    RecordPage.of(record).lines().forEach(line -> file.append(CsvLine.of(line)));
    file.append(CsvLine.of(List.of("序号", "题名", "系统编号")));
    int ordinal = 0;
    for (RecordedHit hit : records.hits(record, Viewer.of(request).access())) {
      List<String> line = new ArrayList<>();
      line.add(String.valueOf(++ordinal));
      line.add(hit.title());
      line.add(hit.document().value());
      file.append(CsvLine.of(line));
    }
    BatchPageController.head(response, "text/csv;charset=UTF-8", "检索记录%d.csv".formatted(id));
    response.getOutputStream().write(file.toString().getBytes(StandardCharsets.UTF_8));
  }

  private SearchRecord record(long id, HttpServletRequest request) {
    return records
        .find(id, name(request))
        .orElseThrow(() -> new PageNotFoundException("没有这条检索记录，或不是当前账号保留的。"));
  }

  private static String name(HttpServletRequest request) {
    return Viewer.of(request).name().orElseThrow();
  }
}
