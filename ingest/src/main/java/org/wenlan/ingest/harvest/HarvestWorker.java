package org.wenlan.ingest.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.catalogue.oai.HarvestPage;
import org.wenlan.catalogue.oai.HarvestRequest;
import org.wenlan.catalogue.oai.HarvestedRecord;
import org.wenlan.catalogue.oai.Harvester;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.HarvestSource;
import org.wenlan.ingest.HarvestSource.State;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;

/**
 * Harvests sources, one at a time in the order they were asked for.
 *
 * <p>A page is first put on disk, then its records and the cursor behind it are entered in one
 * transaction; so a page is never lost, and at worst fetched twice. When the list ends or breaks
 * off, what lies on disk goes through a run of the ingest job, and then the documents of deleted
 * and changed records are taken out.
 */
final class HarvestWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HarvestWorker.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int PATIENT_POLLS = 1_200;
  private static final int SECONDS_TO_STOP = 30;

  private final Harvester harvester;
  private final HarvestRegistry registry;
  private final HarvestSpool spool;
  private final IngestService ingest;
  private final TransactionOperations transactions;
  private final InstantSource clock;
  private final Set<Long> asked = new HashSet<>();
  private Optional<ExecutorService> thread = Optional.empty();

  /**
   * @param transactions each one new
   */
  HarvestWorker(
      Harvester harvester,
      HarvestRegistry registry,
      HarvestSpool spool,
      IngestService ingest,
      TransactionOperations transactions,
      InstantSource clock) {
    this.harvester = harvester;
    this.registry = registry;
    this.spool = spool;
    this.ingest = ingest;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    if (thread.isEmpty()) {
      registry.stopRunning("服务曾中断，再次收割即接着做", clock.instant());
      thread = Optional.of(Executors.newSingleThreadExecutor(r -> new Thread(r, "harvest")));
    }
  }

  @Override
  public void stop() {
    Optional<ExecutorService> ending;
    synchronized (this) {
      ending = thread;
      thread = Optional.empty();
    }
    ending.ifPresent(
        executor -> {
          executor.shutdownNow();
          try {
            if (!executor.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
              LOG.warn("a harvest did not stop within {} s", SECONDS_TO_STOP);
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

  /** Puts a source behind those that wait; one that waits or goes on is left alone. */
  synchronized void submit(HarvestSource source) {
    if (thread.isPresent() && asked.add(source.id())) {
      long harvest = registry.begin(source.id(), clock.instant());
      thread.get().execute(() -> work(source, harvest));
    }
  }

  private void work(HarvestSource source, long harvest) {
    String fault = "";
    boolean interrupted = false;
    try {
      fault = fetch(source, harvest);
      String refused = takeIn(source.id(), harvest);
      fault = fault.isEmpty() ? refused : fault;
      int left = withdraw(source.id(), harvest);
      fault = fault.isEmpty() && left > 0 ? "还有 %d 篇撤销的文献待下次移除".formatted(left) : fault;
    } catch (InterruptedException e) {
      // The flag waits until the registry has been told: an interrupt may close its file.
      interrupted = true;
      fault = "服务停止，再次收割即接着做";
    } catch (RuntimeException e) {
      LOG.warn("harvest {} of source {} stops", harvest, source.id(), e);
      fault = "收割中断：%s；再次收割即接着做".formatted(e.getMessage());
    } finally {
      synchronized (this) {
        asked.remove(source.id());
      }
    }
    registry.end(
        harvest, fault.isEmpty() ? State.COMPLETED : State.STOPPED, fault, clock.instant());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What broke the list off; blank if it was fetched to its end. */
  private String fetch(HarvestSource source, long harvest) throws InterruptedException {
    long[] page = {0};
    HarvestRequest request =
        new HarvestRequest(
            source.address(), source.format(), source.set(), source.from(), source.until());
    try {
      harvester.harvest(
          request,
          registry.cursor(source.id()),
          (records, behind) -> {
            page[0]++;
            spool.keep(source.id(), harvest, page[0], records);
            transactions.executeWithoutResult(
                status -> {
                  enter(source.id(), harvest, records);
                  registry.advance(source.id(), behind);
                });
            return !Thread.currentThread().isInterrupted();
          });
      return "";
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LOG.warn("harvest {} of source {} breaks off: {}", harvest, source.id(), e.getMessage());
      return "收割中断：%s；再次收割即接着做".formatted(e.getMessage());
    }
  }

  private void enter(long source, long harvest, HarvestPage page) {
    page.records().forEach(record -> registry.enter(source, record));
    long deleted =
        page.records().stream().filter(HarvestedRecord.Deleted.class::isInstance).count();
    registry.count(harvest, page.records().size() - deleted, deleted);
  }

  /** Runs what waits on disk through the ingest job; why it did not complete, or blank. */
  private String takeIn(long source, long harvest) throws InterruptedException {
    List<Path> pages = spool.waiting(source);
    if (pages.isEmpty()) {
      return "";
    }
    RunProgress run = ingest.start(spool.folder(source));
    registry.run(harvest, run.id());
    while (!run.state().ended()) {
      Thread.sleep(POLL);
      run = ingest.progress(run.id()).orElseThrow();
    }
    if (run.state() != RunState.COMPLETED) {
      return "入库批次 %d 已停止：%s".formatted(run.id(), run.message());
    }
    spool.remove(pages);
    return "";
  }

  /** Takes obsolete documents out between runs; how many have to wait for the next harvest. */
  private int withdraw(long source, long harvest) throws InterruptedException {
    List<DocumentId> obsolete = registry.withdrawals(source);
    int done = 0;
    for (int polls = 0; done < obsolete.size() && polls < PATIENT_POLLS; ) {
      DocumentId document = obsolete.get(done);
      try {
        ingest.remove(document);
        transactions.executeWithoutResult(status -> registry.withdrawn(source, harvest, document));
        done++;
      } catch (IngestRefusedException e) {
        polls++;
        Thread.sleep(POLL);
      }
    }
    return obsolete.size() - done;
  }
}
