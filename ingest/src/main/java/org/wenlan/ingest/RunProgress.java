package org.wenlan.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.run.RunLedger;

/**
 * Where a run stands now (批次进度).
 *
 * @param id number of the run, ascending
 * @param kind what it does
 * @param source folder or file name it was started with; untrusted text, blank for a rebuild
 * @param state where it stands
 * @param ledger its books at this moment; they balance
 * @param scanning whether files are still being counted, so that {@code ledger.scanned()} grows
 * @param stages speed of each stage in the order of the pipeline, sinks last
 * @param created when it was asked for
 * @param started when work began, empty while it waits
 * @param ended when it completed or stopped
 * @param remaining time it will need still, at the speed so far; empty if that is not known
 * @param message what a librarian should know, in Chinese; blank if nothing
 */
public record RunProgress(
    long id,
    RunKind kind,
    String source,
    RunState state,
    RunLedger ledger,
    boolean scanning,
    List<StageRate> stages,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended,
    Optional<Duration> remaining,
    String message) {

  /** Copies the stages. */
  public RunProgress {
    stages = List.copyOf(stages);
  }
}
