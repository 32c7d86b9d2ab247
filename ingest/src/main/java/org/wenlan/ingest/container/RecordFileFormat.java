package org.wenlan.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;

/**
 * Catalogue records in one file: MARC, reference exports. A record becomes a member under its place
 * in the file, {@code 第12条记录}; whether it can be read is found when its turn comes. A file of a
 * single record is a document, or members would be containers again.
 */
final class RecordFileFormat implements ContainerFormat {

  private final RecordFormat format;

  private RecordFileFormat(RecordFormat format) {
    this.format = format;
  }

  static Optional<ContainerFormat> of(Path file) throws IOException {
    Optional<RecordFormat> format;
    try (InputStream bytes = Files.newInputStream(file)) {
      format = RecordFormat.detect(bytes.readNBytes(RecordFormat.HEAD_BYTES));
    }
    if (format.isEmpty()) {
      return Optional.empty();
    }
    try (RecordSource source = open(format.get(), file)) {
      Optional<RawRecord> first = source.next();
      Optional<RawRecord> second = first.isPresent() ? source.next() : first;
      return second.isPresent()
          ? Optional.of(new RecordFileFormat(format.get()))
          : Optional.empty();
    }
  }

  private static RecordSource open(RecordFormat format, Path file) throws IOException {
    return format.open(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  @Override
  public void read(Path file, Unpacking out) throws IOException {
    try (RecordSource source = open(format, file)) {
      for (Optional<RawRecord> next = source.next(); next.isPresent(); next = source.next()) {
        RawRecord record = next.get();
        out.record(record.label(), record.offset(), record.bytes());
      }
    }
  }
}
