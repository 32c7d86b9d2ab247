package org.wenlan.topics.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.topics.TopicRefusedException;
import org.wenlan.topics.UnknownTopicException;

/** Says in Chinese what went wrong (RFC 9457). */
@RestControllerAdvice(assignableTypes = TopicController.class)
class TopicProblems {

  @ExceptionHandler
  ProblemDetail refused(TopicRefusedException e) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail missing(UnknownTopicException e) {
    return problem(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail broken(InfrastructureException e) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "检索库或知识图谱没有应答，请稍后再试");
  }

  private static ProblemDetail problem(HttpStatus status, @Nullable String message) {
    return ProblemDetail.forStatusAndDetail(status, message == null ? "请求有误" : message);
  }
}
