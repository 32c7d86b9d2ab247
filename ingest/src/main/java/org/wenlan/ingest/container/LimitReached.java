package org.wenlan.ingest.container;

/** The container costs more than allowed; nothing more is taken out of it. */
final class LimitReached extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String detail;

  /**
   * @param detail for the librarian, in Chinese
   */
  LimitReached(String detail) {
    super(detail);
    this.detail = detail;
  }

  String detail() {
    return detail;
  }
}
