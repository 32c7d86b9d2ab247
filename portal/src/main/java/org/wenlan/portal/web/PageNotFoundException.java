package org.wenlan.portal.web;

/** There is nothing at this address for this viewer. */
final class PageNotFoundException extends RuntimeException {

  private final String advice;

  /**
   * Says what is missing.
   *
   * @param message Chinese, shown on the page
   */
  PageNotFoundException(String message) {
    super(message);
    this.advice = message;
  }

  /** What the page says. */
  String advice() {
    return advice;
  }
}
