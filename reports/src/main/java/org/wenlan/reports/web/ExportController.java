package org.wenlan.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.ResultExport;

/** Lists of results as files over REST; the parameters are those of a search. */
@RestController
class ExportController {

  private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);

  /** The list is read without from and size; a request needs one. */
  private static final int ANY_SIZE = 1;

  private final ResultExport export;

  ExportController(ResultExport export) {
    this.export = export;
  }

  @GetMapping("/api/v1/search/export")
  void export(@RequestParam String format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportFormat wanted = format(format);
    var list =
        SearchParameters.of(request::getParameterValues)
            .page(AccessLevel.visibleTo(request::isUserInRole), 0, ANY_SIZE);
    response.setContentType(wanted.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("wenlan." + wanted.extension())
            .build()
            .toString());
    try {
      export.write(wanted, list, response.getOutputStream());
    } catch (InfrastructureException e) {
      // What was set for the file must not stand over the page that says why there is none.
      if (!response.isCommitted()) {
        response.reset();
      }
      throw e;
    }
  }

  @ExceptionHandler
  ProblemDetail refused(IllegalArgumentException refusal) {
    return problem(HttpStatus.BAD_REQUEST, "参数有误", String.valueOf(refusal.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail noAnswer(InfrastructureException fault) {
    LOG.warn("an export had no answer", fault);
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "检索库没有应答", "检索库暂时没有应答，请稍后再试");
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }

  private static ExportFormat format(String word) {
    return Stream.of(ExportFormat.values())
        .filter(format -> word(format).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "format 只能是 %s，收到：%s"
                        .formatted(
                            Stream.of(ExportFormat.values())
                                .map(ExportController::word)
                                .collect(Collectors.joining("、")),
                            word)));
  }

  private static String word(ExportFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
