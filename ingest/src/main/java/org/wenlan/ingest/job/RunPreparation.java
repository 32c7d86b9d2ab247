package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.run.Rejection;
import org.wenlan.ingest.Makings;
import org.wenlan.ingest.RerunStage;
import org.wenlan.ingest.job.ItemRegistry.NewItem;
import org.wenlan.ingest.quarantine.QuarantineRegistry;
import org.wenlan.ingest.scan.FolderScan;
import org.wenlan.ingest.scan.FoundFile;

/**
 * Registers the files of a run before any is worked on (扫描).
 *
 * <p>May be repeated at any time: what is registered stays as it is. Duplicates and unchanged files
 * are told apart here, while nothing else moves.
 */
final class RunPreparation {

  private static final int BATCH = 200;

  private final ItemRegistry items;
  private final DocumentRegistry documents;
  private final QuarantineRegistry quarantine;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  RunPreparation(
      ItemRegistry items,
      DocumentRegistry documents,
      QuarantineRegistry quarantine,
      TransactionOperations transactions,
      InstantSource clock) {
    this.items = items;
    this.documents = documents;
    this.quarantine = quarantine;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Registers every file below the folder of the run. */
  void scan(Run run, RunControl control, StageClock stages) {
    List<FoundFile> batch = new ArrayList<>();
    Path folder = Path.of(URI.create(run.folderUri()));
    try {
      FolderScan.walk(
          folder,
          file -> {
            batch.add(file);
            if (batch.size() >= BATCH && !control.stopping()) {
              register(run, batch, stages);
              batch.clear();
            }
          });
    } catch (IOException e) {
      throw new InfrastructureException("文件夹 %s 无法读取，可能已被移走".formatted(run.source()), e);
    }
    if (!control.stopping()) {
      register(run, batch, stages);
    }
  }

  /**
   * Registers every stored document, for a rebuild.
   *
   * @param searched whether only those that belong into the index
   */
  void stored(Run run, boolean searched) {
    Optional<DocumentId> last = Optional.empty();
    List<DocumentId> page = documents.page(searched, last, BATCH);
    while (!page.isEmpty()) {
      registerStored(run, page);
      last = Optional.of(page.getLast());
      page = documents.page(searched, last, BATCH);
    }
  }

  /** Registers the documents that changed settings touch, for a rerun. */
  void outdated(Run run, Makings makings) {
    Set<RerunStage> stages = RerunStages.of(run);
    for (DocumentRegistry.MadeAlike group : documents.madeAlike()) {
      boolean touched =
          makings
              .outdated(group.making(), group.pictured())
              .filter(reason -> stages.contains(reason.from()))
              .isPresent();
      if (touched) {
        Optional<DocumentId> last = Optional.empty();
        List<DocumentId> page = documents.madeAlike(group, last, BATCH);
        while (!page.isEmpty()) {
          registerStored(run, page);
          last = Optional.of(page.getLast());
          page = documents.madeAlike(group, last, BATCH);
        }
      }
    }
  }

  /** Registers documents whose bytes the store has. */
  private void registerStored(Run run, List<DocumentId> page) {
    transactions.executeWithoutResult(
        status -> {
          long seq = items.nextSeq(run.id());
          List<RunItem> met = new ArrayList<>();
          for (DocumentId id : page) {
            met.add(RunItem.stored(run.id(), seq + met.size(), id, clock.instant()));
          }
          Set<String> known = items.known(run.id(), met.stream().map(RunItem::pathHash).toList());
          items.add(
              met.stream()
                  .filter(item -> !known.contains(item.pathHash()))
                  .map(item -> new NewItem(item, null, Outcome.UNPROCESSED))
                  .toList());
        });
  }

  private void register(Run run, List<FoundFile> batch, StageClock stages) {
    if (batch.isEmpty()) {
      return;
    }
    long start = System.nanoTime();
    transactions.executeWithoutResult(
        status -> {
          List<String> hashes =
              batch.stream().map(file -> RunItem.hash(file.uri().toString())).toList();
          Set<String> known = items.known(run.id(), hashes);
          long seq = items.nextSeq(run.id());
          for (int i = 0; i < batch.size(); i++) {
            if (known.add(hashes.get(i))) {
              register(run, seq, batch.get(i));
              seq++;
            }
          }
        });
    stages.add("scan", batch.size(), 0, System.nanoTime() - start);
  }

  private void register(Run run, long seq, FoundFile file) {
    Optional<DocumentId> content = file.problem().isPresent() ? Optional.empty() : digest(file);
    String uri = file.uri().toString();
    DocumentId id = content.orElseGet(() -> RunItem.unreadable(uri));
    RunItem item =
        new RunItem(run.id(), seq, uri, file.location(), id, file.sizeBytes(), clock.instant());
    if (content.isEmpty()) {
      String problem = file.problem().orElse("读取时出错");
      quarantine.put(
          new Rejection(
              run.id(), id, file.location(), "scan", UNREADABLE, problem, clock.instant()),
          "");
      items.add(item, Outcome.QUARANTINED);
    } else if (items.holds(run.id(), id)) {
      items.add(item, Outcome.DUPLICATE);
    } else if (documents.holds(id)) {
      items.add(item, Outcome.UNCHANGED);
    } else {
      items.add(item, Outcome.UNPROCESSED);
    }
  }

  private static Optional<DocumentId> digest(FoundFile file) {
    try (InputStream bytes = Files.newInputStream(file.path())) {
      return Optional.of(DocumentId.of(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
