package org.wenlan.novelty.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.wenlan.novelty.CommissionRefusedException;
import org.wenlan.novelty.WorkflowException;

/** Says in Chinese what went wrong (RFC 9457). */
@RestControllerAdvice(assignableTypes = NoveltyController.class)
class NoveltyProblems {

  @ExceptionHandler
  ProblemDetail refused(CommissionRefusedException e) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, e);
  }

  @ExceptionHandler
  ProblemDetail bad(IllegalArgumentException e) {
    return problem(HttpStatus.BAD_REQUEST, e);
  }

  @ExceptionHandler
  ProblemDetail conflict(WorkflowException e) {
    return problem(HttpStatus.CONFLICT, e);
  }

  @ExceptionHandler
  ProblemDetail missing(NotFoundException e) {
    return problem(HttpStatus.NOT_FOUND, e);
  }

  @ExceptionHandler
  ProblemDetail forbidden(NotAllowedException e) {
    return problem(HttpStatus.FORBIDDEN, e);
  }

  private static ProblemDetail problem(HttpStatus status, RuntimeException e) {
    String message = e.getMessage();
    return ProblemDetail.forStatusAndDetail(status, message == null ? "请求有误" : message);
  }
}
