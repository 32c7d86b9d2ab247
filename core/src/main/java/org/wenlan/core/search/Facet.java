package org.wenlan.core.search;

/** What results can be narrowed by (分面). */
public enum Facet {
  TYPE("文献类型"),
  ISSUER("发文机关"),
  REGION("地区"),
  YEAR("年份"),
  TOPIC("主题");

  private final String label;

  Facet(String label) {
    this.label = label;
  }

  /** The word a reader sees. */
  public String label() {
    return label;
  }
}
