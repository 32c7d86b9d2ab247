package org.wenlan.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of one file, one after the other; only the record in hand is in memory.
 *
 * <p>A record that cannot be cut out whole is handed on as far as it goes, and reading it says what
 * is wrong: every record of the file is accounted for.
 */
public interface RecordSource extends Closeable {

  /**
   * The next record; empty at the end of the file.
   *
   * @throws IOException if the file cannot be read
   */
  Optional<RawRecord> next() throws IOException;
}
