package org.wenlan.reports.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.reports.ExportFormat;
import org.wenlan.reports.ResultExport;
import org.wenlan.reports.citation.DocumentReferences;
import org.wenlan.reports.citation.ReferenceFormatter;

/** Writes each document as it comes out of the index. Thread-safe. */
public final class StreamedResultExport implements ResultExport {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final ResultStream results;
  private final ReferenceFormatter formatter;
  private final CurrentValidity validity;
  private final InstantSource clock;

  /**
   * @param results where lists come from
   * @param formatter of the GB/T 7714 list
   * @param validity of the documents in a table
   * @param clock gives the day of access
   */
  public StreamedResultExport(
      ResultStream results,
      ReferenceFormatter formatter,
      CurrentValidity validity,
      InstantSource clock) {
    this.results = results;
    this.formatter = formatter;
    this.validity = validity;
    this.clock = clock;
  }

  @Override
  public long write(ExportFormat format, SearchRequest request, OutputStream out)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
    try (RecordWriter writer = writer(format, request, today, out)) {
      long count =
          results.read(
              request,
              document -> {
                try {
                  writer.write(document, DocumentReferences.of(document.metadata(), today));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.finish();
      return count;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RecordWriter writer(
      ExportFormat format, SearchRequest request, LocalDate today, OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvWriter(out, validity);
      case XLSX -> new XlsxWriter(out, validity);
      case RIS -> new TaggedWriter(out, new RisTags());
      case ENDNOTE -> new TaggedWriter(out, new EndNoteTags());
      case NOTEEXPRESS -> new TaggedWriter(out, new NoteExpressTags());
      case BIBTEX -> new BibTexWriter(out);
      case GBT7714 -> new ReferenceListWriter(out, formatter, request.query(), today);
    };
  }
}
