package org.wenlan.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.ingest.Source;
import org.wenlan.ingest.SourceKind;
import org.wenlan.ingest.scan.FolderScan;
import org.wenlan.ingest.source.Fetching.Outcome;
import org.wenlan.ingest.source.PoliteWeb.Validators;

/**
 * One run of a source from its beginning to its end (一次运行): fetch, take in, bring together, settle.
 * Each step may be repeated, so a run that was cut off is simply begun again.
 */
final class SourceRound {

  private static final Logger LOG = LoggerFactory.getLogger(SourceRound.class);

  private final Map<SourceKind, Fetching> fetchings;
  private final SourceRegistry sources;
  private final SourceSpool spool;
  private final IngestService ingest;
  private final SourceRuns waiting;
  private final Reconciliation reconciliation;
  private final Settlement settlement;

  SourceRound(
      Map<SourceKind, Fetching> fetchings,
      SourceRegistry sources,
      SourceSpool spool,
      IngestService ingest,
      SourceRuns waiting,
      Reconciliation reconciliation,
      Settlement settlement) {
    this.fetchings = Map.copyOf(fetchings);
    this.sources = sources;
    this.spool = spool;
    this.ingest = ingest;
    this.waiting = waiting;
    this.reconciliation = reconciliation;
    this.settlement = settlement;
  }

  /** Does all of it; the message is what a librarian should know. */
  Outcome run(Source source, long run) throws InterruptedException {
    try {
      Outcome outcome = rest(source, run);
      int left = settlement.settle(source, run);
      return outcome.complete() && left > 0
          ? new Outcome(true, "还有 %d 篇文献的变动待下次处理。%s".formatted(left, outcome.message()))
          : outcome;
    } catch (IngestRefusedException e) {
      return Outcome.brokenOff(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("run {} of source {} stops", run, source.id(), e);
      return Outcome.brokenOff("运行中断：%s；再次运行即接着做".formatted(e.getMessage()));
    }
  }

  private Outcome rest(Source source, long run) throws InterruptedException {
    if (source.kind() == SourceKind.FOLDER) {
      return followFolder(source, run, Path.of(source.address()));
    }
    Fetching fetching = fetchings.get(source.kind());
    if (fetching == null) {
      throw new IllegalStateException("nobody fetches " + source.kind());
    }
    Outcome fetched = fetching.fetch(source, run);
    return spool.isEmpty(source.id())
        ? fetched
        : takeIn(source, run, spool.folder(source.id()), fetched);
  }

  private Outcome followFolder(Source source, long run, Path folder) throws InterruptedException {
    if (isEmpty(folder) && source.places() > 0) {
      return Outcome.brokenOff(
          "文件夹 %s 里什么都没有，而此前有文献：可能是网络盘没有挂上，因此不作删除处理；确已清空时请删除这个来源"
              .formatted(FolderScan.display(source.address())));
    }
    String listing;
    try {
      listing = FolderListing.digest(folder);
    } catch (IOException e) {
      return Outcome.brokenOff(
          "文件夹 %s 无法读取，请核对服务器上的路径和权限".formatted(FolderScan.display(source.address())));
    }
    boolean same = listing.equals(sources.validators(source.id()).etag());
    if (same && !reconciliation.isOutOfQuarantine(source)) {
      return new Outcome(true, "文件夹没有变化");
    }
    Outcome outcome = takeIn(source, run, folder, Outcome.DONE);
    if (outcome.complete()) {
      sources.validators(source.id(), new Validators(listing, ""));
    }
    return outcome;
  }

  private static boolean isEmpty(Path folder) {
    String[] names = folder.toFile().list();
    return Files.isDirectory(folder)
        && names != null
        && List.of(names).stream().allMatch(FolderScan::isLeftover);
  }

  private Outcome takeIn(Source source, long run, Path folder, Outcome fetched)
      throws InterruptedException {
    long newest = ingest.runs(1).stream().mapToLong(RunProgress::id).max().orElse(0);
    RunProgress ended = ingested(source, run, folder);
    while (ended.state() == RunState.COMPLETED && ended.id() <= newest) {
      // Begun before the folder was as it is now: it passed over what changed since it saw it.
      reconciliation.enterEarlier(source, run, ended.id());
      ended = ingested(source, run, folder);
    }
    if (ended.state() != RunState.COMPLETED) {
      return Outcome.brokenOff("入库批次 %d 已停止：%s".formatted(ended.id(), ended.message()));
    }
    reconciliation.enter(source, run, ended.id());
    if (source.kind() != SourceKind.FOLDER) {
      if (reconciliation.forgetQuarantined(source, ended.id())) {
        sources.validators(source.id(), Validators.NONE);
      }
      spool.clear(source.id());
    }
    return fetched;
  }

  /**
   * The ingest run over a folder when it has ended: a new one, or the one that was not complete.
   */
  private RunProgress ingested(Source source, long run, Path folder) throws InterruptedException {
    return waiting.ended(waiting.start(source, run, folder));
  }
}
