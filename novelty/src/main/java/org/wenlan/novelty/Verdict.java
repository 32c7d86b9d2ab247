package org.wenlan.novelty;

/** What is said about one point (逐点结论). It follows from the comparison and nothing else. */
public enum Verdict {
  NOT_FOUND("未见相同报道"),
  PARTIAL("已有相关报道，但未见其中部分特征"),
  FOUND("已有相同报道"),
  UNDETERMINED("依据不足，待人工复核");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The words printed. */
  public String label() {
    return label;
  }
}
