package org.wenlan.novelty.web;

/** The account may not take this step. */
final class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAllowedException(String message) {
    super(message);
  }
}
