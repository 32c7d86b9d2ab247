package org.wenlan.ingest;

/** How a stored document stands to its source (文献与来源的关系). */
public enum Standing {
  /** It lies at some place still, or never lay at a place that is watched. */
  CURRENT(""),
  /** Something newer lies where it lay; not in the index. */
  SUPERSEDED("已被新版本替代"),
  /** Nothing lies where it lay. */
  GONE("来源已删除");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** The words a reader sees; blank if there is nothing to say. */
  public String label() {
    return label;
  }
}
