package org.wenlan.search.web;

/** The caller asked for what cannot be; the message says in Chinese what is allowed. */
final class BadParameterException extends RuntimeException {

  BadParameterException(String detail) {
    super(detail);
  }
}
