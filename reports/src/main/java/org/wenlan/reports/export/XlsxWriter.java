package org.wenlan.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;

/**
 * A workbook of text cells, which nothing takes for formulas. Rows go to a temporary file as they
 * come; a sheet that is full is followed by another.
 */
final class XlsxWriter implements RecordWriter {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
  private static final int MOST_CHARS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int TITLE_WIDTH = 48 * 256;
  private static final int WIDTH = 18 * 256;

  private final OutputStream out;
  private final CurrentValidity current;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final CellStyle head;
  private SXSSFSheet sheet;
  private int next;

  XlsxWriter(OutputStream out, CurrentValidity current) {
    this.out = out;
    this.current = current;
    workbook.setCompressTempFiles(true);
    Font bold = workbook.createFont();
    bold.setBold(true);
    head = workbook.createCellStyle();
    head.setFont(bold);
    sheet = workbook.createSheet("题录");
    heads();
  }

  private void heads() {
    sheet.createFreezePane(1, 1);
    SXSSFRow row = sheet.createRow(0);
    for (int i = 0; i < Columns.HEADS.size(); i++) {
      sheet.setColumnWidth(i, i == 0 ? TITLE_WIDTH : WIDTH);
      var cell = row.createCell(i);
      cell.setCellValue(Columns.HEADS.get(i));
      cell.setCellStyle(head);
    }
    next = 1;
  }

  @Override
  public void write(ListedDocument document, ReferenceData reference) {
    if (next == MOST_ROWS) {
      sheet = workbook.createSheet("题录" + (workbook.getNumberOfSheets() + 1));
      heads();
    }
    SXSSFRow row = sheet.createRow(next++);
    List<String> fields = Columns.of(document, current);
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      row.createCell(i).setCellValue(field.substring(0, Math.min(field.length(), MOST_CHARS)));
    }
  }

  @Override
  public void finish() throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
