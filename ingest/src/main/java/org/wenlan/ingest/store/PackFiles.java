package org.wenlan.ingest.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.document.DocumentId;
import org.wenlan.ingest.store.PackContents.Found;
import org.wenlan.ingest.store.PackContents.Full;

/**
 * Many small things in few files (卷): {@code 00000001.wlp} and so on, each with an index beside it
 * once it is full.
 *
 * <p>An entry put later takes the place of an earlier one of the same kind and document. What was
 * put is there whole or not at all after the death of the process, and on disk after {@link #sync};
 * so a batch costs one forced write. Memory: a row for each entry of the last file, about 30 MB;
 * the indexes of the others are mapped. One process owns the folder; safe for many threads.
 */
final class PackFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PackFiles.class);
  private static final String SUFFIX = ".wlp";

  private final Path folder;
  private final long fullAt;
  private final List<Found> replaced = new ArrayList<>();
  private volatile PackContents contents;
  private long number;
  private boolean unforced;

  /** Held while anything is forced; always taken before the monitor. */
  private final ReentrantLock forcing = new ReentrantLock();

  private final Disk disk;

  /** Brings what was written to a file onto the disk. */
  @FunctionalInterface
  interface Disk {
    /** On disk when this returns. */
    void force(PackSegment segment) throws IOException;
  }

  /**
   * Opens the folder, cutting away what a crash left half written.
   *
   * @param fullAt bytes after which a new file is begun
   */
  PackFiles(Path folder, long fullAt) throws IOException {
    this(folder, fullAt, PackSegment::force);
  }

  PackFiles(Path folder, long fullAt, Disk disk) throws IOException {
    this.folder = folder;
    this.fullAt = fullAt;
    this.disk = disk;
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      stream.forEach(files::add);
    }
    files.sort(null);
    List<Full> full = new ArrayList<>();
    for (Path file : files.isEmpty() ? files : files.subList(0, files.size() - 1)) {
      full.addFirst(opened(file));
    }
    Path last = files.isEmpty() ? folder.resolve(name(1)) : files.getLast();
    number = Long.parseLong(String.valueOf(last.getFileName()).replace(SUFFIX, ""));
    PackSegment active = PackSegment.open(last);
    contents = new PackContents(active, new ConcurrentHashMap<>(recovered(active)), full);
  }

  private static String name(long number) {
    return "%08d%s".formatted(number, SUFFIX);
  }

  private static Path indexOf(Path file) {
    return Path.of(file.toString().replace(SUFFIX, ".wli"));
  }

  private static Full opened(Path file) throws IOException {
    PackSegment segment = PackSegment.open(file);
    Optional<PackIndex> index = PackIndex.open(indexOf(file));
    if (index.isPresent()) {
      return new Full(segment, index.get());
    }
    LOG.warn("{} is indexed anew", file);
    return new Full(segment, PackIndex.write(indexOf(file), recovered(segment)));
  }

  /** What the segment holds; of two versions the earlier is wiped, as it would have been. */
  private static Map<PackKey, Long> recovered(PackSegment segment) throws IOException {
    Map<PackKey, Long> places = new HashMap<>();
    List<Long> earlier = new ArrayList<>();
    segment.recover(
        (entry, at) ->
            Optional.ofNullable(places.put(new PackKey(entry.kind(), entry.id()), at))
                .ifPresent(earlier::add));
    for (long at : earlier) {
      segment.wipe(segment.head(at).orElseThrow(), at);
    }
    return places;
  }

  /** Keeps the bytes, in the place of what was there. */
  synchronized void put(PackKey key, byte[] bytes) throws IOException {
    contents.find(key).ifPresent(replaced::add);
    if (contents.active().size() >= fullAt) {
      seal();
    }
    PackEntry entry = PackEntry.of(key.kind(), key.id(), bytes);
    contents.recent().put(key, contents.active().append(entry, bytes));
    unforced = true;
  }

  private void seal() throws IOException {
    PackContents before = contents;
    before.active().force();
    PackIndex index = PackIndex.write(indexOf(before.active().file()), before.recent());
    PackSegment next = PackSegment.open(folder.resolve(name(number + 1)));
    ContentFiles.force(folder);
    number++;
    List<Full> full = new ArrayList<>(before.full());
    full.addFirst(new Full(before.active(), index));
    contents = new PackContents(next, new ConcurrentHashMap<>(), full);
  }

  /**
   * Forces all that was put to disk; what it took the place of is wiped then. Waits for one that
   * goes on in another thread, which may hold what this one put.
   */
  void sync() throws IOException {
    forcing.lock();
    try {
      forced();
    } finally {
      forcing.unlock();
    }
  }

  private void forced() throws IOException {
    PackSegment written;
    List<Found> stale;
    synchronized (this) {
      if (!unforced) {
        return;
      }
      unforced = false;
      written = contents.active();
      stale = List.copyOf(replaced);
      replaced.clear();
    }
    try {
      disk.force(written);
      for (Found one : stale) {
        one.wipe();
      }
    } catch (IOException e) {
      synchronized (this) {
        unforced = true;
        replaced.addAll(stale);
      }
      throw e;
    }
  }

  boolean holds(PackKey key) throws IOException {
    return find(key).isPresent();
  }

  /**
   * All bytes of an entry.
   *
   * @throws IOException if they are damaged
   */
  Optional<byte[]> bytes(PackKey key) throws IOException {
    return read(key, Found::bytes);
  }

  /** At most {@code most} bytes of the beginning, unchecked. */
  Optional<byte[]> beginning(PackKey key, int most) throws IOException {
    return read(key, found -> found.beginning(most));
  }

  private interface Reading {
    byte[] of(Found found) throws IOException;
  }

  private Optional<byte[]> read(PackKey key, Reading reading) throws IOException {
    Optional<Found> found = find(key);
    while (found.isPresent()) {
      try {
        return Optional.of(reading.of(found.get()));
      } catch (IOException e) {
        // It may have been removed or moved while it was read.
        Optional<Found> now = find(key);
        if (now.equals(found)) {
          throw e;
        }
        found = now;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> find(PackKey key) throws IOException {
    while (true) {
      PackContents now = contents;
      try {
        return now.find(key);
      } catch (IOException e) {
        // A file may have been closed because its entries lie elsewhere by now.
        if (now.equals(contents)) {
          throw e;
        }
      }
    }
  }

  /** Removes and wipes every version of an entry; on disk when this returns. */
  void remove(PackKey key) throws IOException {
    forcing.lock();
    try {
      removed(key);
    } finally {
      forcing.unlock();
    }
  }

  private synchronized void removed(PackKey key) throws IOException {
    sync();
    for (Optional<Found> found = find(key); found.isPresent(); found = find(key)) {
      found.get().wipe();
      found.get().segment().force();
      if (found.get().segment() == contents.active()) {
        contents.recent().remove(key);
      }
    }
  }

  /** Ids of a kind whose address begins with this byte, ascending. */
  synchronized List<DocumentId> ids(PackEntry.Kind kind, int firstByte) throws IOException {
    return contents.ids(kind, firstByte);
  }

  /**
   * Gives back the space of files of which less than half still counts: the rest is put again, then
   * the file goes. Writers wait meanwhile, about a second a file.
   *
   * @return bytes given back
   */
  long compact() throws IOException {
    forcing.lock();
    try {
      return compacted();
    } finally {
      forcing.unlock();
    }
  }

  private synchronized long compacted() throws IOException {
    sync();
    long before = contents.bytes();
    for (Full one : contents.full().reversed()) {
      List<Found> counting = contents.counting(one);
      long bytes = counting.stream().mapToLong(f -> PackEntry.HEAD + f.entry().length()).sum();
      if (bytes * 2 < one.segment().size()) {
        for (Found found : counting) {
          put(new PackKey(found.entry().kind(), found.entry().id()), found.bytes());
        }
        sync();
        List<Full> left = contents.full().stream().filter(other -> !other.equals(one)).toList();
        contents = new PackContents(contents.active(), contents.recent(), left);
        one.segment().close();
        Files.delete(indexOf(one.segment().file()));
        Files.delete(one.segment().file());
      }
    }
    return before - contents.bytes();
  }
}
