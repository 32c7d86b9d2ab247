package org.wenlan.reports.render;

import java.io.IOException;
import java.io.OutputStream;

/** Gives a document a file format; safe for use by many threads. */
public interface DocumentRenderer {

  /** The format it writes. */
  OutputFormat format();

  /**
   * Writes the whole file to {@code out}, which is not closed. Time and memory grow with the length
   * of the document, which is held in memory as a whole.
   */
  void render(ReportDocument document, OutputStream out) throws IOException;
}
