package org.wenlan.core.document;

/** A step in the making of a law (立法环节). */
public enum EnactmentAct {
  ADOPTED("通过"),
  APPROVED("批准"),
  PROMULGATED("公布"),
  /** Some articles were changed. */
  AMENDED("修正"),
  /** The whole was written anew. */
  REVISED("修订"),
  /** From this day it holds. */
  IN_FORCE("施行");

  private final String label;

  EnactmentAct(String label) {
    this.label = label;
  }

  /** The word of the law itself. */
  public String label() {
    return label;
  }

  /** Whether the step makes a text that was not there before. */
  public boolean makesAVersion() {
    return this == ADOPTED || this == AMENDED || this == REVISED;
  }
}
