package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.wenlan.reports.BatchRefusedException;
import org.wenlan.reports.BatchSearch;
import org.wenlan.reports.BatchSearches;

/** Tables of queries: handing them in, watching them run, taking the results away (批量检索). */
@Controller
class BatchPageController {

  private static final int SHOWN = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final BatchSearches batches;

  BatchPageController(BatchSearches batches) {
    this.batches = batches;
  }

  /** One batch as a page shows it. */
  public record BatchLine(
      long id,
      String title,
      String made,
      String state,
      boolean running,
      boolean stopped,
      int total,
      int done,
      int bad,
      int waiting,
      String message) {

    static BatchLine of(BatchSearch batch) {
      return new BatchLine(
          batch.id(),
          batch.title(),
          TIME.format(batch.madeAt()),
          batch.state().label(),
          batch.state() == BatchSearch.State.RUNNING,
          batch.state() == BatchSearch.State.STOPPED,
          batch.total(),
          batch.done(),
          batch.bad(),
          batch.waiting(),
          batch.message());
    }
  }

  /** One row of it; the address is that of its list of results, blank for a bad row. */
  public record RowLine(
      int row,
      String name,
      String question,
      String status,
      String count,
      String problem,
      String address) {

    static RowLine of(BatchSearch.Row row) {
      boolean done = row.status() == BatchSearch.Status.DONE;
      return new RowLine(
          row.row(),
          row.name(),
          row.question(),
          row.status().label(),
          done ? String.valueOf(row.count()) : "",
          row.problem(),
          row.status() == BatchSearch.Status.BAD
              ? ""
              : UriComponentsBuilder.fromPath("/")
                  .queryParam(row.expert() ? "expert" : "q", "{asked}")
                  .encode()
                  .buildAndExpand(row.question())
                  .toUriString());
    }
  }

  @GetMapping("/batches")
  String list(HttpServletRequest request, Model model) {
    List<BatchLine> lines = batches.list(name(request), SHOWN).stream().map(BatchLine::of).toList();
    model.addAttribute("batches", lines);
    model.addAttribute("active", lines.stream().anyMatch(BatchLine::running));
    model.addAttribute("mostRows", BatchSearches.MOST_ROWS);
    return "batches";
  }

  @PostMapping("/batches")
  String begin(
      @RequestParam MultipartFile file, HttpServletRequest request, RedirectAttributes flash)
      throws IOException {
    Viewer viewer = Viewer.of(request);
    try (InputStream in = file.getInputStream()) {
      String title = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      return "redirect:/batches/" + batches.begin(title, in, viewer.access(), name(request)).id();
    } catch (BatchRefusedException refusal) {
      flash.addFlashAttribute("refusal", refusal.getMessage());
      return "redirect:/batches";
    }
  }

  @GetMapping("/batches/{id}")
  String one(@PathVariable long id, HttpServletRequest request, Model model) {
    BatchSearch batch = batch(id, request);
    model.addAttribute("batch", BatchLine.of(batch));
    model.addAttribute("rows", batches.rows(id).stream().map(RowLine::of).toList());
    return "batch";
  }

  @PostMapping("/batches/{id}/resume")
  String resume(@PathVariable long id, HttpServletRequest request) {
    batch(id, request);
    batches.resume(id);
    return "redirect:/batches/" + id;
  }

  @GetMapping("/batches/{id}/result.xlsx")
  void workbook(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BatchSearch batch = batch(id, request);
    head(
        response,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "批量检索%d.xlsx".formatted(id));
    batches.writeXlsx(batch, Viewer.of(request).access(), server(), response.getOutputStream());
  }

  @GetMapping("/batches/{id}/result.csv")
  void table(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BatchSearch batch = batch(id, request);
    head(response, "text/csv;charset=UTF-8", "批量检索%d.csv".formatted(id));
    batches.writeCsv(batch, Viewer.of(request).access(), server(), response.getOutputStream());
  }

  static void head(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }

  private BatchSearch batch(long id, HttpServletRequest request) {
    return batches
        .find(id, name(request))
        .orElseThrow(() -> new PageNotFoundException("没有这一批，或不是当前账号提交的。"));
  }

  private static String server() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
  }

  private static String name(HttpServletRequest request) {
    return Viewer.of(request).name().orElseThrow();
  }
}
