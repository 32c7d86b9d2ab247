package org.wenlan.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.FigureTable;

class TableFigureExportTest {

  private final List<FigureTable> tables =
      List.of(
          new FigureTable("时间分布", List.of("年", "篇数"), List.of(List.of("2024", 3L))),
          new FigureTable("词[1]/2", List.of("词", "G²"), List.of(List.of("=1+1", 7.5))));

  private byte[] written(ExportFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    new TableFigureExport().write(format, tables, out);
    return out.toByteArray();
  }

  @Test
  void writesTablesOneAfterTheOtherAndNoFormula() throws IOException {
    String csv = new String(written(ExportFormat.CSV), StandardCharsets.UTF_8);
    assertThat(csv.split("\r\n", -1))
        .containsExactly(
            "\ufeff\"时间分布\"",
            "\"年\",\"篇数\"",
            "\"2024\",3",
            "",
            "\"词[1]/2\"",
            "\"词\",\"G²\"",
            "\"'=1+1\",7.5",
            "",
            "");
  }

  @Test
  void writesASheetForEachTableWithNumbersAsNumbers() throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written(ExportFormat.XLSX)))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
      var row = workbook.getSheetAt(1).getRow(2);
      assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(7.5);
    }
    assertThatThrownBy(() -> written(ExportFormat.RIS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
