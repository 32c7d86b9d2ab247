package org.wenlan.topics;

/** What a reader says of an item (相关性). */
public enum Relevance {
  RELEVANT("相关"),
  PARTLY("部分相关"),
  NOT_RELEVANT("不相关");

  private final String label;

  Relevance(String label) {
    this.label = label;
  }

  /** The word a reader chooses. */
  public String label() {
    return label;
  }
}
