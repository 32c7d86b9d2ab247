package org.wenlan.reports;

import java.io.IOException;
import java.io.OutputStream;
import org.wenlan.core.search.SearchRequest;

/** Writes lists of results to files (导出题录). */
public interface ResultExport {

  /**
   * Writes every document of the list that the asker may see, in the order asked for, to {@code
   * out}, which stays open. Streams: memory does not grow with the list, except for {@link
   * ExportFormat#GBT7714}, which is cut at 10,000 entries and says so.
   *
   * @return documents in the list
   * @throws org.wenlan.core.pipeline.InfrastructureException if the index does not answer; part of
   *     the file may be written
   */
  long write(ExportFormat format, SearchRequest request, OutputStream out) throws IOException;
}
