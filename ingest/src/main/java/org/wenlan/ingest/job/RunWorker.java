package org.wenlan.ingest.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.wenlan.core.run.RunCompleted;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.RunState;

/**
 * Works on the runs, one at a time in the order they were asked for.
 *
 * <p>At the start of the application it first repairs what a crash left half done, and then goes on
 * with the runs that were cut off. At its end the run in hand stops after the documents in hand and
 * goes on at the next start.
 */
final class RunWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
  private static final int SECONDS_TO_STOP = 60;

  /** What is going on now. */
  record Active(long run, RunControl control, StageClock clock) {}

  private final RunParts parts;
  private final Consumer<RunCompleted> announce;

  /** Held while a run begins, and while something needs that none does; before the monitor. */
  private final ReentrantLock beginning = new ReentrantLock();

  private Optional<Active> active = Optional.empty();
  private Optional<ExecutorService> thread = Optional.empty();

  /**
   * @param announce hears of each run that is complete
   */
  RunWorker(RunParts parts, Consumer<RunCompleted> announce) {
    this.parts = parts;
    this.announce = announce;
  }

  @Override
  public synchronized void start() {
    if (thread.isEmpty()) {
      thread = Optional.of(Executors.newSingleThreadExecutor(r -> new Thread(r, "ingest-runs")));
      thread.get().execute(this::recover);
    }
  }

  @Override
  public void stop() {
    Optional<ExecutorService> ending;
    synchronized (this) {
      ending = thread;
      thread = Optional.empty();
      active.ifPresent(now -> now.control().shutDown());
    }
    ending.ifPresent(RunWorker::await);
  }

  private static void await(ExecutorService executor) {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("a run did not stop within {} s; it goes on at the next start", SECONDS_TO_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread.isPresent();
  }

  synchronized Optional<Active> active() {
    return active;
  }

  /** Puts a run behind those that wait; without a started worker it waits for the next start. */
  synchronized void submit(long run) {
    thread.ifPresent(executor -> executor.execute(() -> execute(run)));
  }

  private void recover() {
    RunControl control = new RunControl(parts.settings());
    try {
      parts.job().recover();
      begin(new Active(0, control, parts.clock(0)));
      parts
          .comparison()
          .repair(new Patience(parts.settings(), control), parts.settings().batchSize());
    } catch (RuntimeException e) {
      LOG.error("the stores could not be compared at the start; verify them later", e);
    } finally {
      done();
    }
    parts.runs().unfinished().forEach(run -> submit(run.id()));
  }

  private void execute(long id) {
    Optional<Run> found = parts.runs().find(id);
    if (found.isEmpty() || found.get().state().ended() || Thread.currentThread().isInterrupted()) {
      return;
    }
    Run run = found.get();
    RunControl control = new RunControl(parts.settings());
    StageClock clock = parts.clock(id);
    begin(new Active(id, control, clock));
    try {
      parts.runs().begin(id, parts.now());
      parts.transactions().executeWithoutResult(status -> parts.tally().recount(id));
      LOG.info("run {} begins: {}", id, run.kind());
      Optional<Throwable> failure = work(run, control, clock);
      clock.save();
      finish(run, control, failure);
    } catch (RuntimeException | Error e) {
      LOG.error("run {} stops", id, e);
      if (!control.shuttingDown()) {
        parts.runs().end(id, RunState.STOPPED, stopped(control, e), parts.now());
      }
    } finally {
      done();
    }
  }

  private void begin(Active now) {
    beginning.lock();
    try {
      synchronized (this) {
        active = Optional.of(now);
        if (thread.isEmpty()) {
          now.control().shutDown();
        }
      }
    } finally {
      beginning.unlock();
    }
  }

  /** Does something while no run goes on and none can begin; false if one goes on. */
  boolean whileIdle(Runnable work) {
    beginning.lock();
    try {
      if (active().isPresent()) {
        return false;
      }
      work.run();
      return true;
    } finally {
      beginning.unlock();
    }
  }

  private synchronized void done() {
    active = Optional.empty();
  }

  private Optional<Throwable> work(Run run, RunControl control, StageClock clock) {
    Patience patience = new Patience(parts.settings(), control);
    Intake intake = parts.intake(run, clock);
    BatchOutput output =
        new BatchOutput(parts.sinks(run), parts.followers(run), parts.store(), clock, patience);
    Function<List<RunItem>, List<Processed>> bundles =
        bundle -> {
          List<Processed> processed = new ArrayList<>();
          for (RunItem item : bundle) {
            if (control.stopping()) {
              break;
            }
            processed.add(patience.call(() -> parts.withdrawn(intake.process(item))));
          }
          return processed;
        };
    Consumer<List<Processed>> writer = batch -> write(batch, output, patience, control, clock);
    // Each pass opens the containers it meets; their members are the next one's.
    Runnable preparation = () -> parts.prepare(run, control, clock, patience);
    Optional<RunLedger> before = Optional.empty();
    while (true) {
      Optional<Throwable> failure =
          parts
              .job()
              .run(
                  run.id(),
                  parts.workersOf(run),
                  preparation,
                  new UnprocessedItems(
                      (seq, limit) -> parts.items().unprocessed(run.id(), seq, limit),
                      control,
                      parts.bundlesOf(run)),
                  bundles,
                  writer);
      RunLedger now = parts.tally().ledger(run.id());
      boolean stuck = before.filter(now::equals).isPresent();
      if (failure.isPresent() || control.stopping() || now.unprocessed() == 0 || stuck) {
        return failure;
      }
      before = Optional.of(now);
      preparation = () -> {};
    }
  }

  /** In portions that fit into memory, then the books of the whole batch. */
  private void write(
      List<Processed> batch,
      BatchOutput output,
      Patience patience,
      RunControl control,
      StageClock clock) {
    List<Processed> judged = new ArrayList<>();
    List<Processed.Ready> portion = new ArrayList<>();
    long characters = 0;
    for (Processed processed : batch) {
      if (!(processed instanceof Processed.Ready ready)) {
        judged.add(processed);
        continue;
      }
      if (!portion.isEmpty()
          && characters + ready.characters() > parts.settings().batchCharacters()) {
        judged.addAll(output.write(portion));
        portion.clear();
        characters = 0;
      }
      portion.add(ready);
      characters += ready.characters();
    }
    if (!portion.isEmpty()) {
      judged.addAll(output.write(portion));
    }
    // The books call stored what a loss of power must not take away.
    patience.run(parts.store()::sync);
    parts.books().enter(judged, patience, control);
    clock.saveNowAndThen();
  }

  private void finish(Run run, RunControl control, Optional<Throwable> failure) {
    var ledger = parts.tally().ledger(run.id());
    if (control.shuttingDown()) {
      LOG.info("run {} goes on at the next start: {}", run.id(), ledger.describe());
    } else if (failure.isEmpty() && control.cause().isEmpty() && ledger.unprocessed() == 0) {
      parts.close(run, new Patience(parts.settings(), control));
      parts.runs().end(run.id(), RunState.COMPLETED, ledger.describe(), parts.now());
      LOG.info("run {} is complete: {}", run.id(), ledger.describe());
      announce(new RunCompleted(run.id(), ledger));
    } else {
      Throwable cause = failure.orElseGet(() -> new IllegalStateException("没有说明原因"));
      LOG.warn("run {} stops: {}", run.id(), ledger.describe(), cause);
      parts.runs().end(run.id(), RunState.STOPPED, stopped(control, cause), parts.now());
    }
  }

  /** The run is complete whatever those who hear of it make of it. */
  private void announce(RunCompleted completed) {
    try {
      announce.accept(completed);
    } catch (RuntimeException e) {
      LOG.warn("run {} is complete, but not everybody could be told", completed.run(), e);
    }
  }

  private static String stopped(RunControl control, Throwable cause) {
    return control
        .cause()
        .orElseGet(
            () ->
                "批次中断：%s；未处理的文件保留，可继续"
                    .formatted(cause.getMessage() == null ? cause : cause.getMessage()));
  }
}
