package org.wenlan.ingest.job;

import static org.wenlan.core.pipeline.RejectionReason.UNREADABLE;

import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.job.Processed.Ready;
import org.wenlan.ingest.job.Processed.Refused;

/** Reads a document back from the store; nothing is parsed or annotated. */
final class RebuildIntake implements Intake {

  private final DocumentStore store;
  private final StageClock clock;

  RebuildIntake(DocumentStore store, StageClock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Processed process(RunItem item) {
    long start = System.nanoTime();
    Optional<StoredDocument> read = read(store, item.document());
    read.ifPresent(
        document ->
            clock.add("store", 1, document.document().text().length(), System.nanoTime() - start));
    return read.<Processed>map(
            document -> Ready.of(item, document.document(), document.revision(), Integer.MAX_VALUE))
        .orElseGet(() -> missing(item));
  }

  static Processed missing(RunItem item) {
    return new Refused(item, "store", UNREADABLE, "文献库中缺少标注结果，请重新导入原件", "");
  }

  static Optional<StoredDocument> read(DocumentStore store, DocumentId id) {
    return store
        .annotated(id)
        .flatMap(
            document -> store.revision(id).map(revision -> new StoredDocument(document, revision)));
  }
}
