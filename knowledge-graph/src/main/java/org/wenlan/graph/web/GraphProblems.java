package org.wenlan.graph.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.graph.SparqlRefusedException;

/** Turns refusals into RFC 9457 problem details, whatever format the caller asked for. */
@RestControllerAdvice(assignableTypes = {SparqlController.class, GraphController.class})
class GraphProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(SparqlRefusedException e) {
    HttpStatus status =
        switch (e.reason()) {
          case SYNTAX -> HttpStatus.BAD_REQUEST;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case TOO_LONG -> HttpStatus.CONTENT_TOO_LARGE;
          case TIMEOUT, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
          case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
        };
    ProblemDetail problem = problem(status, "查询未执行", e.getMessage());
    problem.setProperty("reason", e.reason().name());
    if (e.line() > 0) {
      problem.setProperty("line", e.line());
      problem.setProperty("column", e.column());
    }
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> bad(BadGraphRequestException e) {
    return answer(problem(HttpStatus.BAD_REQUEST, "参数有误", e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(NoSuchGraphException e) {
    return answer(problem(HttpStatus.NOT_FOUND, "没有找到", "知识图谱中没有此文献，或您无权查看。"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> down(InfrastructureException e) {
    return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "知识图谱暂不可用", "知识图谱暂时没有响应，请稍后再试。"));
  }

  private static ProblemDetail problem(HttpStatus status, String title, @Nullable String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      answer.header(HttpHeaders.RETRY_AFTER, "5");
    }
    return answer.body(problem);
  }
}
