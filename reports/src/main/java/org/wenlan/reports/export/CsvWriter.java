package org.wenlan.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;

/**
 * CSV by RFC 4180, every field quoted, with a byte order mark so that Excel reads Chinese.
 *
 * <p>A field that a spreadsheet would take for a formula begins with an apostrophe: titles come
 * from anywhere, and opening a list must not run anything.
 */
final class CsvWriter implements RecordWriter {

  private static final String FORMULA_STARTS = "=+-@＝＋－＠|%\t\r";

  private final Writer out;

  CsvWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.out.write('\ufeff');
    row(Columns.HEADS);
  }

  @Override
  public void write(ListedDocument document, ReferenceData reference) throws IOException {
    row(Columns.of(document));
  }

  private void row(List<String> fields) throws IOException {
    out.write(fields.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  static String quoted(String field) {
    String first = field.stripLeading();
    boolean formula =
        (!first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0)
            || (!field.isEmpty() && FORMULA_STARTS.indexOf(field.charAt(0)) >= 0);
    return '"' + (formula ? "'" : "") + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
