package org.wenlan.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;

/**
 * Tables of queries, carried out in the background, one after the other (批量检索).
 *
 * <p>A row that was carried out stays so: after a crash or a restart the batch goes on with the
 * next. Each batch is seen by the one who made it.
 */
public interface BatchSearches {

  /** Most rows of a table. */
  int MOST_ROWS = 1_000;

  /** Largest file, in bytes. */
  int MOST_BYTES = 5 << 20;

  /** Documents kept of each row. */
  int TOP = 10;

  /**
   * Reads the table and begins. Rows that cannot be read are noted, the others run.
   *
   * @param title name of the file
   * @param table CSV (UTF-8, UTF-16 or GB18030) or XLSX whose first row names its columns: 检索式 or
   *     检索词, and 名称, 备注, 字段 if wanted
   * @param access levels to search
   * @throws BatchRefusedException if the file is no such table, too large or hostile, or {@code by}
   *     has too many batches going on
   */
  BatchSearch begin(String title, InputStream table, Set<AccessLevel> access, String by)
      throws IOException;

  /** Those that {@code by} made, newest first. */
  List<BatchSearch> list(String by, int limit);

  /** The batch, if {@code by} made it. */
  Optional<BatchSearch> find(long id, String by);

  /** Its rows, in the order of the table. */
  List<BatchSearch.Row> rows(long id);

  /** Goes on with a batch that stopped; one that did not is left alone. */
  void resume(long id);

  /**
   * Writes a workbook: a sheet of rows and one of the documents they found.
   *
   * @param access levels of the one who takes it away; what may not be seen is left out
   * @param server address of the server, for links, without a stroke at its end
   */
  void writeXlsx(BatchSearch batch, Set<AccessLevel> access, String server, OutputStream out)
      throws IOException;

  /** The same as one table; rows without documents have a line too. */
  void writeCsv(BatchSearch batch, Set<AccessLevel> access, String server, OutputStream out)
      throws IOException;
}
