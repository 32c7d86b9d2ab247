package org.wenlan.ingest.store;

import java.util.HexFormat;
import org.wenlan.core.document.DocumentId;

/**
 * What is looked for in a pack: the bytes of one kind of one document.
 *
 * <p>Ordered as its bytes are, by kind and then by address.
 */
record PackKey(PackEntry.Kind kind, DocumentId id) implements Comparable<PackKey> {

  /** Length of a key: the kind, and the address. */
  static final int BYTES = 33;

  static PackKey of(byte[] bytes) {
    return new PackKey(
        PackEntry.Kind.of(bytes[0]).orElseThrow(),
        new DocumentId(HexFormat.of().formatHex(bytes, 1, BYTES)));
  }

  byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    bytes[0] = kind.code();
    System.arraycopy(HexFormat.of().parseHex(id.value()), 0, bytes, 1, BYTES - 1);
    return bytes;
  }

  @Override
  public int compareTo(PackKey other) {
    int kinds = kind.compareTo(other.kind);
    return kinds == 0 ? id.compareTo(other.id) : kinds;
  }
}
