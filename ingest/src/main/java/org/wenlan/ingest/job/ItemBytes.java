package org.wenlan.ingest.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.wenlan.core.store.DocumentStore;

/**
 * Makes the bytes of an item readable as a file: where they lie, or, of a record in a larger file
 * and of what only the store has, as a passing copy that nothing is forced to disk for.
 *
 * <p>Each thread has one copy at a time, written over by the next.
 */
final class ItemBytes {

  private final DocumentStore store;
  private final MemberFiles members;

  ItemBytes(DocumentStore store, MemberFiles members) {
    this.store = store;
    this.members = members;
  }

  /**
   * A file with the bytes of the item.
   *
   * @param kept whether the store has these very bytes
   */
  record Bytes(Path path, boolean kept) {}

  /**
   * @throws IOException if nobody has the bytes
   */
  Bytes of(RunItem item) throws IOException {
    if (!item.isFromStore()) {
      Optional<MemberAddress.Stretch> stretch = item.stretch();
      if (Files.isReadable(item.path())) {
        return new Bytes(
            stretch.isEmpty()
                ? item.path()
                : copy(item, new StretchStream(item.path(), stretch.get())),
            false);
      }
    }
    InputStream bytes =
        store.openOriginal(item.document()).orElseThrow(() -> new NoSuchFileException(item.uri()));
    return new Bytes(copy(item, bytes), true);
  }

  private Path copy(RunItem item, InputStream bytes) throws IOException {
    Path copy = members.passing(item.run());
    try (bytes) {
      Files.write(copy, bytes.readAllBytes());
    }
    return copy;
  }
}
