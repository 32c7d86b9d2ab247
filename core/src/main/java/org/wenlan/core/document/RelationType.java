package org.wenlan.core.document;

/** How one policy refers to another (政策关系); direction is from the document to the other. */
public enum RelationType {
  BASED_ON("依据", "是…的依据"),
  IMPLEMENTS("贯彻", "被…贯彻"),
  /** From the carrier (the notice) to the instrument it brings. */
  ISSUES("印发", "由…印发"),
  AMENDS("修订", "被…修订"),
  REPEALS("废止", "被…废止"),
  FORWARDS("转发", "被…转发"),
  CITES("引用", "被…引用");

  private final String label;
  private final String inverseLabel;

  RelationType(String label, String inverseLabel) {
    this.label = label;
    this.inverseLabel = inverseLabel;
  }

  /** The word for the relation, read from the document to the other. */
  public String label() {
    return label;
  }

  /** The words for the same relation read from the other side. */
  public String inverseLabel() {
    return inverseLabel;
  }
}
