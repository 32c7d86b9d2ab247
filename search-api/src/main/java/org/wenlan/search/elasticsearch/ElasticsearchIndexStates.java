package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import co.elastic.clients.elasticsearch.indices.stats.ShardStats;
import java.util.Map;
import java.util.TreeMap;
import org.wenlan.core.search.IndexState;
import org.wenlan.core.search.IndexStates;

/**
 * The state of the index by the sequence numbers of its primary shards, which every write raises.
 * Needs the privilege {@code monitor} on the index. Thread-safe.
 */
final class ElasticsearchIndexStates implements IndexStates {

  private final ElasticsearchClient client;
  private final IndexLayout layout;

  ElasticsearchIndexStates(ElasticsearchClient client, IndexLayout layout) {
    this.client = client;
    this.layout = layout;
  }

  @Override
  public IndexState current() {
    return Calls.to(
        "reading the state of index " + layout.alias(),
        () -> {
          layout.ensure();
          client.indices().refresh(r -> r.index(layout.alias()));
          Map<String, IndicesStats> stats =
              new TreeMap<>(
                  client
                      .indices()
                      .stats(s -> s.index(layout.alias()).level(Level.Shards))
                      .indices());
          long generation =
              stats.values().stream().mapToLong(ElasticsearchIndexStates::sequence).sum();
          long documents = client.count(c -> c.index(layout.alias())).count();
          return new IndexState(
              IndexLayout.VERSION, String.join(",", stats.keySet()), generation, documents);
        });
  }

  private static long sequence(IndicesStats index) {
    return index.shards().values().stream()
        .flatMap(copies -> copies.stream().filter(ElasticsearchIndexStates::isPrimary))
        .mapToLong(shard -> shard.seqNo() == null ? 0 : shard.seqNo().maxSeqNo() + 1)
        .sum();
  }

  private static boolean isPrimary(ShardStats shard) {
    return shard.routing() != null && shard.routing().primary();
  }
}
