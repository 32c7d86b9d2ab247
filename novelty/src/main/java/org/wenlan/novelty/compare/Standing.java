package org.wenlan.novelty.compare;

/** Whether a document may count against novelty (判断资格). */
public enum Standing {
  JUDGED("参与判断"),
  AFTER_DATE("委托日期之后公开，不作判断依据"),
  OWN_WORK("委托方自有文献，不作判断依据"),
  DATE_UNKNOWN("公开日期待核实");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** The words printed. */
  public String label() {
    return label;
  }

  /** Whether it is left out of the judgement. */
  public boolean isExcluded() {
    return this == AFTER_DATE || this == OWN_WORK;
  }
}
