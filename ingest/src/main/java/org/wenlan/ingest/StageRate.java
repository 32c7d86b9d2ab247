package org.wenlan.ingest;

import java.time.Duration;

/**
 * How fast one stage of a run was (环节速度).
 *
 * <p>Always true: no value is negative.
 *
 * @param stage verb of the stage or sink, for example {@code parse} or {@code index}
 * @param documents documents it took, rejected ones included
 * @param characters UTF-16 code units of clean text of the documents that passed the whole pipeline
 * @param time wall-clock time spent in the stage, added up over all workers
 */
public record StageRate(String stage, long documents, long characters, Duration time) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a value is negative
   */
  public StageRate {
    if (documents < 0 || characters < 0 || time.isNegative()) {
      throw new IllegalArgumentException(
          "stage %s: negative value in %d, %d, %s".formatted(stage, documents, characters, time));
    }
  }

  /** Documents one worker gets through in a second; 0 if no time was measured. */
  public double documentsPerSecond() {
    return time.isZero() ? 0 : documents * 1e9 / time.toNanos();
  }

  /** Characters one worker gets through in a second; 0 if no time was measured. */
  public double charactersPerSecond() {
    return time.isZero() ? 0 : characters * 1e9 / time.toNanos();
  }
}
