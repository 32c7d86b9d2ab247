package org.wenlan.ingest.container;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.wenlan.core.document.DocumentId;

/**
 * A member on its way to disk, digested as it goes.
 *
 * <p>A disk that does not take the bytes is no fault of the container: that comes as {@link
 * StagingFailed}, everything the container is guilty of as {@link IOException}. Bytes beyond the
 * size allowed are counted and dropped.
 */
final class StagedFile extends OutputStream {

  private final Path file;
  private final long maxBytes;
  private final LongConsumer meter;
  private final MessageDigest digest;
  private final OutputStream out;
  private long size;

  /**
   * @param meter told of every portion; may throw {@link LimitReached}
   */
  StagedFile(Path file, long maxBytes, LongConsumer meter) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.meter = meter;
    try {
      digest = MessageDigest.getInstance("SHA-256");
      out =
          new DigestOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest);
    } catch (IOException e) {
      throw new StagingFailed(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    meter.accept(length);
    size += length;
    if (!isTooLarge()) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new StagingFailed(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new StagingFailed(e);
    }
  }

  Path file() {
    return file;
  }

  long size() {
    return size;
  }

  boolean isTooLarge() {
    return size > maxBytes;
  }

  /** The address of all bytes written; once only, after the last. */
  DocumentId document() {
    return new DocumentId(HexFormat.of().formatHex(digest.digest()));
  }

  void delete() {
    close();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StagingFailed(e);
    }
  }
}
