package org.wenlan.reports.citation;

/** How wide the marks between the parts of an entry are (标点全半角). */
public enum PunctuationWidth {
  /**
   * Chinese entries: {@code .} and {@code [ ]} half-width, {@code ，：（）} full-width; Western entries
   * half-width throughout.
   */
  GB2025_MIXED,
  /** Half-width in every entry. */
  HALF
}
