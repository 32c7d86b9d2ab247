package org.wenlan.ingest.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.ReadRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.parse.Extraction;
import org.wenlan.ingest.parse.TextExtractor;

/**
 * Reads single catalogue records in this process and hands everything else on.
 *
 * <p>No child process is needed for them: a record is short, and its readers are ours, run in time
 * linear in its bytes, and open nothing. A thousand times cheaper than a document, so that a
 * library's whole catalogue can be taken in.
 */
public final class RecordExtractor implements TextExtractor {

  private final TextExtractor others;

  /** Hands what is no single record to {@code others}. */
  public RecordExtractor(TextExtractor others) {
    this.others = others;
  }

  @Override
  public Extraction extract(Path file) {
    try {
      Optional<Extraction> record = record(file);
      return record.isPresent() ? record.get() : others.extract(file);
    } catch (IOException e) {
      throw new InfrastructureException("不能读取 " + file.getFileName(), e);
    }
  }

  private static Optional<Extraction> record(Path file) throws IOException {
    if (Files.size(file) > RawRecord.MAX_BYTES) {
      return Optional.empty();
    }
    byte[] head;
    try (InputStream bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(RecordFormat.HEAD_BYTES);
    }
    Optional<RecordFormat> format = RecordFormat.detect(head);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = head.length < RecordFormat.HEAD_BYTES ? head : Files.readAllBytes(file);
    try (RecordSource source = format.get().open(new ByteArrayInputStream(bytes))) {
      Optional<RawRecord> only = source.next();
      boolean single = only.isPresent() && source.next().isEmpty();
      return single ? Optional.of(read(format.get(), only.get().bytes())) : Optional.empty();
    }
  }

  private static Extraction read(RecordFormat format, byte[] record) {
    try {
      ReadRecord read = format.read(record);
      return new Extraction.Text(
          format.mediaType(),
          read.entry().text(),
          List.of(),
          RecordValues.of(read),
          Recognition.NONE);
    } catch (MalformedRecordException e) {
      RejectionReason reason =
          switch (e.fault()) {
            case DAMAGED -> RejectionReason.CORRUPT;
            case ENCODING -> RejectionReason.UNREADABLE_ENCODING;
            case NO_TITLE -> RejectionReason.TOO_LITTLE_TEXT;
            case TOO_LARGE -> RejectionReason.TOO_LARGE;
          };
      return new Extraction.Refused(reason, e.detail());
    }
  }
}
