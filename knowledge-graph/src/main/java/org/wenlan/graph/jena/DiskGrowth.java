package org.wenlan.graph.jena;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when a TDB2 folder has grown so much since it was last compact that compacting pays.
 *
 * <p>The size when compact is kept in a file of the folder, so that it survives a restart: a store
 * that has grown to twice its size does not pass for compact because it was opened anew.
 *
 * <p>Its trees are copied on write and never shrink. When the folder is three times as large as it
 * was when compact, and a good deal in any case, two thirds of it are old versions; so a long run
 * compacts a few times only, the rarer the larger the store is.
 */
final class DiskGrowth {

  /** For a store that has no folder. */
  static final DiskGrowth NONE = new DiskGrowth(Optional.empty());

  private static final Logger LOG = LoggerFactory.getLogger(DiskGrowth.class);

  /** In the folder of the store; the name is none that TDB2 takes for a generation. */
  private static final String FILE = "compact-bytes";

  private static final long AT_LEAST = 3L << 30;
  private static final int TIMES = 3;

  /** Looking costs a walk over some sixty files. */
  private static final int COMMITS = 50;

  private final Optional<Path> folder;
  private long compactBytes;

  private DiskGrowth(Optional<Path> folder) {
    this.folder = folder;
    this.compactBytes = kept().orElseGet(this::keptNow);
  }

  static DiskGrowth of(Path folder) {
    return new DiskGrowth(Optional.of(folder));
  }

  /** Whether compacting pays now; looks at every fiftieth commit only. */
  synchronized boolean tooMuch(long commits) {
    return folder.isPresent()
        && commits % COMMITS == 0
        && bytes() > Math.max(AT_LEAST, TIMES * compactBytes);
  }

  synchronized void compacted() {
    compactBytes = keptNow();
  }

  /** Size in bytes when it was last compact, or when it was first opened. */
  synchronized long compactBytes() {
    return compactBytes;
  }

  private OptionalLong kept() {
    if (folder.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(
          Long.parseLong(Files.readString(folder.get().resolve(FILE), US_ASCII).strip()));
    } catch (IOException | NumberFormatException e) {
      // Never written, or cut off by a loss of power: as if it were compact now.
      return OptionalLong.empty();
    }
  }

  private long keptNow() {
    long now = bytes();
    if (folder.isPresent()) {
      try {
        Files.writeString(folder.get().resolve(FILE), Long.toString(now), US_ASCII);
      } catch (IOException e) {
        LOG.warn(
            "the size of the compact graph store is not kept; after a restart it counts anew", e);
      }
    }
    return now;
  }

  private long bytes() {
    if (folder.isEmpty()) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder.get())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      // A file may go while others are looked at. Not to know is no reason to fail: the next look
      // may succeed.
      return 0;
    }
  }
}
