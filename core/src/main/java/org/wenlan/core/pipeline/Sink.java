package org.wenlan.core.pipeline;

import java.util.List;
import org.wenlan.core.document.DocumentId;

/**
 * A writing end of the pipeline.
 *
 * @param <I> what is written
 */
public interface Sink<I> {

  /** The verb of the sink, lower case, for example {@code index}. */
  String name();

  /**
   * Writes, idempotent: one result per input, in the same order, so that a bulk answer is judged
   * item by item. A document written twice stands there once, as written last.
   *
   * @throws InfrastructureException if the store does not answer, or with an answer that cannot be
   *     read; some of the batch may be written then, and writing it again is harmless
   */
  List<StageResult<DocumentId>> write(List<I> batch);
}
