package org.wenlan.ingest.job;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.store.StoredDocument;

/** Real stores with a plug that can be pulled before and after every write. */
final class FaultyStores {

  /** The process is gone: nothing after it happens. */
  static final class Killed extends Error {
    Killed() {
      super("killed");
    }
  }

  private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger indexOutages = new AtomicInteger();

  /** From now on, half-steps {@code count} and later fail. */
  void killAfter(int count) {
    writesLeft.set(count);
  }

  void heal() {
    writesLeft.set(Integer.MAX_VALUE);
    indexOutages.set(0);
  }

  /** The index answers {@code count} times that it is not there. */
  void indexDown(int count) {
    indexOutages.set(count);
  }

  private void indexAnswers() {
    if (indexOutages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new InfrastructureException("检索库没有应答");
    }
  }

  private void step() {
    if (writesLeft.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : left - 1) <= 0) {
      throw new Killed();
    }
  }

  private void around(Runnable write) {
    step();
    write.run();
    step();
  }

  DocumentStore store(DocumentStore real) {
    return new DocumentStore() {
      @Override
      public DocumentId putOriginal(InputStream bytes) {
        step();
        DocumentId id = real.putOriginal(bytes);
        step();
        return id;
      }

      @Override
      public Optional<Path> original(DocumentId id) {
        return real.original(id);
      }

      @Override
      public Optional<InputStream> openOriginal(DocumentId id) {
        return real.openOriginal(id);
      }

      @Override
      public boolean holdsOriginal(DocumentId id) {
        return real.holdsOriginal(id);
      }

      @Override
      public void sync() {
        around(real::sync);
      }

      @Override
      public void putAnnotated(AnnotatedDocument document) {
        around(() -> real.putAnnotated(document));
      }

      @Override
      public Optional<AnnotatedDocument> annotated(DocumentId id) {
        return real.annotated(id);
      }

      @Override
      public Optional<String> revision(DocumentId id) {
        return real.revision(id);
      }

      @Override
      public Stream<DocumentId> annotatedIds() {
        return real.annotatedIds();
      }

      @Override
      public void remove(List<DocumentId> ids) {
        around(() -> real.remove(ids));
      }
    };
  }

  DocumentIndex index(DocumentIndex real) {
    return new DocumentIndex() {
      @Override
      public String name() {
        return real.name();
      }

      @Override
      public List<StageResult<DocumentId>> write(List<StoredDocument> batch) {
        indexAnswers();
        step();
        List<StageResult<DocumentId>> results = real.write(batch);
        step();
        return results;
      }

      @Override
      public void remove(List<DocumentId> ids) {
        indexAnswers();
        around(() -> real.remove(ids));
      }

      @Override
      public void refresh() {
        around(real::refresh);
      }

      @Override
      public void clear() {
        around(real::clear);
      }

      @Override
      public Map<DocumentId, String> revisions() {
        return real.revisions();
      }
    };
  }

  GraphWriter graph(GraphWriter real) {
    return new GraphWriter() {
      @Override
      public String name() {
        return real.name();
      }

      @Override
      public List<StageResult<DocumentId>> write(List<StoredDocument> batch) {
        step();
        List<StageResult<DocumentId>> results = real.write(batch);
        step();
        return results;
      }

      @Override
      public void remove(List<DocumentId> ids) {
        around(() -> real.remove(ids));
      }

      @Override
      public void clear() {
        around(real::clear);
      }

      @Override
      public Map<DocumentId, String> revisions() {
        return real.revisions();
      }
    };
  }
}
