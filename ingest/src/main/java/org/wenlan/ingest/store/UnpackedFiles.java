package org.wenlan.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.wenlan.core.document.DocumentId;

/**
 * Copies of packed originals for those who need a file; the ones asked for last stay, the others go
 * again. Safe for many threads. Who has opened a copy may read it to its end though it goes.
 */
final class UnpackedFiles {

  private final ContentFiles files;
  private final int most;
  private final SequencedSet<DocumentId> inUse = new LinkedHashSet<>();

  /**
   * Removes what an earlier process left.
   *
   * @param most copies that lie there at once; more than there are readers, at least 1
   */
  UnpackedFiles(ContentFiles files, int most) throws IOException {
    this.files = files;
    this.most = most;
    files.clear();
  }

  /** Where the copy of a document lies or would lie. */
  Path path(DocumentId id) {
    return files.path(id);
  }

  /** The copy of a document, made of its bytes if it is not there. */
  synchronized Path file(DocumentId id, byte[] bytes) throws IOException {
    if (!files.holds(id)) {
      files.place(bytes, id);
    }
    inUse.addLast(id);
    Iterator<DocumentId> oldest = inUse.iterator();
    while (inUse.size() > most && oldest.hasNext()) {
      files.delete(oldest.next());
      oldest.remove();
    }
    return files.path(id);
  }

  synchronized void delete(DocumentId id) throws IOException {
    inUse.remove(id);
    files.delete(id);
  }
}
