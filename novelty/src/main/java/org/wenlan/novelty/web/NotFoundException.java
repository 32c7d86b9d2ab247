package org.wenlan.novelty.web;

/** There is no such case, or the asker may not know of it. */
final class NotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFoundException(String message) {
    super(message);
  }
}
