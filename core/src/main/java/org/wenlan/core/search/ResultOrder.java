package org.wenlan.core.search;

/** How a list of results is sorted (排序). Documents without a date come last in either order. */
public enum ResultOrder {
  RELEVANCE("相关度"),
  NEWEST("日期新到旧"),
  OLDEST("日期旧到新");

  private final String label;

  ResultOrder(String label) {
    this.label = label;
  }

  /** The words a reader sees. */
  public String label() {
    return label;
  }
}
