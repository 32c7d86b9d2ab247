package org.wenlan.graph.jena;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.testkit.GraphQueriesContract;
import org.wenlan.testkit.GraphWriterContract;
import org.wenlan.testkit.KinshipContract;

class JenaGraphContractTest {

  @TempDir static Path folder;

  private static final URI BASE = URI.create("https://kg.lanzhou.example/");

  @Nested
  class WriterInMemory extends GraphWriterContract {
    private final JenaGraphStore store = JenaGraphStore.inMemory();
    private final JenaGraphWriter writer = new JenaGraphWriter(store, BASE);

    @Override
    protected GraphWriter writer() {
      return writer;
    }

    @Override
    protected GraphQueries queries() {
      return new JenaGraphQueries(store, BASE);
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Nested
  class WriterOnDisk extends GraphWriterContract {
    private final JenaGraphStore store =
        JenaGraphStore.onDisk(folder.resolve(Long.toString(System.nanoTime())));
    private final JenaGraphWriter writer = new JenaGraphWriter(store, BASE);

    @Override
    protected GraphWriter writer() {
      return writer;
    }

    @Override
    protected GraphQueries queries() {
      return new JenaGraphQueries(store, BASE);
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Nested
  class QueriesInMemory extends GraphQueriesContract {
    private final JenaGraphStore store = JenaGraphStore.inMemory();

    @Override
    protected GraphWriter writer() {
      return new JenaGraphWriter(store, BASE);
    }

    @Override
    protected GraphQueries queries() {
      return new JenaGraphQueries(store, BASE);
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Nested
  class QueriesOnDisk extends GraphQueriesContract {
    private final JenaGraphStore store =
        JenaGraphStore.onDisk(folder.resolve(Long.toString(System.nanoTime())));

    @Override
    protected GraphWriter writer() {
      return new JenaGraphWriter(store, BASE);
    }

    @Override
    protected GraphQueries queries() {
      return new JenaGraphQueries(store, BASE);
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Nested
  class KinshipInMemory extends KinshipContract {
    private final JenaGraphStore store = JenaGraphStore.inMemory();

    @Override
    protected GraphWriter writer() {
      return new JenaGraphWriter(store, BASE);
    }

    @Override
    protected GraphQueries queries() {
      return new JenaGraphQueries(store, BASE);
    }

    @AfterEach
    void close() {
      store.close();
    }
  }
}
