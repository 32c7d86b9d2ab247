package org.wenlan.novelty.search;

import java.time.Instant;
import java.util.List;
import org.wenlan.core.document.DocumentId;
import org.wenlan.novelty.strategy.SearchStrategy;

/**
 * One search as it was carried out (检索记录): the proof that it was. It never changes; a changed
 * strategy is a new run.
 *
 * @param runId number within the case, such as {@code R1-STRICT}
 * @param point number of the point
 * @param level how narrow
 * @param database what was searched
 * @param coverage its state at that moment
 * @param executedAt when
 * @param executedBy account
 * @param strategy expression over concepts
 * @param expression expression with its words, as entered
 * @param filters what narrowed it, as printed
 * @param hitCount documents found
 * @param keptCount documents taken into comparison
 * @param kept their ids, best first
 * @param interfaceNote how it was asked, and what was cut off
 */
public record SearchRun(
    String runId,
    int point,
    SearchStrategy.Level level,
    String database,
    IndexCoverage coverage,
    Instant executedAt,
    String executedBy,
    String strategy,
    String expression,
    String filters,
    int hitCount,
    int keptCount,
    List<DocumentId> kept,
    String interfaceNote) {

  /**
   * @throws IllegalArgumentException if more were kept than found
   */
  public SearchRun {
    kept = List.copyOf(kept);
    if (keptCount > hitCount || keptCount != kept.size()) {
      throw new IllegalArgumentException(
          "run %s kept %d of %d hits, ids %d".formatted(runId, keptCount, hitCount, kept.size()));
    }
  }
}
