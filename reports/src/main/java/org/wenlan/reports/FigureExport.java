package org.wenlan.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes figures to files (导出数据). */
public interface FigureExport {

  /**
   * Writes the tables to {@code out}, which stays open: one after the other, or each on a sheet.
   *
   * @param format {@link ExportFormat#CSV} or {@link ExportFormat#XLSX}
   * @throws IllegalArgumentException for any other format
   */
  void write(ExportFormat format, List<FigureTable> tables, OutputStream out) throws IOException;
}
