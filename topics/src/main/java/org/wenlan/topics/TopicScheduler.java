package org.wenlan.topics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.run.RunCompleted;
import org.wenlan.topics.delivery.Dispatcher;
import org.wenlan.topics.delivery.Outbox;
import org.wenlan.topics.run.TopicRunner;

/**
 * Looks at the clock (定时): runs topics whose time has come, ends those that have outlived their
 * last day, sends what waits in the outbox.
 *
 * <p>When a topic runs next stands in the registry, so a server that was down runs a topic once
 * when it is back, however many times it missed. Topics that wait for events run after each ingest
 * run and once at the start, for a run may have ended just before the server died.
 */
final class TopicScheduler implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TopicScheduler.class);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
  private static final int SECONDS_TO_STOP = 20;

  private final Registers registers;
  private final TopicRunner runner;
  private final Dispatcher dispatcher;
  private final Outbox outbox;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final Duration poll;
  private Optional<ScheduledExecutorService> thread = Optional.empty();

  /**
   * @param transactions each one new
   * @param poll pause between two looks
   */
  TopicScheduler(
      Registers registers,
      TopicRunner runner,
      Dispatcher dispatcher,
      Outbox outbox,
      TransactionOperations transactions,
      InstantSource clock,
      Duration poll) {
    this.registers = registers;
    this.runner = runner;
    this.dispatcher = dispatcher;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
    this.poll = poll;
  }

  @Override
  public synchronized void start() {
    if (thread.isEmpty()) {
      recover();
      ScheduledExecutorService executor =
          Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "topics"));
      var unused =
          executor.scheduleWithFixedDelay(
              this::lookQuietly, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
      thread = Optional.of(executor);
    }
  }

  @Override
  public synchronized void stop() {
    thread.ifPresent(
        executor -> {
          executor.shutdownNow();
          try {
            if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
              LOG.warn("a topic did not stop within {} s", SECONDS_TO_STOP);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    thread = Optional.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return thread.isPresent();
  }

  /** Puts right what a crash left half done. */
  void recover() {
    transactions.executeWithoutResult(
        status -> {
          registers.runs().sweep(clock.instant());
          registers.topics().eventsHappened(clock.instant());
        });
    outbox.recover();
  }

  /** Documents came in. */
  @EventListener
  void ingested(RunCompleted run) {
    if (run.ledger().stored() > 0) {
      transactions.executeWithoutResult(
          status -> registers.topics().eventsHappened(clock.instant()));
    }
  }

  /** Whatever it throws, an error too: the executor would never look again, and tell nobody. */
  private void lookQuietly() {
    try {
      look();
    } catch (RuntimeException | Error e) {
      LOG.warn("topics: the next look may fare better", e);
    }
  }

  /** One look at the clock. */
  void look() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, TopicProfile.ZONE);
    registers.topics().outlived(today).forEach(topic -> end(topic, now));
    for (Topic topic : registers.topics().due(now)) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      run(topic, now);
    }
    outbox.send();
  }

  private void run(Topic topic, Instant now) {
    boolean event = topic.profile().frequency() == Frequency.ON_EVENT;
    try {
      runner.run(
          topic, event ? RunCause.EVENT : RunCause.SCHEDULE, topic.profile().firstRunAfter(now));
      if (topic.profile().sendAtOnce()) {
        dispatcher.atOnce(topic);
      }
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("topic {} is looked for again in {}", topic.id(), AFTER_FAILURE, e);
      transactions.executeWithoutResult(
          status -> registers.topics().putOff(topic.id(), now.plus(AFTER_FAILURE)));
    }
  }

  private void end(Topic topic, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          registers.topics().move(topic.id(), topic.status(), TopicStatus.ENDED, Optional.empty());
          registers.topics().record(topic.id(), now, "系统", "已结束", "服务期满");
        });
  }
}
