package org.wenlan.reports.batch;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.reports.BatchRefusedException;

class TableReaderTest {

  private static List<TableRow> read(byte[] file) throws IOException {
    return TableReader.read(new ByteArrayInputStream(file));
  }

  private static void refuses(byte[] file, String why) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void readsTextInTheEncodingsOfSpreadsheets() throws IOException {
    String table = "检索式,备注\n\"TI='电池,甲'\",\"两\n行\"\n\nKY=乙,丙\n";
    for (byte[] file :
        List.of(
            table.getBytes(UTF_8),
            ("\ufeff" + table).getBytes(UTF_8),
            table.getBytes(Charset.forName("GB18030")),
            table.getBytes(UTF_16),
            table
                .replace(",备", "\t备")
                .replace("\",\"", "\"\t\"")
                .replace("乙,", "乙\t")
                .getBytes(UTF_8))) {
      List<TableRow> rows = read(file);
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).cell(0)).isEqualTo("TI='电池,甲'");
      assertThat(rows.get(2).number()).isEqualTo(4);
      assertThat(rows.get(2).cell(0)).isEqualTo("KY=乙");
      assertThat(rows.get(2).cell(7)).isEmpty();
    }
  }

  private static byte[] workbook(int rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet();
      for (int i = 0; i <= rows; i++) {
        var row = sheet.createRow(i == 0 ? 0 : i + 1);
        row.createCell(0).setCellValue(i == 0 ? "检索词" : "词" + i);
        row.createCell(2).setCellValue(i == 0 ? "备注" : "");
      }
      sheet.getRow(2 * Math.min(1, rows)).createCell(1).setCellFormula("1+1");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void readsTheFirstSheetOfAWorkbook() throws IOException {
    List<TableRow> rows = read(workbook(2));
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 3, 4);
    assertThat(rows.get(0).cell(2)).isEqualTo("备注");
    assertThat(rows.get(2).cell(0)).isEqualTo("词2");
  }

  @Test
  void refusesMoreThanAThousandRows() throws IOException {
    assertThat(read(workbook(1_000))).hasSize(1_001);
    refuses(workbook(1_001), "超过 1000 行");
    refuses(("检索词\n" + "甲\n".repeat(1_001)).getBytes(UTF_8), "超过 1000 行");
    refuses(new byte[(5 << 20) + 1], "超过 5 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/externalLinks/externalLink1.xml",
        "xl/vbaProject.bin",
        "xl/embeddings/oleObject1.bin",
        "xl/activeX/activeX1.xml",
        "XL/Connections.xml"
      })
  void refusesWorkbooksThatBringMoreThanATable(String part) throws IOException {
    refuses(with(part, "x".getBytes(UTF_8)), "宏、外部链接或嵌入对象");
  }

  @Test
  void refusesEntitiesAndBombs() throws IOException {
    byte[] entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>".getBytes(UTF_8);
    refuses(with("xl/extra.xml", entity), "DTD");
    refuses(with("xl/extra.xml", new byte[41 << 20]), "超过 40 MB");
    byte[] many = workbook(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(many, zip);
      for (int i = 0; i < 501; i++) {
        zip.putNextEntry(new ZipEntry("a" + i));
      }
    }
    refuses(out.toByteArray(), "部件过多");
  }

  @Test
  void refusesWhatIsNoTable() {
    refuses(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "旧版 xls 或加密");
    refuses(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "工作簿");
    refuses(new byte[] {0, 1, 2, (byte) 0xff}, "既不是 xlsx");
    refuses("检索词\n\"甲\n".getBytes(UTF_8), "引号没有配对");
    refuses(new byte[0], "没有内容");
    refuses("\n , \n".getBytes(UTF_8), "没有内容");
  }

  private static byte[] with(String part, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(workbook(1), zip);
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static void copy(byte[] file, ZipOutputStream zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
    }
  }
}
