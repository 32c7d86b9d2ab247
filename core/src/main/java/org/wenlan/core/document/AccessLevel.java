package org.wenlan.core.document;

/** Who may see a document (公开级别). State secrets have no level here: they are refused. */
public enum AccessLevel {
  PUBLIC("公开"),
  INTERNAL("内部");

  private final String label;

  AccessLevel(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
