package org.wenlan.core.document;

/** Kinds of things a text mentions (实体类型). */
public enum EntityType {
  PERSON("人物"),
  ORGANIZATION("机构"),
  PLACE("地区"),
  DOCUMENT_NUMBER("文号"),
  CITATION("文献名"),
  DATE("日期"),
  AMOUNT("金额"),
  PERCENT("百分比");

  private final String label;

  EntityType(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
