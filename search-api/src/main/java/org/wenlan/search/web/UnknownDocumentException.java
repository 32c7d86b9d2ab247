package org.wenlan.search.web;

/** There is no such document, or none the caller may see. */
final class UnknownDocumentException extends RuntimeException {

  UnknownDocumentException(String detail) {
    super(detail);
  }
}
