package org.wenlan.ingest.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Where the entries of a full segment lie: sorted, on disk, mapped into memory, found by halving.
 *
 * <p>In this order: {@code WLI1}; number of rows; CRC-32C of the rows; then the rows of 41 bytes:
 * kind, content address, place. Derived: an index that is missing or damaged is made anew from its
 * segment.
 */
final class PackIndex {

  private static final int MAGIC = 0x574C4931;
  private static final int HEAD = 12;
  private static final int KEY = PackKey.BYTES;
  private static final int ROW = KEY + Long.BYTES;

  private final ByteBuffer rows;
  private final int count;

  private PackIndex(ByteBuffer rows) {
    this.rows = rows;
    this.count = rows.limit() / ROW;
  }

  /** Told of one row. */
  interface Visitor {
    void row(PackKey key, long position) throws IOException;
  }

  /** Writes the index of a segment; replaces what was there. */
  static PackIndex write(Path file, Map<PackKey, Long> places) throws IOException {
    NavigableMap<PackKey, Long> sorted = new TreeMap<>(places);
    ByteBuffer all = ByteBuffer.allocate(HEAD + sorted.size() * ROW);
    all.position(HEAD);
    sorted.forEach((key, place) -> all.put(key.bytes()).putLong(place));
    all.flip();
    all.putInt(0, MAGIC)
        .putInt(4, sorted.size())
        .putInt(8, sum(all.slice(HEAD, all.limit() - HEAD)));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
      while (all.hasRemaining()) {
        channel.write(all);
      }
      channel.force(true);
    }
    Files.move(beside, file, ATOMIC_MOVE, REPLACE_EXISTING);
    return open(file)
        .orElseThrow(() -> new IOException("the index just written is damaged: " + file));
  }

  /** Opens an index; empty if there is none, or it is damaged. */
  static Optional<PackIndex> open(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, READ)) {
      MappedByteBuffer all = channel.map(MapMode.READ_ONLY, 0, channel.size());
      if (all.limit() < HEAD
          || all.getInt(0) != MAGIC
          || all.limit() != HEAD + (long) all.getInt(4) * ROW) {
        return Optional.empty();
      }
      ByteBuffer rows = all.slice(HEAD, all.limit() - HEAD);
      return sum(rows.duplicate()) == all.getInt(8)
          ? Optional.of(new PackIndex(rows))
          : Optional.empty();
    }
  }

  /** The place of an entry; it may have been removed since. */
  OptionalLong find(PackKey key) {
    int row = firstFrom(key.bytes());
    return row < count && compare(row, key.bytes()) == 0
        ? OptionalLong.of(rows.getLong(row * ROW + KEY))
        : OptionalLong.empty();
  }

  /** Visits the rows of a kind whose addresses begin with this byte, in ascending order. */
  void visit(PackEntry.Kind kind, int firstByte, Visitor visitor) throws IOException {
    byte[] from = new byte[KEY];
    from[0] = kind.code();
    from[1] = (byte) firstByte;
    for (int row = firstFrom(from); row < count; row++) {
      byte[] key = key(row);
      if (key[0] != from[0] || key[1] != from[1]) {
        return;
      }
      visitor.row(PackKey.of(key), rows.getLong(row * ROW + KEY));
    }
  }

  /** Visits all rows. */
  void visit(Visitor visitor) throws IOException {
    for (int row = 0; row < count; row++) {
      visitor.row(PackKey.of(key(row)), rows.getLong(row * ROW + KEY));
    }
  }

  private int firstFrom(byte[] key) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int row, byte[] key) {
    return Arrays.compareUnsigned(key(row), key);
  }

  private byte[] key(int row) {
    byte[] key = new byte[KEY];
    rows.get(row * ROW, key);
    return key;
  }

  private static int sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
