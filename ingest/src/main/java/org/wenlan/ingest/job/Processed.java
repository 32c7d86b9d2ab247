package org.wenlan.ingest.job;

import java.util.Optional;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.Making;

/** What the pipeline made of one file, on its way to the writers. */
sealed interface Processed {

  RunItem item();

  /**
   * In the document store, not yet in index and graph.
   *
   * @param making what made it, see {@link Making}; blank if that is not known
   * @param pictured whether a machine read a page of it, or might read one
   * @param document absent for a long text, which is read back when its turn comes
   */
  record Ready(
      RunItem item,
      String title,
      String revision,
      int characters,
      Optional<StoredDocument> document,
      String making,
      boolean pictured)
      implements Processed {

    /** A document the store has taken; kept in memory till written unless it is long. */
    static Ready of(RunItem item, AnnotatedDocument document, String revision, int longest) {
      int length = document.text().length();
      return new Ready(
          item,
          document.metadata().title(),
          revision,
          length,
          length > longest ? Optional.empty() : Optional.of(new StoredDocument(document, revision)),
          Making.of(document).map(Making::toString).orElse(""),
          Making.isPictured(document.document().parsed()));
    }
  }

  /** On its way to quarantine; {@code trace} is blank but for program errors. */
  record Refused(RunItem item, String stage, RejectionReason reason, String detail, String trace)
      implements Processed {}

  /** Left out and counted. */
  record Left(RunItem item, SkipReason reason) implements Processed {}
}
