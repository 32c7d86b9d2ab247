package org.wenlan.core.document;

/** Whether a policy holds (效力状态). */
public enum Validity {
  IN_FORCE("现行有效"),
  NOT_YET("尚未生效"),
  AMENDED("已修改"),
  LAPSED("失效"),
  REPEALED("废止"),
  DRAFT("征求意见稿"),
  UNKNOWN("未知");

  private final String label;

  Validity(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
