package org.wenlan.reports.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.reports.citation.ReferenceData;

/** Writes records of one tag a line. A value never holds a line end, so it cannot forge a tag. */
final class TaggedWriter implements RecordWriter {

  private static final Pattern BREAKS =
      Pattern.compile("\\s*[\\p{Cntrl}\\u2028\\u2029\\u0085]+\\s*");
  private static final String LINE_END = "\r\n";

  private final Writer out;
  private final Tags tags;

  TaggedWriter(OutputStream out, Tags tags) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.tags = tags;
    this.out.write(tags.opening());
  }

  @Override
  public void write(ListedDocument document, ReferenceData reference) throws IOException {
    for (Tags.Tag tag : tags.of(document, reference)) {
      String value = BREAKS.matcher(tag.value()).replaceAll(" ").strip();
      if (!value.isEmpty()) {
        out.write(tags.line(tag.name(), value));
        out.write(LINE_END);
      }
    }
    out.write(tags.closing());
    out.write(LINE_END);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
