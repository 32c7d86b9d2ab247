package org.wenlan.ingest.job;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.pipeline.InfrastructureException;

/**
 * Tries again while the world is at fault, with pauses that double up to 30 seconds, and stops the
 * run when that lasts too long.
 */
final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final JobSettings settings;
  private final RunControl control;

  Patience(JobSettings settings, RunControl control) {
    this.settings = settings;
    this.control = control;
  }

  /**
   * The result of {@code action}, which must be harmless to repeat.
   *
   * @throws InfrastructureException as last met, after the run was told to stop
   */
  <T> T call(Supplier<T> action) {
    long start = System.nanoTime();
    Duration pause = settings.retryPause();
    while (true) {
      try {
        return action.get();
      } catch (InfrastructureException e) {
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        if (spent.plus(pause).compareTo(settings.retryFor()) > 0) {
          control.stop(
              "依赖的服务或磁盘在 %d 秒内未恢复：%s；未处理的文件保留，恢复后可继续".formatted(spent.toSeconds(), e.getMessage()));
          throw e;
        }
        LOG.warn("trying again in {}: {}", pause, e.getMessage());
        if (control.pause(pause)) {
          throw e;
        }
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      }
    }
  }

  /** As {@link #call}, for an action without a result. */
  void run(Runnable action) {
    call(
        () -> {
          action.run();
          return true;
        });
  }
}
