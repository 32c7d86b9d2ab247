package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlan.core.pipeline.InfrastructureException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index behind the alias, laid out as {@code layout.json} says, on as many shards as the
 * settings say.
 *
 * <p>Reading and writing name the alias only, and writes require it, so that a lost index is an
 * error and never a new one with guessed fields. Thread-safe within one process.
 */
final class IndexLayout {

  /** Cuts what is asked, as {@code layout.json} names it. */
  static final String SEARCH_ANALYZER = "wenlan_search";

  /** Version of {@code layout.json}; an index of another version must be rebuilt. */
  static final String VERSION = "6";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Logger LOG = LoggerFactory.getLogger(IndexLayout.class);

  private final ElasticsearchClient client;
  private final String alias;
  private final int shards;
  private volatile boolean ensured;

  IndexLayout(ElasticsearchClient client, String alias, int shards) {
    this.client = client;
    this.alias = alias;
    this.shards = shards;
  }

  String alias() {
    return alias;
  }

  /**
   * Lays the index out if it is not there; asks the server once per process.
   *
   * @throws InfrastructureException if the index there has another layout
   */
  void ensure() throws IOException {
    if (!ensured) {
      ensureOnce();
    }
  }

  private synchronized void ensureOnce() throws IOException {
    if (ensured) {
      return;
    }
    if (client.indices().existsAlias(a -> a.name(alias)).value()) {
      requireLayout(client.indices().get(g -> g.index(alias)).indices());
    } else {
      create();
    }
    ensured = true;
  }

  private void requireLayout(Map<String, IndexState> indices) {
    indices.forEach(
        (name, state) -> {
          JsonData layout = state.mappings() == null ? null : state.mappings().meta().get("layout");
          if (layout == null || !layout.to(String.class).equals(VERSION)) {
            throw new InfrastructureException(
                "index %s has layout %s, this version needs %s: run ./wenlan rebuild index"
                    .formatted(name, layout, VERSION));
          }
        });
  }

  /** Drops what the alias names and lays out an empty index. */
  synchronized void recreate() throws IOException {
    if (client.indices().existsAlias(a -> a.name(alias)).value()) {
      var names = client.indices().get(g -> g.index(alias)).indices().keySet();
      client.indices().delete(d -> d.index(names.stream().toList()));
    }
    create();
    ensured = true;
  }

  private void create() throws IOException {
    String index = "%s-%s-%s".formatted(alias, VERSION, UUID.randomUUID().toString());
    String layout = layout();
    client
        .indices()
        .create(
            c ->
                c.withJson(new StringReader(layout))
                    .index(index)
                    .aliases(alias, a -> a.isWriteIndex(true)));
    LOG.info("laid out index {} of {} shards behind {}", index, shards, alias);
  }

  private String layout() throws IOException {
    try (InputStream in = IndexLayout.class.getResourceAsStream("layout.json")) {
      if (in == null) {
        throw new IllegalStateException("layout.json is not on the class path");
      }
      ObjectNode layout = (ObjectNode) JSON.readTree(in);
      ((ObjectNode) layout.at("/settings/index")).put("number_of_shards", shards);
      return layout.toString();
    }
  }
}
