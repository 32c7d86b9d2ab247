package org.wenlan.ingest.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Says when a run must stop: on request, when the world stays broken, or when so many documents are
 * rejected that the fault must be ours.
 *
 * <p>One for each attempt at a run; thread-safe. The first cause stays.
 */
final class RunControl {

  private final JobSettings settings;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final long startedNanos = System.nanoTime();
  private Optional<String> cause = Optional.empty();
  private boolean shutdown;
  private int processed;
  private int rejected;
  private int unexpectedInARow;

  RunControl(JobSettings settings) {
    this.settings = settings;
  }

  /** Asks all workers to stop after the documents in hand; {@code message} is for librarians. */
  synchronized void stop(String message) {
    if (cause.isEmpty()) {
      cause = Optional.of(message);
    }
    stop.countDown();
  }

  /** Asks all workers to stop because the program ends; the run goes on at the next start. */
  synchronized void shutDown() {
    shutdown = true;
    stop.countDown();
  }

  synchronized boolean shuttingDown() {
    return shutdown;
  }

  synchronized Optional<String> cause() {
    return cause;
  }

  boolean stopping() {
    return stop.getCount() == 0;
  }

  /** Waits; true if the run must stop, which ends the wait early. */
  boolean pause(Duration time) {
    try {
      return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** A document was stored or skipped. */
  synchronized void accepted() {
    processed++;
    unexpectedInARow = 0;
  }

  /** A document was rejected; may stop the run. */
  synchronized void rejected(RejectionReason reason) {
    processed++;
    rejected++;
    unexpectedInARow = reason == RejectionReason.UNEXPECTED_ERROR ? unexpectedInARow + 1 : 0;
    if (settings.maxUnexpectedInARow() > 0 && unexpectedInARow >= settings.maxUnexpectedInARow()) {
      stop("连续 %d 篇文献处理时程序出错，为免误将文献隔离，批次已停止；请联系系统管理员，修复后可继续".formatted(unexpectedInARow));
    }
    if (settings.maxRejectedPercent() < 100
        && processed >= settings.rejectedPercentFrom()
        && rejected * 100L > (long) processed * settings.maxRejectedPercent()) {
      stop(
          "已处理 %d 篇中有 %d 篇被隔离，超过 %d%% 的上限，批次已停止；请查看隔离区的原因，确认后可继续"
              .formatted(processed, rejected, settings.maxRejectedPercent()));
    }
  }

  /** Time needed for {@code left} documents at the speed of this attempt; empty while unknown. */
  synchronized Optional<Duration> remaining(int left) {
    return processed == 0
        ? Optional.empty()
        : Optional.of(
            Duration.ofNanos(
                (long) ((System.nanoTime() - startedNanos) / (double) processed * left)));
  }
}
