package org.wenlan.graph.web;

/** A parameter that cannot be used; the message says why, in Chinese. */
final class BadGraphRequestException extends RuntimeException {

  BadGraphRequestException(String message) {
    super(message);
  }
}
