package org.wenlan.graph.jena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells when a TDB2 folder has grown so much since it was last compact that compacting pays.
 *
 * <p>Its trees are copied on write and never shrink. When the folder is three times as large as it
 * was when compact, and a good deal in any case, two thirds of it are old versions; so a long run
 * compacts a few times only, the rarer the larger the store is.
 */
final class DiskGrowth {

  /** For a store that has no folder. */
  static final DiskGrowth NONE = new DiskGrowth(Optional.empty());

  private static final long AT_LEAST = 3L << 30;
  private static final int TIMES = 3;

  /** Looking costs a walk over some sixty files. */
  private static final int COMMITS = 50;

  private final Optional<Path> folder;
  private long compactBytes;

  private DiskGrowth(Optional<Path> folder) {
    this.folder = folder;
    this.compactBytes = bytes();
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
    compactBytes = bytes();
  }

  private long bytes() {
    if (folder.isEmpty()) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder.get())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      // Not to know is no reason to fail: the next look may succeed.
      return 0;
    }
  }
}
