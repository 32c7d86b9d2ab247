package org.wenlan.catalogue.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordSource;

/**
 * Cuts a text file into its records: each begins with a line of a certain look and goes on to the
 * next such line. What stands before the first is a heading and belongs to none.
 *
 * <p>Works on bytes, in every encoding that leaves ASCII alone (UTF-8, GBK, GB 18030).
 */
public final class LineRecordSource implements RecordSource {

  private final InputStream in;
  private final Predicate<String> begins;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private int ordinal;
  private long position;
  private byte[] pending = {};

  /**
   * Cuts a file.
   *
   * @param file read from where it stands, closed with this source
   * @param begins whether a line, its bytes taken for ISO 8859-1, is the first of a record
   */
  public LineRecordSource(InputStream file, Predicate<String> begins) {
    this.in = new BufferedInputStream(file, 1 << 16);
    this.begins = begins;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    byte[] first = pending.length > 0 ? pending : line();
    while (first.length > 0 && !isFirst(first)) {
      first = line();
    }
    if (first.length == 0) {
      return Optional.empty();
    }
    long offset = position - first.length;
    ByteArrayOutputStream record = new ByteArrayOutputStream(1_024);
    record.writeBytes(first);
    pending = line();
    while (pending.length > 0 && !isFirst(pending)) {
      if (record.size() < RawRecord.MAX_BYTES) {
        record.writeBytes(pending);
      }
      pending = line();
    }
    ordinal++;
    return Optional.of(new RawRecord(ordinal, offset, record.toByteArray()));
  }

  private boolean isFirst(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return begins.test(text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text);
  }

  /** The next line with its end; empty at the end of the file. A longer one comes in pieces. */
  private byte[] line() throws IOException {
    line.reset();
    for (int b = in.read(); b >= 0; b = in.read()) {
      position++;
      line.write(b);
      if (b == '\n' || line.size() >= RawRecord.MAX_BYTES) {
        break;
      }
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
