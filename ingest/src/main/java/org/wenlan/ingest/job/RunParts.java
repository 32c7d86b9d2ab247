package org.wenlan.ingest.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.Sink;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.Pipelines;
import org.wenlan.ingest.RunKind;
import org.wenlan.ingest.container.ContainerReader;
import org.wenlan.ingest.quarantine.QuarantineRegistry;

/**
 * What runs are made of, by the kind of run.
 *
 * @param transactions each one new
 */
record RunParts(
    JobSettings settings,
    IngestJob job,
    JdbcClient jdbc,
    TransactionOperations transactions,
    RunRegistry runs,
    ItemRegistry items,
    RunTally tally,
    DocumentRegistry documents,
    QuarantineRegistry quarantine,
    Pipelines pipelines,
    ContainerReader containers,
    MemberFiles members,
    DocumentStore store,
    DocumentIndex index,
    GraphWriter graph,
    InstantSource time) {

  Instant now() {
    return time.instant();
  }

  StageClock clock(long run) {
    List<String> order = new ArrayList<>(List.of("scan"));
    order.addAll(List.of(pipelines.full().describe().split(" \\| ")));
    order.add("vectors");
    order.add(ContainerIntake.STAGE);
    order.addAll(List.of("store", index.name(), graph.name()));
    return new StageClock(jdbc, transactions, run, order);
  }

  StoreComparison comparison() {
    return new StoreComparison(documents, items, quarantine, store, index, graph);
  }

  Bookkeeper books() {
    return new Bookkeeper(documents, items, quarantine, index, graph, time);
  }

  Intake intake(Run run, StageClock clock) {
    return switch (run.kind()) {
      case FOLDER, UPLOAD, REPLAY -> fromFile(run.catalogue(), clock);
      case RERUN -> rerun(clock);
      case REBUILD_INDEX, REBUILD_GRAPH -> new RebuildIntake(rerun(clock), store, clock);
    };
  }

  private Intake rerun(StageClock clock) {
    return new RerunIntake(
        pipelines, fromFile(false, clock), items, store, clock, longestInBatch());
  }

  private Intake fromFile(boolean catalogue, StageClock clock) {
    return new PipelineIntake(
        catalogue ? pipelines.catalogueMode() : pipelines.full(),
        store,
        new ItemBytes(store, members),
        documents,
        new ContainerIntake(containers, members, items, documents, quarantine, transactions, time),
        clock,
        document -> pipelines.makings().stamp(document, catalogue),
        longestInBatch());
  }

  private int longestInBatch() {
    return Math.max(1, settings.batchCharacters() / settings.batchSize());
  }

  BundleSizes bundlesOf(Run run) {
    return new BundleSizes(filesOf(run), settings.recordBatchSize(), workersOf(run));
  }

  /** Most files in a bundle: without annotation a file costs little more than a record. */
  private int filesOf(Run run) {
    return run.catalogue() ? Math.max(settings.batchSize(), 50) : settings.batchSize();
  }

  int workersOf(Run run) {
    return run.catalogue() ? settings.catalogueWorkers() : settings.workers();
  }

  List<Sink<StoredDocument>> sinks(Run run) {
    return switch (run.kind()) {
      case FOLDER, UPLOAD, REPLAY, RERUN -> List.of(index, graph);
      case REBUILD_INDEX -> List.of(index);
      case REBUILD_GRAPH -> List.of(graph);
    };
  }

  /** What must take those documents only that the run makes anew, lest it keep an old revision. */
  List<Sink<StoredDocument>> followers(Run run) {
    return run.kind() == RunKind.REBUILD_INDEX ? List.of(graph) : List.of();
  }

  /** Registers the files of the run; may be repeated. */
  void prepare(Run run, RunControl control, StageClock clock, Patience patience) {
    RunPreparation preparation =
        new RunPreparation(items, documents, quarantine, transactions, time);
    switch (run.kind()) {
      case FOLDER -> preparation.scan(run, control, clock);
      case UPLOAD, REPLAY -> {}
      case RERUN -> {
        if (!run.scanned()) {
          preparation.outdated(run, pipelines.makings());
        }
      }
      case REBUILD_INDEX, REBUILD_GRAPH -> {
        if (!run.scanned()) {
          boolean search = run.kind() == RunKind.REBUILD_INDEX;
          patience.run(search ? index::clear : graph::clear);
          preparation.stored(run, search);
        }
      }
    }
    if (!control.stopping()) {
      runs.scanned(run.id());
    }
  }

  /**
   * Removes bytes that lie with us for this run alone. The refusal of a secret file is entered in a
   * transaction of its own first, and its bytes then go at once, with the uploaded container they
   * came in, for they must not wait until index and graph answer and the batch is written. Of
   * another member the store has the bytes by now.
   */
  Processed withdrawn(Processed processed) {
    RunItem item = processed.item();
    if (processed instanceof Processed.Refused refused
        && refused.reason() == RejectionReason.REFUSED_SECRECY) {
      transactions.executeWithoutResult(status -> books().refused(refused));
      if (!item.isFromStore()) {
        IncomingFiles.withdraw(settings.incoming(), item.path());
      }
      if (members.holds(item)) {
        runs.find(item.run())
            .filter(run -> run.kind() == RunKind.UPLOAD)
            .ifPresent(run -> IncomingFiles.withdraw(settings.incoming(), incoming(run)));
      }
    }
    if (members.holds(item) && item.stretch().isEmpty() && !isContainer(processed)) {
      store.sync();
      members.discard(item);
    }
    return processed;
  }

  /** Slices of a container may still have to be read from it. */
  private static boolean isContainer(Processed processed) {
    return switch (processed) {
      case Processed.Left left -> left.reason() == SkipReason.CONTAINER;
      case Processed.Refused refused -> refused.stage().equals(ContainerIntake.STAGE);
      case Processed.Ready ready -> false;
    };
  }

  /** What is left to do when every file of a run is dealt with. */
  void close(Run run, Patience patience) {
    patience.run(index::refresh);
    members.close(run.id());
    if (run.kind() == RunKind.RERUN || run.kind() == RunKind.REPLAY) {
      patience.run(store::compact);
    }
    if (run.kind() == RunKind.UPLOAD) {
      try {
        Files.deleteIfExists(incoming(run));
      } catch (IOException e) {
        throw new InfrastructureException("不能删除上传的临时文件 " + incoming(run), e);
      }
    }
  }

  /** Where the bytes of an upload wait. */
  private static Path incoming(Run run) {
    return Path.of(URI.create(run.folderUri()));
  }
}
