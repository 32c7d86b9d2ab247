package org.wenlan.core.query;

/** How a term is held against a field (匹配方式). */
public enum Match {
  /**
   * In running text the words of the term stand in a row; a name, keyword or number is the term, no
   * more and no less.
   */
  EXACT("=", "精确"),
  /** The characters of the term stand in a row, even where they are parts of other words. */
  CONTAINS("%", "包含"),
  /** All words of the term are there, in any order and distance; a class number begins with it. */
  RELATED("%=", "相关");

  private final String sign;
  private final String label;

  Match(String sign, String label) {
    this.sign = sign;
    this.label = label;
  }

  /** What is written between field and term. */
  public String sign() {
    return sign;
  }

  /** The word a reader sees. */
  public String label() {
    return label;
  }
}
