package org.wenlan.ingest;

import java.util.Optional;
import org.wenlan.core.document.CleanDocument;

/**
 * Pages of originals as pictures (原件页面).
 *
 * <p>Does not ask who looks: callers check that first. Safe for many threads.
 */
public interface OriginalPages {

  /**
   * Reads. One page.
   *
   * @param page from 1
   * @return empty if the original is gone, has no such page, or cannot be drawn
   * @throws IngestRefusedException with kind {@code BUSY} if too many pages are asked for at once
   * @throws org.wenlan.core.pipeline.InfrastructureException if no parser process comes up
   */
  Optional<OriginalPage> page(CleanDocument document, int page);
}
