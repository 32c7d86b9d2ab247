package org.wenlan.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;

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

  /**
   * Reads. A file that holds the original bytes; not to be written to. May be a copy made for the
   * caller: whoever wants the bytes alone asks for {@link #openOriginal}.
   */
  Optional<Path> original(DocumentId id);

  /** Reads. The original bytes; the caller closes the stream. */
  default Optional<InputStream> openOriginal(DocumentId id) {
    return original(id)
        .map(
            path -> {
              try {
                return Files.newInputStream(path);
              } catch (IOException e) {
                throw new InfrastructureException("cannot read the original of " + id, e);
              }
            });
  }

  /** Reads. Whether the original bytes are there. */
  default boolean holdsOriginal(DocumentId id) {
    return original(id).isPresent();
  }

  /** Writes, idempotent: replaces what was annotated before; whole or not at all. */
  void putAnnotated(AnnotatedDocument document);

  /**
   * Reads. The document with all annotations and vectors; empty also where they were written in a
   * format of another version of the program, for they can be made anew from the original.
   */
  Optional<AnnotatedDocument> annotated(DocumentId id);

  /** Reads. The document, if it is there and at a level that may be seen now. */
  default Optional<AnnotatedDocument> visible(DocumentId id, Set<AccessLevel> access) {
    return annotated(id).filter(there -> access.contains(there.metadata().access()));
  }

  /**
   * Reads. Digest of the annotated document as stored, 64 hex digits; equal digests mean equal
   * annotation; empty where {@link #annotated} is. Index and graph keep it beside the document, so
   * that verify can compare.
   */
  Optional<String> revision(DocumentId id);

  /**
   * Reads. Ids of all documents annotated in whatever format, in ascending order; close the stream.
   */
  Stream<DocumentId> annotatedIds();

  /** Writes, idempotent: forgets original and annotation; on disk when this returns. */
  void remove(List<DocumentId> ids);

  /**
   * Writes. All that was put before survives a loss of power from now on. What was put since
   * survives the death of the process all the same.
   */
  default void sync() {}

  /** Writes. Gives back the space of what was replaced and removed, where there is much of it. */
  default void compact() {}
}
