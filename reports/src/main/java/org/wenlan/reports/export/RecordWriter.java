package org.wenlan.reports.export;

import java.io.IOException;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;

/**
 * One file in the making. What is not finished is no file: a list cut short must not look whole.
 */
interface RecordWriter extends AutoCloseable {

  /** Adds one document with the parts of its reference. */
  void write(ListedDocument document, ReferenceData reference) throws IOException;

  /** Writes what is still to be written; the stream below stays open. */
  void finish() throws IOException;

  /** Lets go of what the making needed. */
  @Override
  default void close() throws IOException {}
}
