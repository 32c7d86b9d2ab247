package org.wenlan.core.document;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file as delivered (源文件).
 *
 * <p>Always true: {@code sizeBytes >= 0}; the file at {@code path} held exactly the bytes of {@code
 * id} when it was seen.
 *
 * @param id content address of the bytes
 * @param location where a librarian would look for it: path below the scanned folder, or the name
 *     given at upload; untrusted text, for display only
 * @param path where the bytes can be read now
 * @param sizeBytes length in bytes; 0 for an empty file, which the parse stage rejects
 * @param seenAt when the scan met it
 */
public record SourceFile(
    DocumentId id, String location, Path path, long sizeBytes, Instant seenAt) {

  /**
   * @throws IllegalArgumentException if the size is negative or the location blank
   */
  public SourceFile {
    if (sizeBytes < 0) {
      throw new IllegalArgumentException("sizeBytes must be 0 or more, got " + sizeBytes);
    }
    if (location.isBlank()) {
      throw new IllegalArgumentException("location must not be blank, document " + id);
    }
  }

  /** The last part of the location. */
  public String fileName() {
    return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
  }
}
