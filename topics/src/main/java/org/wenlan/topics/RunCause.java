package org.wenlan.topics;

/** Why a topic was looked for (检索缘由). */
public enum RunCause {
  BASELINE("启动时登记馆藏"),
  SCHEDULE("定期"),
  EVENT("有新文献入库"),
  MANUAL("馆员手工"),
  EDIT("修改检索式之前");

  private final String label;

  RunCause(String label) {
    this.label = label;
  }

  /** The words a librarian reads. */
  public String label() {
    return label;
  }
}
