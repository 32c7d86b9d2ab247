package org.wenlan.core.query;

/** The stretch of text two words share (同句, 同段). */
public enum Proximity {
  SENTENCE("同句"),
  PARAGRAPH("同段");

  private final String label;

  Proximity(String label) {
    this.label = label;
  }

  /** The operator as it is written. */
  public String label() {
    return label;
  }
}
