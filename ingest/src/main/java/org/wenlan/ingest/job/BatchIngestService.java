package org.wenlan.ingest.job;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.run.Rejection;
import org.wenlan.core.run.RunLedger;
import org.wenlan.ingest.DerivedStore;
import org.wenlan.ingest.IngestRefusedException;
import org.wenlan.ingest.IngestRefusedException.Kind;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.RegisteredDocument;
import org.wenlan.ingest.RerunPlan;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.RunKind;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.RunState;
import org.wenlan.ingest.Standing;
import org.wenlan.ingest.VerifyReport;
import org.wenlan.ingest.scan.FolderScan;

/** The ingest service over the batch job. */
final class BatchIngestService implements IngestService {

  private final RunParts parts;
  private final RunWorker worker;
  private final IncomingFiles incoming;

  BatchIngestService(RunParts parts, RunWorker worker, IncomingFiles incoming) {
    this.parts = parts;
    this.worker = worker;
    this.incoming = incoming;
  }

  @Override
  public RunProgress start(Path folder) {
    return start(folder, folder.toAbsolutePath().normalize().toString());
  }

  @Override
  public RunProgress start(Path folder, String label) {
    return start(folder, label, /* catalogue= */ false);
  }

  @Override
  public RunProgress startCatalogue(Path folder) {
    String label = folder.toAbsolutePath().normalize().toString();
    return start(folder, label, /* catalogue= */ true);
  }

  private synchronized RunProgress start(Path folder, String label, boolean catalogue) {
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      String found =
          Files.notExists(folder) ? "不存在" : Files.isDirectory(folder) ? "没有读取权限" : "不是文件夹";
      throw new IngestRefusedException(
          Kind.BAD_SOURCE,
          "文件夹 %s %s，请核对服务器上的路径".formatted(FolderScan.display(folder.toString()), found));
    }
    Path root = folder.toAbsolutePath().normalize();
    String uri = root.toUri().toString();
    Optional<Run> open = parts.runs().openOver(uri);
    if (open.isPresent()) {
      return resume(open.get().id());
    }
    return submit(
        parts
            .runs()
            .create(RunKind.FOLDER, FolderScan.display(label), uri, catalogue, parts.now()));
  }

  @Override
  public RunProgress upload(String fileName, InputStream bytes) {
    String name = FolderScan.display(fileName.substring(1 + lastSeparator(fileName)));
    Path file = incoming.receive(name, bytes);
    DocumentId id = incoming.digest(file);
    String uri = file.toUri().toString();
    Long run =
        parts
            .transactions()
            .execute(
                status -> {
                  long number = parts.runs().create(RunKind.UPLOAD, name, uri, parts.now());
                  Outcome outcome =
                      parts.documents().holds(id) ? Outcome.UNCHANGED : Outcome.UNPROCESSED;
                  RunItem item =
                      new RunItem(number, 1, uri, name, id, incoming.size(file), parts.now());
                  parts.items().add(item, outcome);
                  return number;
                });
    return submit(run);
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }

  @Override
  public synchronized RunProgress resume(long run) {
    Run found = known(run);
    if (found.state() != RunState.STOPPED) {
      return progress(found);
    }
    parts.runs().queue(run);
    return submit(run);
  }

  @Override
  public synchronized RunProgress stop(long run) {
    Run found = known(run);
    Optional<RunWorker.Active> active = worker.active().filter(now -> now.run() == run);
    if (active.isPresent()) {
      active.get().control().stop("已按要求停止，可继续");
    } else if (!found.state().ended()) {
      parts.runs().end(run, RunState.STOPPED, "已按要求停止，可继续", parts.now());
    }
    return progress(known(run));
  }

  @Override
  public Optional<RunProgress> progress(long run) {
    return parts.runs().find(run).map(this::progress);
  }

  @Override
  public List<RunProgress> runs(int limit) {
    return parts.runs().latest(limit).stream().map(this::progress).toList();
  }

  private RunProgress progress(Run run) {
    Optional<RunWorker.Active> active = worker.active().filter(now -> now.run() == run.id());
    RunLedger ledger = parts.tally().ledger(run.id());
    return new RunProgress(
        run.id(),
        run.kind(),
        run.kind() == RunKind.REBUILD_INDEX || run.kind() == RunKind.REBUILD_GRAPH
            ? ""
            : run.source(),
        run.state(),
        ledger,
        run.state() == RunState.RUNNING && !run.scanned(),
        active
            .map(now -> now.clock().rates())
            .orElseGet(() -> StageClock.read(parts.jdbc(), run.id())),
        run.created(),
        run.started(),
        run.ended(),
        active.flatMap(now -> now.control().remaining(ledger.unprocessed())),
        run.message());
  }

  @Override
  public List<Rejection> quarantine(int from, int limit) {
    return parts.quarantine().list(from, limit);
  }

  @Override
  public Map<RejectionReason, Integer> quarantineCounts() {
    return parts.quarantine().counts();
  }

  @Override
  public RunProgress replay(Set<RejectionReason> reasons) {
    Set<RejectionReason> wanted = EnumSet.allOf(RejectionReason.class);
    if (!reasons.isEmpty()) {
      wanted.retainAll(reasons);
    }
    wanted.remove(RejectionReason.REFUSED_SECRECY);
    String source = reasons.isEmpty() ? "" : String.join("、", labels(wanted));
    Long run =
        parts
            .transactions()
            .execute(
                status -> {
                  long number = parts.runs().create(RunKind.REPLAY, source, "", parts.now());
                  ReplayItems items = new ReplayItems(parts, number);
                  parts.quarantine().rejectedFor(wanted).forEach(items::add);
                  return number;
                });
    return submit(run);
  }

  private static List<String> labels(Set<RejectionReason> reasons) {
    return Arrays.stream(RejectionReason.values())
        .filter(reasons::contains)
        .map(RejectionReason::label)
        .toList();
  }

  @Override
  public RunProgress rebuild(DerivedStore target) {
    RunKind kind =
        switch (target) {
          case INDEX -> RunKind.REBUILD_INDEX;
          case GRAPH -> RunKind.REBUILD_GRAPH;
        };
    return submit(parts.runs().create(kind, "", "", parts.now()));
  }

  @Override
  public RerunPlan planRerun() {
    return RerunStages.plan(parts.documents().madeAlike(), parts.pipelines().makings());
  }

  @Override
  public RunProgress rerun(Set<RerunStage> stages) {
    Set<RerunStage> wanted =
        stages.isEmpty() ? EnumSet.allOf(RerunStage.class) : EnumSet.copyOf(stages);
    String source =
        stages.isEmpty() ? "" : String.join("、", wanted.stream().map(RerunStage::label).toList());
    return submit(parts.runs().create(RunKind.RERUN, source, RerunStages.uri(wanted), parts.now()));
  }

  @Override
  public VerifyReport verify() {
    return parts.comparison().compare(worker.active().isPresent());
  }

  @Override
  public Optional<RegisteredDocument> document(DocumentId id) {
    return parts.documents().find(id, parts.items().locations(id));
  }

  @Override
  public void whileIdle(Runnable work) {
    if (!worker.whileIdle(work)) {
      throw new IngestRefusedException(Kind.BUSY, "有批次正在进行，请在其结束后再删除文献");
    }
  }

  @Override
  public void remove(DocumentId id) {
    whileIdle(() -> removeAtRest(id));
  }

  private void removeAtRest(DocumentId id) {
    // The registry first: what is left behind by a crash is then an orphan, and repaired.
    parts.documents().remove(id);
    parts.quarantine().remove(id);
    parts.index().remove(List.of(id));
    parts.graph().remove(List.of(id));
    parts.store().remove(List.of(id));
    parts.index().refresh();
  }

  @Override
  public Optional<Standing> standing(DocumentId id) {
    return parts.documents().standing(id);
  }

  @Override
  public void mark(DocumentId id, Standing standing) {
    whileIdle(() -> markAtRest(id, standing));
  }

  private void markAtRest(DocumentId id, Standing standing) {
    // The registry first: what a crash leaves in the index is then an orphan, and repaired.
    parts.documents().mark(id, standing);
    if (standing == Standing.SUPERSEDED) {
      parts.index().remove(List.of(id));
      parts.index().refresh();
    }
  }

  private Run known(long run) {
    return parts
        .runs()
        .find(run)
        .orElseThrow(() -> new IngestRefusedException(Kind.UNKNOWN, "没有批次 " + run));
  }

  private RunProgress submit(long run) {
    worker.submit(run);
    return progress(known(run));
  }
}
