package org.wenlan.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.embedded.EmbeddedElasticsearchSettings;
import org.wenlan.search.ElasticsearchConnection;

/** A real node with nothing but the product's index and search over it. */
public final class SearchNode implements AutoCloseable {

  private final EmbeddedElasticsearch node;
  private final ElasticsearchAddress address;
  private final PassageEmbedder embedder;

  /** Starts a node over an empty folder, some 20 s. */
  public SearchNode(Path folder, PassageEmbedder embedder, int heapMegabytes) {
    this.embedder = embedder;
    node =
        new EmbeddedElasticsearch(
            EmbeddedElasticsearchSettings.forData(folder).withHeapMegabytes(heapMegabytes));
    address = node.start();
  }

  /** Where it answers. */
  public ElasticsearchAddress address() {
    return address;
  }

  /** Its process; empty if the node runs no more. */
  public OptionalLong processId() {
    return node.processId();
  }

  /** The product over this alias. */
  public Access access(String alias) {
    return new Access(
        ElasticsearchConnection.to(
            address.uri(), address.user(), address.password(), address.caCertificate()),
        alias,
        embedder);
  }

  /** The product over this alias, by way of a proxy that signs in for it. */
  public Access access(String alias, URI proxy) {
    return Access.through(proxy, alias, embedder);
  }

  @Override
  public void close() {
    node.close();
  }

  /** Index and search, made as the application makes them. */
  public static final class Access implements AutoCloseable {

    private final AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext();

    /** By way of a proxy that signs in for it. */
    public static Access through(URI proxy, String alias, PassageEmbedder embedder) {
      return new Access(ElasticsearchConnection.unsecured(proxy), alias, embedder);
    }

    private Access(ElasticsearchConnection connection, String alias, PassageEmbedder embedder) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("alias", Map.of("wenlan.search.index", alias)));
      context.registerBean(ElasticsearchConnection.class, () -> connection);
      context.registerBean(PassageEmbedder.class, () -> embedder);
      context.scan("org.wenlan.search.elasticsearch");
      context.refresh();
    }

    /** The writing side. */
    public DocumentIndex index() {
      return context.getBean(DocumentIndex.class);
    }

    /** The asking side. */
    public DocumentSearch search() {
      return context.getBean(DocumentSearch.class);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
