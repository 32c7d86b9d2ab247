package org.wenlan.novelty.compare;

/** How much of a feature a document discloses (对比结果). */
public enum CellValue {
  SAME("相同"),
  PARTLY("部分公开"),
  SIMILAR("相近"),
  TO_CHECK("待复核"),
  ABSENT("未见");

  private final String label;

  CellValue(String label) {
    this.label = label;
  }

  /** The word printed in the matrix. */
  public String label() {
    return label;
  }
}
