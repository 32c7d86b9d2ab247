package org.wenlan.ingest.container;

import java.nio.file.Path;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * One thing met in a container (容器中的文件).
 *
 * <p>{@code number} counts from 1 in the order of the container; the same container gives the same
 * numbers whenever it is opened. {@code name} is the path below the container, safe to print,
 * levels of containers parted by {@code !/}; it never leads out of the container.
 */
public sealed interface Member {

  /** Place in the container, from 1. */
  long number();

  /** Path below the container. */
  String name();

  /** Taken out: the bytes lie in a file of their own in the staging folder. */
  record Staged(long number, String name, Path file, long sizeBytes, DocumentId document)
      implements Member {}

  /** Lies in the container as it is: a stretch of its bytes, such as a record of a catalogue. */
  record Slice(long number, String name, long offset, long sizeBytes, DocumentId document)
      implements Member {}

  /** A container in the container, whose members came before it; its bytes are not kept. */
  record Opened(long number, String name, long sizeBytes, DocumentId document) implements Member {}

  /**
   * Could not be taken out.
   *
   * @param detail for the librarian, in Chinese
   */
  record Refused(long number, String name, RejectionReason reason, String detail)
      implements Member {}
}
