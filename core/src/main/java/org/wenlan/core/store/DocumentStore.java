package org.wenlan.core.store;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;

/**
 * The truth (文献库): original bytes and annotated documents, by content address. Index and graph are
 * rebuilt from here without parsing or annotating again.
 *
 * <p>Safe for use by many threads. Every method throws {@link
 * org.wenlan.core.pipeline.InfrastructureException} if the disk does not do its part.
 */
public interface DocumentStore {

  /**
   * Writes, idempotent: keeps the bytes and gives their address. Reads the stream once, to its end.
   * After a crash the bytes are there whole or not at all.
   */
  DocumentId putOriginal(InputStream bytes);

  /** Reads. A file that holds the original bytes; not to be written to. */
  Optional<Path> original(DocumentId id);

  /** Writes, idempotent: replaces what was annotated before; whole or not at all. */
  void putAnnotated(AnnotatedDocument document);

  /** Reads. The document with all annotations and vectors. */
  Optional<AnnotatedDocument> annotated(DocumentId id);

  /**
   * Reads. Digest of the annotated document as stored, 64 hex digits; equal digests mean equal
   * annotation. Index and graph keep it beside the document, so that verify can compare.
   */
  Optional<String> revision(DocumentId id);

  /** Reads. Ids of all annotated documents in ascending order; close the stream. */
  Stream<DocumentId> annotatedIds();

  /** Writes, idempotent: forgets original and annotation. */
  void remove(List<DocumentId> ids);
}
