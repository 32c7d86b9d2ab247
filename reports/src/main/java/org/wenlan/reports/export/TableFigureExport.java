package org.wenlan.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.wenlan.core.text.CsvLine;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.FigureExport;
import org.wenlan.reports.FigureTable;

/** Figures as CSV and XLSX. Terms come from documents: no cell becomes a formula. */
public final class TableFigureExport implements FigureExport {

  private static final int WIDTH = 16 * 256;

  @Override
  public void write(ExportFormat format, List<FigureTable> tables, OutputStream out)
      throws IOException {
    switch (format) {
      case CSV -> csv(tables, out);
      case XLSX -> xlsx(tables, out);
      default -> throw new IllegalArgumentException("figures are not written as " + format);
    }
  }

  private static void csv(List<FigureTable> tables, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, UTF_8);
    writer.write('\ufeff');
    for (FigureTable table : tables) {
      row(writer, List.of(table.title()));
      row(writer, table.heads());
      for (List<Object> values : table.rows()) {
        row(writer, values);
      }
      writer.write("\r\n");
    }
    writer.flush();
  }

  private static void row(Writer writer, List<?> values) throws IOException {
    writer.write(
        values.stream()
            .map(v -> v instanceof Number ? v.toString() : CsvLine.field(v.toString()))
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  private static void xlsx(List<FigureTable> tables, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (FigureTable table : tables) {
        XSSFSheet sheet =
            workbook.createSheet(
                WorkbookUtil.createSafeSheetName(
                    (workbook.getNumberOfSheets() + 1) + " " + table.title()));
        fill(sheet.createRow(0), List.of(table.title()));
        fill(sheet.createRow(1), table.heads());
        for (int i = 0; i < table.rows().size(); i++) {
          fill(sheet.createRow(i + 2), table.rows().get(i));
        }
        for (int i = 0; i < table.heads().size(); i++) {
          sheet.setColumnWidth(i, WIDTH);
        }
      }
      workbook.write(out);
    }
  }

  private static void fill(XSSFRow row, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      XSSFCell cell = row.createCell(i);
      if (values.get(i) instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setCellValue(values.get(i).toString());
      }
    }
  }
}
