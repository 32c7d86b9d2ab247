package org.wenlan.core.pipeline;

import java.util.function.Function;

/**
 * What became of one document in one stage (处理结果).
 *
 * <p>A stage answers for the document. If the world is at fault (server down, disk full, model
 * missing) it throws an {@link InfrastructureException} instead, and the document stays
 * unprocessed.
 *
 * @param <T> what the stage hands on
 */
public sealed interface StageResult<T> {

  /** The stage did its work and hands {@code value} on. */
  record Passed<T>(T value) implements StageResult<T> {}

  /** Left out on purpose, for example because the same content is stored already; counted only. */
  record Skipped<T>(String stage, SkipReason reason) implements StageResult<T> {}

  /**
   * The document is at fault; it goes to quarantine with this explanation.
   *
   * @param detail for the librarian, in Chinese: what was found and what to do
   */
  record Rejected<T>(String stage, RejectionReason reason, String detail)
      implements StageResult<T> {}

  /** The next result if this one passed, else this outcome under the next type. */
  default <U> StageResult<U> then(Function<? super T, StageResult<U>> next) {
    return switch (this) {
      case Passed<T>(T value) -> next.apply(value);
      case Skipped<T>(String stage, SkipReason reason) -> new Skipped<>(stage, reason);
      case Rejected<T>(String stage, RejectionReason reason, String detail) ->
          new Rejected<>(stage, reason, detail);
    };
  }
}
