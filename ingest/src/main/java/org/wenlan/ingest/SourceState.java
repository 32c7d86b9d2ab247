package org.wenlan.ingest;

/** Where a source stands (来源状态). */
public enum SourceState {
  /** Nothing goes on; it may be due later. */
  IDLE("空闲"),
  /** Its run waits for another source. */
  WAITING("等待中"),
  /** Its run goes on, or was cut off by a crash and goes on at the next start. */
  RUNNING("进行中"),
  /** Its latest run did not come to its end; the next one goes on there. */
  FAILED("失败"),
  /** A librarian has paused it: it is not run by its schedule. */
  PAUSED("已暂停");

  private final String label;

  SourceState(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }
}
