package org.wenlan.search.web;

/** No kept search of that number, or none of this person's. */
final class UnknownRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownRecordException(String message) {
    super(message);
  }
}
