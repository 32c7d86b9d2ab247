package org.wenlan.ingest.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file of a pack: entries one behind the other, only ever appended.
 *
 * <p>What a crash cut off at its end is told by its sums and cut away when the file is opened for
 * writing. Reading needs no lock; appending is the business of one thread at a time.
 */
final class PackSegment implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PackSegment.class);

  /** Bytes looked through at once. */
  private static final int SEARCHED = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private volatile long size;

  private PackSegment(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.size = channel.size();
  }

  static PackSegment open(Path file) throws IOException {
    return new PackSegment(file, FileChannel.open(file, CREATE, READ, WRITE));
  }

  /** Told of one entry, and where its head begins. */
  interface Visitor {
    void entry(PackEntry entry, long position);
  }

  Path file() {
    return file;
  }

  long size() {
    return size;
  }

  /** Appends; gives the place of the head. Not on disk before {@link #force}. */
  long append(PackEntry entry, byte[] bytes) throws IOException {
    long at = size;
    ByteBuffer all = entry.with(bytes);
    long to = at;
    while (all.hasRemaining()) {
      to += channel.write(all, to);
    }
    size = to;
    return at;
  }

  void force() throws IOException {
    channel.force(false);
  }

  /** The head at {@code position}, if one begins there. */
  Optional<PackEntry> head(long position) throws IOException {
    return PackEntry.read(read(position, PackEntry.HEAD));
  }

  /** The first bytes of an entry, unchecked. */
  byte[] beginning(long position, int most) throws IOException {
    return read(position + PackEntry.HEAD, most).array();
  }

  /**
   * The bytes of the entry whose head is at {@code position}.
   *
   * @throws IOException if they are damaged
   */
  byte[] bytes(PackEntry entry, long position) throws IOException {
    byte[] bytes = read(position + PackEntry.HEAD, entry.length()).array();
    if (!entry.fits(bytes)) {
      throw new IOException(
          "%s at %d of %s does not have its sum, the file is damaged"
              .formatted(entry.id(), position, file.getFileName()));
    }
    return bytes;
  }

  /** Removes the entry and wipes its bytes, by one write. */
  void wipe(PackEntry entry, long position) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate(1 + entry.length());
    long to = position + PackEntry.STATE;
    while (zeros.hasRemaining()) {
      to += channel.write(zeros, to);
    }
  }

  /**
   * Visits all entries that count, in the order they were written, and cuts away what stands behind
   * the last whole one. An entry whose bytes are not what its head says was cut off by a loss of
   * power and is passed over; one whose head is damaged is lost, and those behind it are not.
   */
  void recover(Visitor visitor) throws IOException {
    long at = 0;
    while (at < size) {
      Optional<PackEntry> head = head(at);
      if (head.isEmpty() || at + PackEntry.HEAD + head.get().length() > size) {
        long next = headBehind(at);
        if (next == size) {
          LOG.warn("{}: {} bytes behind the last whole entry are cut away", file, size - at);
          channel.truncate(at);
          size = at;
          return;
        }
        LOG.error(
            "{}: the {} bytes at {} are damaged, what they held is lost; check the disk",
            file,
            next - at,
            at);
        at = next;
        continue;
      }
      PackEntry entry = head.get();
      if (entry.live()) {
        if (entry.fits(read(at + PackEntry.HEAD, entry.length()).array())) {
          visitor.entry(entry, at);
        } else {
          LOG.warn("{}: the entry of {} at {} is not whole", file, entry.id(), at);
        }
      }
      at += PackEntry.HEAD + entry.length();
    }
  }

  /** Where behind {@code damaged} the next head of a whole entry begins; the end if none does. */
  private long headBehind(long damaged) throws IOException {
    for (long from = damaged + 1; from < size; from += SEARCHED - PackEntry.HEAD + 1) {
      ByteBuffer bytes = read(from, SEARCHED);
      for (int i = 0; i + PackEntry.HEAD <= bytes.limit(); i++) {
        Optional<PackEntry> head = PackEntry.read(bytes.position(i));
        if (head.isPresent() && from + i + PackEntry.HEAD + head.get().length() <= size) {
          return from + i;
        }
      }
    }
    return size;
  }

  private ByteBuffer read(long position, int wanted) throws IOException {
    int length = Math.clamp(size - position, 0, wanted);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("%s ends before byte %d".formatted(file, position + length));
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
