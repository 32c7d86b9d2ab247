package org.wenlan.topics;

/** What kind of body a reader belongs to (用户类型). */
public enum UnitType {
  /** Gets nothing that no librarian has confirmed. */
  GOV("政府机关"),
  ENTERPRISE("企业"),
  RESEARCH("科研院所"),
  PERSON("个人");

  private final String label;

  UnitType(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
