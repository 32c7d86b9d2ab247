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
   * @param document absent for a long text, which is read back when its turn comes
   * @param making what made it, see {@link Making}; blank if that is not known
   * @param pictured whether a machine read a page of it, or might read one
   * @param anew whether it was made now, and not read back as it stood
   */
  record Ready(
      RunItem item,
      String title,
      String revision,
      int characters,
      Optional<StoredDocument> document,
      String making,
      boolean pictured,
      boolean anew)
      implements Processed {

    /** A document the store has taken; kept in memory till written unless it is long. */
    static Ready of(RunItem item, AnnotatedDocument document, String revision, int longest) {
      return of(item, document, revision, longest, /* anew= */ true);
    }

    /** A document as it stands in the store. */
    static Ready readBack(RunItem item, StoredDocument stored) {
      return of(item, stored.document(), stored.revision(), Integer.MAX_VALUE, /* anew= */ false);
    }

    private static Ready of(
        RunItem item, AnnotatedDocument document, String revision, int longest, boolean anew) {
      int length = document.text().length();
      return new Ready(
          item,
          document.metadata().title(),
          revision,
          length,
          length > longest ? Optional.empty() : Optional.of(new StoredDocument(document, revision)),
          Making.of(document).map(Making::toString).orElse(""),
          Making.isPictured(document.document().parsed()),
          anew);
    }
  }

  /** On its way to quarantine; {@code trace} is blank but for program errors. */
  record Refused(RunItem item, String stage, RejectionReason reason, String detail, String trace)
      implements Processed {}

  /** Left out and counted. */
  record Left(RunItem item, SkipReason reason) implements Processed {}
}
