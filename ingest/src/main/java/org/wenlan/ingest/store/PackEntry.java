package org.wenlan.ingest.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.wenlan.core.document.DocumentId;

/**
 * What stands before the bytes of one entry of a pack.
 *
 * <pre>
 *  0  4  WLE1
 *  4  1  kind: 1 original, 2 annotation
 *  5 32  content address of the document
 * 37  4  length of the bytes
 * 41  4  their CRC-32C
 * 45  4  CRC-32C of all that stands before it
 * 49  1  1 while the entry counts, 0 once it is removed
 * 50     the bytes
 * </pre>
 *
 * <p>The state is the last byte of the head, so that an entry is removed and wiped by one write.
 *
 * @param kind what the bytes are
 * @param id of which document
 * @param length of the bytes
 * @param checksum of the bytes
 * @param live whether it counts
 */
record PackEntry(Kind kind, DocumentId id, int length, int checksum, boolean live) {

  /** Length of the head. */
  static final int HEAD = 50;

  /** Where in the head the state stands. */
  static final int STATE = 49;

  static final byte LIVE = 1;

  private static final int MAGIC = 0x574C4531;
  private static final int SUMMED = 45;

  /** What the bytes of an entry are. */
  enum Kind {
    ORIGINAL(1),
    ANNOTATION(2);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }

    /** The kind with this code, if there is one. */
    static Optional<Kind> of(byte code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
  }

  static PackEntry of(Kind kind, DocumentId id, byte[] bytes) {
    return new PackEntry(kind, id, bytes.length, sum(ByteBuffer.wrap(bytes)), true);
  }

  /** Head and bytes, ready to be written. */
  ByteBuffer with(byte[] bytes) {
    ByteBuffer all = ByteBuffer.allocate(HEAD + bytes.length);
    all.putInt(MAGIC).put(kind.code()).put(HexFormat.of().parseHex(id.value()));
    all.putInt(length).putInt(checksum);
    all.putInt(sum(all.duplicate().flip())).put(LIVE).put(bytes);
    return all.flip();
  }

  /** Reads a head; empty if these bytes are none, or damaged. */
  static Optional<PackEntry> read(ByteBuffer head) {
    if (head.remaining() < HEAD || head.getInt(head.position()) != MAGIC) {
      return Optional.empty();
    }
    int from = head.position();
    int sum = sum(head.duplicate().limit(from + SUMMED));
    Optional<Kind> kind = Kind.of(head.get(from + 4));
    int length = head.getInt(from + 37);
    if (sum != head.getInt(from + SUMMED)
        || kind.isEmpty()
        || length < 0
        || head.get(from + STATE) < 0
        || head.get(from + STATE) > LIVE) {
      return Optional.empty();
    }
    byte[] id = new byte[32];
    head.get(from + 5, id);
    return Optional.of(
        new PackEntry(
            kind.get(),
            new DocumentId(HexFormat.of().formatHex(id)),
            length,
            head.getInt(from + 41),
            head.get(from + STATE) == LIVE));
  }

  boolean fits(byte[] bytes) {
    return bytes.length == length && sum(ByteBuffer.wrap(bytes)) == checksum;
  }

  private static int sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
