package org.wenlan.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Content address of a source file (文献标识).
 *
 * <p>Always true: 64 lower-case hex digits, the SHA-256 of the bytes; the same bytes give the same
 * id wherever they were found and whatever they were called.
 *
 * @param value the digest in lower-case hex
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException if {@code value} is not 64 lower-case hex digits
   */
  public DocumentId {
    if (!SHA_256.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "document id must be 64 lower-case hex digits, got '%s'".formatted(value));
    }
  }

  /** The id of these bytes. Linear in their number. */
  public static DocumentId of(byte[] bytes) {
    return new DocumentId(HexFormat.of().formatHex(sha256().digest(bytes)));
  }

  /**
   * The id of all bytes left in the stream, which is read to its end and not closed. Needs 64 KiB.
   */
  public static DocumentId of(InputStream stream) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[65_536];
    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return new DocumentId(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The first 12 digits, for a log line or a file name; not unique by promise. */
  public String abbreviated() {
    return value.substring(0, 12);
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
