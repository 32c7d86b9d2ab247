package org.wenlan.ingest;

/** Where a run stands (批次状态). */
public enum RunState {
  /** Waits for the run before it: a data folder has one run at a time. */
  QUEUED("排队中"),
  /** Goes on now, or was cut off by a crash and goes on at the next start by itself. */
  RUNNING("进行中"),
  /** The world was at fault or a guard tripped; unprocessed files wait for a resume. */
  STOPPED("已停止"),
  /** Every file was dealt with. */
  COMPLETED("已完成");

  private final String label;

  RunState(String label) {
    this.label = label;
  }

  /** The word a librarian reads. */
  public String label() {
    return label;
  }

  /** Whether the run will not go on by itself. */
  public boolean ended() {
    return this == STOPPED || this == COMPLETED;
  }
}
