package org.wenlan.ingest.job;

import java.util.Optional;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.job.Processed.Ready;

/**
 * Reads a document back from the store; nothing is parsed or annotated, but where the annotation
 * cannot be read, for another version of the program wrote it: that is made anew.
 */
final class RebuildIntake implements Intake {

  private final Intake anew;
  private final DocumentStore store;
  private final StageClock clock;

  /**
   * @param anew makes a document from its original
   */
  RebuildIntake(Intake anew, DocumentStore store, StageClock clock) {
    this.anew = anew;
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
    return read.<Processed>map(document -> Ready.readBack(item, document))
        .orElseGet(() -> anew.process(item));
  }

  static Optional<StoredDocument> read(DocumentStore store, DocumentId id) {
    return store
        .annotated(id)
        .flatMap(
            document -> store.revision(id).map(revision -> new StoredDocument(document, revision)));
  }
}
