package org.wenlan.reports.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.wenlan.core.text.CsvLine;

/**
 * A workbook of text cells. What a spreadsheet would take for a formula once the cell is edited or
 * saved as CSV is marked as quoted.
 */
final class BatchWorkbook implements AutoCloseable {

  private static final int MOST_CHARS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int WIDTH = 20 * 256;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
  private final CellStyle head = workbook.createCellStyle();
  private final CellStyle quoted = workbook.createCellStyle();

  BatchWorkbook() {
    workbook.setCompressTempFiles(true);
    Font bold = workbook.createFont();
    bold.setBold(true);
    head.setFont(bold);
    quoted.setQuotePrefixed(true);
  }

  void sheet(String name, List<String> heads, List<List<String>> lines) {
    SXSSFSheet sheet = workbook.createSheet(name);
    sheet.createFreezePane(0, 1);
    row(sheet.createRow(0), heads);
    for (int i = 0; i < heads.size(); i++) {
      sheet.setColumnWidth(i, WIDTH);
      sheet.getRow(0).getCell(i).setCellStyle(head);
    }
    for (int i = 0; i < lines.size(); i++) {
      row(sheet.createRow(i + 1), lines.get(i));
    }
  }

  private void row(SXSSFRow row, List<String> fields) {
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      SXSSFCell cell = row.createCell(i);
      cell.setCellValue(field.substring(0, Math.min(field.length(), MOST_CHARS)));
      if (CsvLine.isFormula(field)) {
        cell.setCellStyle(quoted);
      }
    }
  }

  void write(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
