package org.wenlan.ingest;

/** What becomes of a document that no longer lies where it was found (来源变动时的处理). */
public enum LossPolicy {
  /**
   * It stays in the store and the graph. One that was replaced leaves the index, so that a search
   * finds the newer one; one that is gone is found still, and marked.
   */
  KEEP("保留并标记"),
  /** It is taken out of index, graph and store. */
  WITHDRAW("撤出");

  private final String label;

  LossPolicy(String label) {
    this.label = label;
  }

  /** The words a librarian reads. */
  public String label() {
    return label;
  }
}
