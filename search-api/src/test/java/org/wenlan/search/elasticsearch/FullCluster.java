package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.util.unit.DataSize;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.SearchProperties;
import org.wenlan.testkit.FindingAids;
import org.wenlan.testkit.HashingEmbedder;

/**
 * The node of the tests as a library's cluster would be set up: an index of three shards with a
 * replica each, reached by an account that has the rights {@code docs/operations.md} asks for and
 * no other. The replicas have no node to lie on, so what is tested is that nothing waits for them.
 */
final class FullCluster {

  private static final SearchProperties PROPERTIES =
      new SearchProperties(ClusterAccount.INDEX, 0.1, 0.5, 0.5, 0.5, 3, DataSize.ofKilobytes(200));

  static final ElasticsearchClient CLIENT =
      SearchConfiguration.client(
          TestNode.signedIn(TestNode.NODE.start(), ClusterAccount.USER, ClusterAccount.PASSWORD));

  private static final IndexLayout LAYOUT =
      new IndexLayout(CLIENT, PROPERTIES.index(), PROPERTIES.shards());

  private FullCluster() {}

  static DocumentIndex emptyIndex() {
    DocumentIndex index = SearchConfiguration.index(CLIENT, LAYOUT, PROPERTIES);
    index.clear();
    try {
      TestNode.CLIENT
          .indices()
          .putSettings(
              p ->
                  p.index(LAYOUT.alias())
                      .settings(s -> s.autoExpandReplicas("false").numberOfReplicas("1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }

  static DocumentSearch search() {
    return SearchConfiguration.search(
        CLIENT, LAYOUT, new HashingEmbedder(), PROPERTIES, PhraseTables.NONE);
  }

  static IndexStates states() {
    return new ElasticsearchIndexStates(CLIENT, LAYOUT);
  }

  static FindingAids aids() {
    return TestNode.aids(CLIENT, LAYOUT);
  }
}
