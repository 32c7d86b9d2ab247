package org.wenlan.reports;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryGraphWriter;
import org.wenlan.testkit.TestDocuments;

/** A small library in memory: store, index and graph hold the same documents. */
public final class MemoryStore implements DocumentStore {

  private final Map<DocumentId, StoredDocument> documents = new TreeMap<>();
  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  private final InMemoryGraphWriter graph = new InMemoryGraphWriter();

  /** Takes a document in everywhere. */
  public AnnotatedDocument add(TestDocuments document) {
    StoredDocument stored = document.stored();
    documents.put(stored.id(), stored);
    index.write(List.of(stored));
    graph.write(List.of(stored));
    return stored.document();
  }

  public DocumentSearch search() {
    return index;
  }

  public GraphQueries graph() {
    return graph;
  }

  @Override
  public Optional<AnnotatedDocument> annotated(DocumentId id) {
    return Optional.ofNullable(documents.get(id)).map(StoredDocument::document);
  }

  @Override
  public Optional<String> revision(DocumentId id) {
    return Optional.ofNullable(documents.get(id)).map(StoredDocument::revision);
  }

  @Override
  public Stream<DocumentId> annotatedIds() {
    return documents.keySet().stream();
  }

  @Override
  public DocumentId putOriginal(InputStream bytes) {
    throw new UnsupportedOperationException("originals are not kept");
  }

  @Override
  public Optional<Path> original(DocumentId id) {
    return Optional.empty();
  }

  @Override
  public void putAnnotated(AnnotatedDocument document) {
    throw new UnsupportedOperationException("use add");
  }

  @Override
  public void remove(List<DocumentId> ids) {
    ids.forEach(documents::remove);
  }
}
