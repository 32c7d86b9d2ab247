package org.wenlan.search.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.query.QuerySyntaxException;

/** Says in the form of RFC 9457, in Chinese, why a question has no answer. */
@RestControllerAdvice(
    assignableTypes = {
      SearchController.class,
      DialectController.class,
      DocumentController.class,
      FindController.class,
      ListController.class,
      SearchRecordController.class,
      VocabularyController.class
    })
class SearchProblems {

  private static final Logger LOG = LoggerFactory.getLogger(SearchProblems.class);

  @ExceptionHandler
  ProblemDetail badParameter(BadParameterException e) {
    return problem(HttpStatus.BAD_REQUEST, "参数有误", String.valueOf(e.getMessage()));
  }

  /** Beside the message: the place, counted in UTF-16 units from 0, and the query with a caret. */
  @ExceptionHandler
  ProblemDetail badExpression(QuerySyntaxException e) {
    ProblemDetail problem =
        problem(HttpStatus.BAD_REQUEST, "检索式有误", String.valueOf(e.getMessage()));
    problem.setProperty("position", e.position());
    problem.setProperty("caret", e.caret());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknownDocument(UnknownDocumentException e) {
    return problem(HttpStatus.NOT_FOUND, "没有此文献", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail unknownRecord(UnknownRecordException e) {
    return problem(HttpStatus.NOT_FOUND, "没有此记录", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail noAnswer(InfrastructureException e) {
    LOG.warn("a search had no answer", e);
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "检索库没有应答", "检索库暂时没有应答，请稍后再试");
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
