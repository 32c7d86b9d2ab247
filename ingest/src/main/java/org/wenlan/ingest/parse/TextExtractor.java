package org.wenlan.ingest.parse;

import java.nio.file.Path;

/**
 * Takes the text out of a file (文字提取).
 *
 * <p>Judges the type by content, never by name; reads nothing but the file; never opens a
 * connection, runs a macro or follows an external entity. Safe for many threads.
 */
@FunctionalInterface
public interface TextExtractor {

  /**
   * Reads. What the file holds, or why nothing could be taken from it.
   *
   * @throws org.wenlan.core.pipeline.InfrastructureException if the extractor itself cannot run
   */
  Extraction extract(Path file);
}
