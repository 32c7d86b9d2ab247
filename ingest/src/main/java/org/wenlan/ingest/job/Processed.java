package org.wenlan.ingest.job;

import java.util.Optional;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.core.pipeline.SkipReason;
import org.wenlan.core.store.StoredDocument;

/** What the pipeline made of one file, on its way to the writers. */
sealed interface Processed {

  RunItem item();

  /**
   * In the document store, not yet in index and graph.
   *
   * @param document absent for a long text, which is read back when its turn comes
   */
  record Ready(
      RunItem item,
      String title,
      String revision,
      int characters,
      Optional<StoredDocument> document)
      implements Processed {}

  /** On its way to quarantine; {@code trace} is blank but for program errors. */
  record Refused(RunItem item, String stage, RejectionReason reason, String detail, String trace)
      implements Processed {}

  /** Left out and counted. */
  record Left(RunItem item, SkipReason reason) implements Processed {}
}
