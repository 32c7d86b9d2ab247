package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.ResultExport;

/** A whole list of results as a file (导出题录). */
@Controller
class ExportPageController {

  /** The list is read without from and size; a request needs one. */
  private static final int ANY_SIZE = 1;

  private final ResultExport export;

  ExportPageController(ResultExport export) {
    this.export = export;
  }

  @GetMapping("/export/{format}")
  void export(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ExportFormat wanted =
        Arrays.stream(ExportFormat.values())
            .filter(one -> one.name().equalsIgnoreCase(format))
            .findFirst()
            .orElseThrow(() -> new PageNotFoundException("没有这种导出格式。"));
    var list =
        SearchParameters.of(request::getParameterValues)
            .page(Viewer.of(request).access(), 0, ANY_SIZE);
    response.setContentType(wanted.mediaType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("检索结果." + wanted.extension(), StandardCharsets.UTF_8)
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
}
