package org.wenlan.ingest;

/** State that can be built anew from the document store (派生库). */
public enum DerivedStore {
  INDEX("检索库"),
  GRAPH("知识图谱");

  private final String label;

  DerivedStore(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
