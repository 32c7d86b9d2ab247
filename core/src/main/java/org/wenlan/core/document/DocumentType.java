package org.wenlan.core.document;

/** Kinds of documents a library files apart (文献类型). */
public enum DocumentType {
  LAW("法律法规"),
  POLICY("政策文件"),
  PLAN("规划计划"),
  REPORT("报告"),
  NEWS("新闻报道"),
  BOOK("图书"),
  ARTICLE("期刊论文"),
  PATENT("专利"),
  STANDARD("标准"),
  DATA("数据表"),
  OTHER("其他");

  private final String label;

  DocumentType(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
