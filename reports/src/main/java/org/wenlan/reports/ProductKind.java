package org.wenlan.reports;

/** What is handed out. */
public enum ProductKind {
  BRIEF("专题简报"),
  BULLETIN("决策参考");

  private final String label;

  ProductKind(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
