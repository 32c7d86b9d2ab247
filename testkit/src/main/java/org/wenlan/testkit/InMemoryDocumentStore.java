package org.wenlan.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.store.DocumentStore;

/** Keeps annotations in memory and originals, which must have a path, in a folder of the test. */
public final class InMemoryDocumentStore implements DocumentStore {

  private final Path folder;
  private final Map<DocumentId, AnnotatedDocument> annotated = new ConcurrentSkipListMap<>();

  /**
   * An empty store.
   *
   * @param folder empty folder for the originals
   */
  public InMemoryDocumentStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public DocumentId putOriginal(InputStream bytes) {
    try {
      byte[] all = bytes.readAllBytes();
      DocumentId id = DocumentId.of(all);
      Files.write(folder.resolve(id.value()), all);
      return id;
    } catch (IOException e) {
      throw new InfrastructureException("writing an original", e);
    }
  }

  @Override
  public Optional<Path> original(DocumentId id) {
    return Optional.of(folder.resolve(id.value())).filter(Files::exists);
  }

  @Override
  public void putAnnotated(AnnotatedDocument document) {
    annotated.put(document.id(), document);
  }

  @Override
  public Optional<AnnotatedDocument> annotated(DocumentId id) {
    return Optional.ofNullable(annotated.get(id));
  }

  @Override
  public Optional<String> revision(DocumentId id) {
    return annotated(id).map(InMemoryDocumentStore::digest);
  }

  private static String digest(AnnotatedDocument document) {
    List<String> vectors =
        document.passages().stream().map(passage -> Arrays.toString(passage.vector())).toList();
    String content =
        List.of(
                document.document().parsed().text(),
                document.text(),
                document.metadata(),
                document.sentences(),
                document.mentions(),
                document.relations(),
                document.keywords(),
                document.passages(),
                vectors)
            .toString();
    return DocumentId.of(content.getBytes(UTF_8)).value();
  }

  @Override
  public Stream<DocumentId> annotatedIds() {
    return annotated.keySet().stream();
  }

  @Override
  public void remove(List<DocumentId> ids) {
    for (DocumentId id : ids) {
      annotated.remove(id);
      try {
        Files.deleteIfExists(folder.resolve(id.value()));
      } catch (IOException e) {
        throw new InfrastructureException("removing an original", e);
      }
    }
  }
}
