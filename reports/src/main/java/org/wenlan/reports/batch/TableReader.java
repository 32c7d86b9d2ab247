package org.wenlan.reports.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wenlan.core.text.TextBytes;
import org.wenlan.reports.BatchRefusedException;
import org.wenlan.reports.BatchSearches;

/** Reads a table out of a file that anybody may have made, by what the file is, not by its name. */
final class TableReader {

  /** Columns beyond are not read. */
  static final int MOST_COLUMNS = 50;

  private TableReader() {}

  /**
   * Every row that holds something, the head first.
   *
   * @throws BatchRefusedException if it is no table, or more than may be; in Chinese
   */
  static List<TableRow> read(InputStream in) throws IOException {
    byte[] file = in.readNBytes(BatchSearches.MOST_BYTES + 1);
    if (file.length > BatchSearches.MOST_BYTES) {
      throw new BatchRefusedException("文件超过 5 MB，请分成几个文件");
    }
    if (TextBytes.startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new BatchRefusedException("旧版 xls 或加密的工作簿不能读取，请另存为不加密的 xlsx 或 CSV");
    }
    List<TableRow> rows =
        TextBytes.startsWith(file, 'P', 'K') ? WorkbookRows.read(file) : text(file);
    if (rows.isEmpty()) {
      throw new BatchRefusedException("文件里没有内容；第一行应为列名“检索式”或“检索词”");
    }
    return rows;
  }

  /** One row more than may be is the end of it. */
  static void add(TableRow row, List<TableRow> rows) {
    if (row.isBlank()) {
      return;
    }
    if (rows.size() > BatchSearches.MOST_ROWS) {
      throw new BatchRefusedException("检索式超过 %d 行，请分成几个文件".formatted(BatchSearches.MOST_ROWS));
    }
    rows.add(row);
  }

  private static List<TableRow> text(byte[] file) throws IOException {
    String text =
        TextBytes.decoded(file)
            .orElseThrow(
                () -> new BatchRefusedException("文件既不是 xlsx，也不是文本；请另存为 xlsx 或 UTF-8 的 CSV"));
    String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') < 0 ? ';' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    List<TableRow> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      for (CSVRecord record : parser) {
        List<String> cells = record.stream().limit(MOST_COLUMNS).toList();
        add(new TableRow(Math.toIntExact(record.getRecordNumber()), cells), rows);
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new BatchRefusedException("CSV 格式有误（引号没有配对？），请用表格软件重新保存后再试");
    }
    return rows;
  }
}
