package org.wenlan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The peak of what the processes we started hold, looked at every 20 ms, so that one that is killed
 * in between has been seen. On Linux the system keeps the peak and is told to begin anew.
 */
final class ChildMemory implements AutoCloseable {

  private static final long PAUSE_MILLIS = 20;

  private final Thread watch =
      Thread.ofPlatform().daemon().name("child-memory").unstarted(this::run);
  private long peak;

  ChildMemory() {
    watch.start();
  }

  /** Forgets what was. */
  synchronized void reset() {
    peak = 0;
    ProcessHandle.current()
        .children()
        .forEach(
            child -> {
              Path file = Path.of("/proc/%d/clear_refs".formatted(child.pid()));
              try {
                if (Files.exists(file)) {
                  Files.writeString(file, "5");
                }
              } catch (IOException e) {
                Benchmarks.progress("the peak of %d stays: %s", child.pid(), e);
              }
            });
  }

  /** MB, the most of one process since the reset. */
  synchronized long peak() {
    look();
    return peak;
  }

  private synchronized void look() {
    ProcessHandle.current()
        .children()
        .forEach(
            child -> {
              try {
                peak = Math.max(peak, Machine.peakMegabytes(child.pid()));
              } catch (IOException | UncheckedIOException e) {
                // It ended while we looked.
              }
            });
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PAUSE_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
