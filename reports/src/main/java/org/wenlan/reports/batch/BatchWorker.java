package org.wenlan.reports.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.reports.BatchSearch;
import org.wenlan.reports.BatchSearch.Found;
import org.wenlan.reports.BatchSearch.Row;
import org.wenlan.reports.BatchSearch.State;
import org.wenlan.reports.BatchSearches;

/**
 * Carries batches out, one at a time in the order they came.
 *
 * <p>A row and what it found are written in one transaction, so that after a crash the batch goes
 * on with the next row. Where the index does not answer the batch stops and says so; resuming goes
 * on.
 */
final class BatchWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
  private static final int SECONDS_TO_STOP = 30;

  private final DocumentSearch search;
  private final BatchRegistry registry;
  private final TransactionOperations transactions;
  private final Set<Long> queued = new HashSet<>();
  private Optional<ExecutorService> thread = Optional.empty();
  private volatile boolean stopping;

  BatchWorker(DocumentSearch search, BatchRegistry registry, TransactionOperations transactions) {
    this.search = search;
    this.registry = registry;
    this.transactions = transactions;
  }

  @Override
  public synchronized void start() {
    if (thread.isEmpty()) {
      stopping = false;
      thread = Optional.of(Executors.newSingleThreadExecutor(r -> new Thread(r, "batch-search")));
      registry.running().forEach(this::submit);
    }
  }

  /** The row that goes on is finished; an interrupt could close the file of the registry. */
  @Override
  public void stop() {
    stopping = true;
    Optional<ExecutorService> ending;
    synchronized (this) {
      ending = thread;
      thread = Optional.empty();
      queued.clear();
    }
    ending.ifPresent(
        executor -> {
          executor.shutdown();
          try {
            if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
              LOG.warn("a batch search did not stop within {} s", SECONDS_TO_STOP);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Override
  public synchronized boolean isRunning() {
    return thread.isPresent();
  }

  /** Puts a batch behind those that wait; one that waits or goes on is left alone. */
  synchronized void submit(long batch) {
    if (thread.isPresent() && queued.add(batch)) {
      thread.get().execute(() -> work(batch));
    }
  }

  private void work(long id) {
    try {
      Optional<BatchSearch> batch = registry.find(id);
      if (batch.isPresent() && batch.get().state() == State.RUNNING) {
        carryOut(batch.get());
      }
    } catch (InfrastructureException e) {
      LOG.warn("batch search {} stops", id, e);
      stopped(id, "检索库没有应答，已检索的行保留；稍后点“接着做”");
    } catch (RuntimeException | Error e) {
      // An error too: a batch that nobody works on would count against its owner for ever.
      LOG.error("batch search {} stops", id, e);
      stopped(id, "系统出错，已检索的行保留；请联系管理员");
    } finally {
      synchronized (this) {
        queued.remove(id);
      }
    }
  }

  private void stopped(long id, String message) {
    if (!stopping) {
      transactions.executeWithoutResult(_ -> registry.state(id, State.STOPPED, message));
    }
  }

  private void carryOut(BatchSearch batch) {
    Optional<Row> next = registry.nextWaiting(batch.id());
    while (next.isPresent() && !stopping) {
      carryOut(batch, next.get());
      next = registry.nextWaiting(batch.id());
    }
    if (next.isEmpty()) {
      transactions.executeWithoutResult(_ -> registry.state(batch.id(), State.COMPLETED, ""));
    }
  }

  private void carryOut(BatchSearch batch, Row row) {
    Question question;
    try {
      question = QueryTable.question(row).orElseThrow();
    } catch (IllegalArgumentException e) {
      // Written by another version of the language.
      transactions.executeWithoutResult(
          _ -> registry.bad(batch.id(), row.row(), String.valueOf(e.getMessage())));
      return;
    }
    SearchResults results =
        search.search(
            new SearchRequest(
                question,
                Map.of(),
                batch.access(),
                SearchMode.HYBRID,
                ResultOrder.RELEVANCE,
                0,
                BatchSearches.TOP));
    List<Found> found = FoundRows.of(row.row(), results);
    transactions.executeWithoutResult(
        _ ->
            registry.done(
                batch.id(), row.row(), results.total(), results.took().toMillis(), found));
  }
}
