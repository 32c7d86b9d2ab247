package org.wenlan.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.reports.BatchRefusedException;
import org.wenlan.reports.BatchSearch;
import org.wenlan.reports.BatchSearches;

/** Batch searches over REST; everybody has their own. */
@RestController
@RequestMapping("/api/v1/search/batches")
class BatchController {

  private static final int LISTED = 100;

  private final BatchSearches batches;

  BatchController(BatchSearches batches) {
    this.batches = batches;
  }

  /** A batch with its rows. */
  record Whole(BatchSearch batch, List<BatchSearch.Row> rows) {}

  private static final class UnknownBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  BatchSearch begin(@RequestParam MultipartFile file, HttpServletRequest http, Principal user)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      return batches.begin(
          Objects.requireNonNullElse(file.getOriginalFilename(), ""),
          in,
          access(http),
          user.getName());
    }
  }

  @GetMapping
  List<BatchSearch> list(Principal user) {
    return batches.list(user.getName(), LISTED);
  }

  @GetMapping("/{id}")
  Whole one(@PathVariable long id, Principal user) {
    BatchSearch batch = batch(id, user);
    return new Whole(batch, batches.rows(id));
  }

  @PostMapping("/{id}/resume")
  BatchSearch resume(@PathVariable long id, Principal user) {
    batch(id, user);
    batches.resume(id);
    return batch(id, user);
  }

  @GetMapping("/{id}/result")
  void result(
      @PathVariable long id,
      @RequestParam(defaultValue = "xlsx") String format,
      HttpServletRequest http,
      HttpServletResponse response,
      Principal user)
      throws IOException {
    BatchSearch batch = batch(id, user);
    String server = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    boolean csv = format.equals("csv");
    if (!csv && !format.equals("xlsx")) {
      throw new BatchRefusedException("format 只能是 xlsx 或 csv");
    }
    response.setContentType(
        csv
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("batch-%d.%s".formatted(id, format))
            .build()
            .toString());
    if (csv) {
      batches.writeCsv(batch, access(http), server, response.getOutputStream());
    } else {
      batches.writeXlsx(batch, access(http), server, response.getOutputStream());
    }
  }

  private BatchSearch batch(long id, Principal user) {
    return batches.find(id, user.getName()).orElseThrow(UnknownBatchException::new);
  }

  private static Set<AccessLevel> access(HttpServletRequest http) {
    return AccessLevel.visibleTo(http::isUserInRole);
  }

  @ExceptionHandler
  ProblemDetail refused(BatchRefusedException refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, String.valueOf(refusal.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownBatchException unknown) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有这一批");
  }
}
