package org.wenlan.topics;

/** What has become of a document that matched a topic (条目状态). */
public enum ItemState {
  /** Held before the service began; never sent. */
  BASELINE("服务前已有"),
  CANDIDATE("待选"),
  SELECTED("选用"),
  REJECTED("剔除"),
  /** Another print of a work the topic has met. */
  DUPLICATE("重复"),
  DELIVERED("已送");

  private final String label;

  ItemState(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
