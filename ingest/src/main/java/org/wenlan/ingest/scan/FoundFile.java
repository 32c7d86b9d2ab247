package org.wenlan.ingest.scan;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file or folder the scan met (扫描结果).
 *
 * <p>The path is kept as a URI because that holds the bytes of the name even where they are no
 * valid text.
 *
 * @param uri where it lies
 * @param location path below the scanned folder, for display: control characters are made visible
 * @param sizeBytes length; 0 if it cannot be read
 * @param problem why it cannot be read, in Chinese; empty for a good file
 */
public record FoundFile(URI uri, String location, long sizeBytes, Optional<String> problem) {

  /** Where the bytes can be read. */
  public Path path() {
    return Path.of(uri);
  }
}
