package org.wenlan.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.text.CsvLine;
import org.wenlan.reports.citation.ReferenceData;

/** A table of lines, one for each document. */
final class CsvWriter implements RecordWriter {

  private final Writer out;
  private final CurrentValidity current;

  CsvWriter(OutputStream out, CurrentValidity current) throws IOException {
    this.current = current;
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.out.write(CsvLine.BYTE_ORDER_MARK);
    this.out.write(CsvLine.of(Columns.HEADS));
  }

  @Override
  public void write(ListedDocument document, ReferenceData reference) throws IOException {
    out.write(CsvLine.of(Columns.of(document, current)));
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
