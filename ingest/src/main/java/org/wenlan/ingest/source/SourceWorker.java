package org.wenlan.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceRun;
import org.wenlan.ingest.SourceRun.State;
import org.wenlan.ingest.source.Fetching.Outcome;

/**
 * Runs sources: one thread looks which are due, a few others do the work. A source never runs twice
 * at once. What was cut off goes on when the application starts again; what became due while it was
 * down is run once.
 */
final class SourceWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWorker.class);
  private static final int SECONDS_TO_STOP = 30;

  private final SourceRegistry sources;
  private final SourceRunRegistry runs;
  private final SourceRound round;
  private final InstantSource clock;
  private final int workers;
  private final Duration poll;
  private final Set<Long> asked = new HashSet<>();
  private Optional<Threads> threads = Optional.empty();

  private record Threads(ScheduledExecutorService schedule, ExecutorService work) {}

  SourceWorker(
      SourceRegistry sources,
      SourceRunRegistry runs,
      SourceRound round,
      InstantSource clock,
      int workers,
      Duration poll) {
    this.sources = sources;
    this.runs = runs;
    this.round = round;
    this.clock = clock;
    this.workers = workers;
    this.poll = poll;
  }

  @Override
  public synchronized void start() {
    if (threads.isPresent()) {
      return;
    }
    ScheduledExecutorService schedule =
        Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "source-schedule"));
    threads =
        Optional.of(
            new Threads(
                schedule, Executors.newFixedThreadPool(workers, r -> new Thread(r, "source"))));
    runs.unfinished().forEach(this::resume);
    // It never ends with an exception: look() keeps them.
    ScheduledFuture<?> unused =
        schedule.scheduleWithFixedDelay(
            this::look, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    Optional<Threads> ending;
    synchronized (this) {
      ending = threads;
      threads = Optional.empty();
    }
    ending.ifPresent(
        all -> {
          all.schedule().shutdownNow();
          all.work().shutdownNow();
          try {
            if (!all.work().awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
              LOG.warn("a source did not stop within {} s", SECONDS_TO_STOP);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    synchronized (this) {
      asked.clear();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return threads.isPresent();
  }

  private void look() {
    try {
      runDue();
    } catch (RuntimeException | Error e) {
      // A schedule that ends with an exception would never look again.
      LOG.warn("it could not be seen which sources are due", e);
    }
  }

  /** Runs what is due now. */
  void runDue() {
    Instant now = clock.instant();
    List<Long> due = sources.due(now);
    for (long id : due) {
      sources.source(id).ifPresent(this::submit);
    }
  }

  /** Runs a source as soon as a thread is free; one that waits or goes on is left alone. */
  synchronized void submit(Source source) {
    Instant now = clock.instant();
    sources.due(source.id(), source.schedule().next(now));
    if (threads.isPresent() && !asked.contains(source.id())) {
      long run = runs.create(source.id(), now);
      execute(source.id(), run);
    }
  }

  private void resume(SourceRun run) {
    if (asked.contains(run.source())) {
      runs.end(run.id(), State.STOPPED, "由前一次运行接着做", clock.instant());
    } else {
      execute(run.source(), run.id());
    }
  }

  private void execute(long source, long run) {
    threads.orElseThrow().work().execute(() -> work(source, run));
    asked.add(source); // before the work can end, which needs the monitor for that
  }

  private void work(long id, long run) {
    try {
      Optional<Source> source = sources.source(id);
      if (source.isEmpty() || Thread.currentThread().isInterrupted()) {
        return;
      }
      runs.begin(run);
      Outcome outcome = round.run(source.get(), run);
      State state = outcome.complete() ? State.COMPLETED : State.STOPPED;
      runs.end(run, state, outcome.message(), clock.instant());
      LOG.info("run {} of source {} ends: {} {}", run, id, state, outcome.message());
    } catch (InterruptedException e) {
      // It stays in the registry as going on, and does so at the next start.
      LOG.info("run {} of source {} goes on at the next start", run, id);
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("run {} of source {} stops", run, id, e);
      String what = "程序出错：%s；再次运行即接着做".formatted(e.getClass().getName());
      runs.end(run, State.STOPPED, what, clock.instant());
    } finally {
      synchronized (this) {
        asked.remove(id);
      }
    }
  }

  /** Whether a run of this source waits or goes on. */
  synchronized boolean isActive(long source) {
    return asked.contains(source);
  }
}
