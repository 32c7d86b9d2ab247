package org.wenlan.testkit;

import org.junit.jupiter.api.Nested;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.GraphWriter;

class InMemoryGraphWriterTest {

  @Nested
  class Writer extends GraphWriterContract {
    private final InMemoryGraphWriter graph = new InMemoryGraphWriter();

    @Override
    protected GraphWriter writer() {
      return graph;
    }

    @Override
    protected GraphQueries queries() {
      return graph;
    }
  }

  @Nested
  class Queries extends GraphQueriesContract {
    private final InMemoryGraphWriter graph = new InMemoryGraphWriter();

    @Override
    protected GraphWriter writer() {
      return graph;
    }

    @Override
    protected GraphQueries queries() {
      return graph;
    }
  }

  @Nested
  class Kinship extends KinshipContract {
    private final InMemoryGraphWriter graph = new InMemoryGraphWriter();

    @Override
    protected GraphWriter writer() {
      return graph;
    }

    @Override
    protected GraphQueries queries() {
      return graph;
    }
  }
}
