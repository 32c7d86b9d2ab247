package org.wenlan.ingest.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;

/**
 * The file format of an annotated document.
 *
 * <p>In this order: {@code WLA} and the version in one byte; the revision, 32 bytes; the content
 * and then the circumstances, each as length, length once compressed, and the bytes compressed
 * (zlib). The revision is the SHA-256 of the uncompressed content, which holds no time, place or
 * name of the run; so equal text and equal models give equal revisions, and a damaged file is
 * noticed when it is read. Lossless, vectors included. Cost: about 1 ms for 5,000 characters with
 * their vectors.
 */
final class ArtifactCodec {

  /**
   * Changes when fields change; a change makes every revision new. Files of another version are not
   * read: the store answers as if they were not there, and they are made anew from the original.
   */
  static final byte VERSION = 4;

  private static final byte[] MAGIC = {'W', 'L', 'A', VERSION};
  private static final int NAME_BYTES = MAGIC.length - 1;
  private static final int REVISION_BYTES = 32;

  /** What {@link #revision} reads. */
  static final int HEAD_BYTES = 4 + REVISION_BYTES;

  private ArtifactCodec() {}

  static byte[] encode(AnnotatedDocument document) throws IOException {
    byte[] content = ArtifactWriter.content(document);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2 + 1_024);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(MAGIC);
    out.write(HexFormat.of().parseHex(digest(content)));
    section(out, content);
    section(out, ArtifactWriter.circumstances(document));
    return bytes.toByteArray();
  }

  /**
   * Reads a document back.
   *
   * @throws IOException if the bytes are damaged or of another version
   */
  static AnnotatedDocument decode(byte[] file) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      String revision = revision(in);
      byte[] content = section(in);
      if (!digest(content).equals(revision)) {
        throw new IOException("content does not have its digest, the file is damaged");
      }
      return ArtifactReader.read(content, section(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("fields break their promises, the file is damaged", e);
    }
  }

  /** Whether a file, or its head, was written by a program of another version. */
  static boolean isOfAnotherVersion(byte[] file) {
    return file.length >= MAGIC.length
        && Arrays.equals(MAGIC, 0, NAME_BYTES, file, 0, NAME_BYTES)
        && file[NAME_BYTES] != VERSION;
  }

  /** Reads the revision from the head of a file, without the rest. */
  static String revision(InputStream file) throws IOException {
    byte[] head = file.readNBytes(MAGIC.length + REVISION_BYTES);
    if (head.length < MAGIC.length + REVISION_BYTES
        || !Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) {
      throw new IOException("not an annotated document of version " + VERSION);
    }
    return HexFormat.of().formatHex(head, MAGIC.length, head.length);
  }

  private static String digest(byte[] content) {
    return DocumentId.of(content).value();
  }

  private static void section(DataOutputStream out, byte[] plain) throws IOException {
    // Vectors hardly shrink and text shrinks well at any level: the quickest is good enough.
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
      byte[] buffer = new byte[16_384];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      out.writeInt(plain.length);
      out.writeInt(packed.size());
      packed.writeTo(out);
    }
  }

  private static byte[] section(DataInputStream in) throws IOException {
    int plainLength = in.readInt();
    int packedLength = in.readInt();
    if (plainLength < 0
        || plainLength == Integer.MAX_VALUE
        || packedLength < 0
        || packedLength > in.available()) {
      throw new IOException("a section is cut off, the file is damaged");
    }
    byte[] packed = in.readNBytes(packedLength);
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      // One byte more than needed: only at its end does zlib compare its check sum.
      byte[] plain = new byte[plainLength + 1];
      int at = 0;
      for (int read = -1; read != 0 && !inflater.finished(); at += read) {
        read = inflater.inflate(plain, at, plain.length - at);
      }
      if (at != plainLength || !inflater.finished()) {
        throw new IOException("a section is not as long as it says, the file is damaged");
      }
      return Arrays.copyOf(plain, plainLength);
    } catch (DataFormatException e) {
      throw new IOException("a section cannot be unpacked, the file is damaged", e);
    }
  }
}
