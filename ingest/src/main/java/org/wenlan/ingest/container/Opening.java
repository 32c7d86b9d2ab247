package org.wenlan.ingest.container;

import org.wenlan.core.pipeline.RejectionReason;

/** How the opening of a container ended (打开结果). */
public sealed interface Opening {

  /** Every member was handed on. */
  record Complete(long members) implements Opening {}

  /**
   * The container is at fault; members handed on before stay good.
   *
   * @param detail for the librarian, in Chinese; says how many members were taken out
   */
  record Broken(RejectionReason reason, String detail) implements Opening {}
}
