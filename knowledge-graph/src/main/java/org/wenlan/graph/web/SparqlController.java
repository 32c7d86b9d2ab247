package org.wenlan.graph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.graph.SparqlAnswer;
import org.wenlan.graph.SparqlRefusedException;
import org.wenlan.graph.SparqlRefusedException.Reason;
import org.wenlan.graph.SparqlService;

/**
 * SPARQL 1.1 Protocol, queries only. {@code X-Wenlan-Rows} counts rows or triples; {@code
 * X-Wenlan-Truncated: true} says that the limit cut off the rest.
 */
@RestController
class SparqlController {

  private static final String PATH = "/api/v1/sparql";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  private final SparqlService sparql;

  SparqlController(SparqlService sparql) {
    this.sparql = sparql;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> get(
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String format,
      HttpServletRequest request) {
    return answer(query, format, request);
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<byte[]> postForm(
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String update,
      @RequestParam(required = false) @Nullable String format,
      HttpServletRequest request) {
    if (update != null) {
      throw readOnly();
    }
    return answer(query, format, request);
  }

  @PostMapping(path = PATH, consumes = QUERY)
  ResponseEntity<byte[]> postQuery(
      @RequestBody String query,
      @RequestParam(required = false) @Nullable String format,
      HttpServletRequest request) {
    return answer(query, format, request);
  }

  @PostMapping(path = PATH, consumes = UPDATE)
  ResponseEntity<byte[]> postUpdate() {
    throw readOnly();
  }

  /** The ontology of the graph's own terms. */
  @GetMapping(path = "/ns", produces = "text/turtle;charset=UTF-8")
  String ontology() {
    return sparql.ontology();
  }

  private ResponseEntity<byte[]> answer(
      @Nullable String query, @Nullable String format, HttpServletRequest request) {
    if (query == null || query.isBlank()) {
      throw new SparqlRefusedException(Reason.SYNTAX, "缺少查询语句，请用参数 query 给出 SPARQL 查询。");
    }
    if (request.getParameter("default-graph-uri") != null
        || request.getParameter("named-graph-uri") != null) {
      throw new SparqlRefusedException(
          Reason.FORBIDDEN, "不能指定 default-graph-uri 或 named-graph-uri，请在查询中用 GRAPH 指定文献的图。");
    }
    SparqlAnswer answer =
        sparql.answer(
            query,
            AccessLevel.visibleTo(request::isUserInRole),
            AcceptedFormats.of(format, request.getHeader(HttpHeaders.ACCEPT)));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, answer.format().mediaType() + ";charset=UTF-8")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("X-Wenlan-Rows", Long.toString(answer.rows()))
        .header("X-Wenlan-Truncated", Boolean.toString(answer.truncated()))
        .body(answer.body());
  }

  private static SparqlRefusedException readOnly() {
    return new SparqlRefusedException(Reason.FORBIDDEN, "本端点只读，不接受更新语句。");
  }
}
