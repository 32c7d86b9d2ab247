package org.wenlan.core.pipeline;

/**
 * One step on the way of a document (环节).
 *
 * <p>Implementations are final and immutable, one instance serves all threads, and know neither
 * their neighbours nor any queue. They do not read the clock and do not catch what they did not
 * expect.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
public interface Stage<I, O> {

  /** The verb of the stage, lower case, for example {@code parse}. */
  String name();

  /**
   * Does the work of the stage on one document.
   *
   * @throws InfrastructureException if the world, not the document, is at fault
   */
  StageResult<O> process(I input);
}
