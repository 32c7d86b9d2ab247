package org.wenlan.ingest.source;

import java.time.Duration;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RunProgress;

/** Waits for ingest runs, which go on elsewhere. */
final class SourceRuns {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int PATIENT_POLLS = 1_200;

  private final IngestService ingest;
  private final PoliteWeb.Pause pause;

  SourceRuns(IngestService ingest, PoliteWeb.Pause pause) {
    this.ingest = ingest;
    this.pause = pause;
  }

  /** The run when it has ended. */
  RunProgress ended(RunProgress run) throws InterruptedException {
    RunProgress now = run;
    while (!now.state().ended()) {
      pause.of(POLL);
      now = ingest.progress(now.id()).orElseThrow();
    }
    return now;
  }

  /** Waits before the next try of what a run in progress refuses; false if it is of no use. */
  boolean again(int refused) throws InterruptedException {
    if (refused > PATIENT_POLLS) {
      return false;
    }
    pause.of(POLL);
    return true;
  }
}
