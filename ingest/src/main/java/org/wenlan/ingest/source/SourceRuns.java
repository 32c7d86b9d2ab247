package org.wenlan.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.Source;

/** Asks for ingest runs and waits for them; they go on elsewhere. */
final class SourceRuns {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int PATIENT_POLLS = 1_200;

  private final IngestService ingest;
  private final SourceRunRegistry runs;
  private final PoliteWeb.Pause pause;

  SourceRuns(IngestService ingest, SourceRunRegistry runs, PoliteWeb.Pause pause) {
    this.ingest = ingest;
    this.runs = runs;
    this.pause = pause;
  }

  /** Starts an ingest run for the run of a source, or goes on with one that was not complete. */
  synchronized RunProgress start(Source source, long run, Path folder) {
    RunProgress asked = ingest.start(folder, source.name());
    runs.ingest(run, asked.id());
    return asked;
  }

  /**
   * Does something while no ingest run goes on or begins, and of each that ended it is known for
   * which source.
   *
   * @throws org.wenlan.ingest.IngestRefusedException if one goes on
   */
  synchronized void whileIdle(Runnable work) {
    ingest.whileIdle(work);
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
