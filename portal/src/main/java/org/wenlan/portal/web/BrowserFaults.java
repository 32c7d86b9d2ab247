package org.wenlan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Requests that reach no page or cannot be read: a browser gets the page of {@link
 * ErrorPageController}, a program a problem document. Without this, people would read JSON.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrowserFaults {

  @ExceptionHandler({
    NoResourceFoundException.class,
    HttpRequestMethodNotSupportedException.class,
    TypeMismatchException.class,
    ServletRequestBindingException.class,
    MultipartException.class
  })
  @Nullable ResponseEntity<ProblemDetail> answer(
      Exception fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = HttpStatus.BAD_REQUEST;
    HttpHeaders headers = HttpHeaders.EMPTY;
    if (fault instanceof ErrorResponse known) {
      status = HttpStatus.valueOf(known.getStatusCode().value());
      headers = known.getHeaders();
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
      response.sendError(status.value());
      return null;
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .body(ProblemDetail.forStatusAndDetail(status, ErrorWords.of(status).advice()));
  }
}
