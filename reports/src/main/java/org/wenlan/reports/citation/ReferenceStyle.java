package org.wenlan.reports.citation;

/** Editions of the standard; both number in order of citation (顺序编码制). */
public enum ReferenceStyle {
  GBT7714_2025("GB/T 7714—2025"),
  GBT7714_2015("GB/T 7714—2015");

  private final String label;

  ReferenceStyle(String label) {
    this.label = label;
  }

  /** The number of the standard, as printed. */
  public String label() {
    return label;
  }
}
