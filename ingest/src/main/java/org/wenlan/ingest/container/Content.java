package org.wenlan.ingest.container;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of an entry, written to whoever wants them. */
@FunctionalInterface
interface Content {

  /**
   * Writes all bytes.
   *
   * @throws IOException if the entry is damaged
   */
  void writeTo(OutputStream out) throws IOException;
}
