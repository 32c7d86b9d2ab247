package org.wenlan.core.pipeline;

/** Told how long each stage took; called on the thread that did the work. */
@FunctionalInterface
public interface StageTimer {

  /** A timer that forgets. */
  StageTimer NONE = (stage, nanos) -> {};

  /**
   * Takes one measurement.
   *
   * @param stage name of the stage
   * @param nanos wall-clock time of one document in it, in nanoseconds
   */
  void record(String stage, long nanos);
}
