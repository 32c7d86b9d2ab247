package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.embedded.EmbeddedElasticsearchSettings;
import org.wenlan.search.ElasticsearchConnection;
import org.wenlan.search.SearchProperties;
import org.wenlan.testkit.FindingAids;
import org.wenlan.testkit.HashingEmbedder;

/** One real node for all tests of the module; it ends with the JVM. */
final class TestNode {

  /** Small requests, so that batches are cut; vectors of characters need a low threshold. */
  static final SearchProperties PROPERTIES =
      new SearchProperties("wenlan-it", 0.1, 0.5, 0.5, 0.5, 1, DataSize.ofKilobytes(200));

  static final EmbeddedElasticsearch NODE = node();
  static final ElasticsearchClient CLIENT =
      SearchConfiguration.client(signedIn(NODE.start(), "elastic", NODE.start().password()));
  static final IndexLayout LAYOUT =
      new IndexLayout(CLIENT, PROPERTIES.index(), PROPERTIES.shards());

  private TestNode() {}

  static DocumentIndex index() {
    return SearchConfiguration.index(CLIENT, LAYOUT, PROPERTIES);
  }

  static DocumentIndex emptyIndex() {
    DocumentIndex index = index();
    index.clear();
    return index;
  }

  static DocumentSearch search() {
    return search(PhraseTables.NONE);
  }

  static DocumentSearch search(PhraseTables tables) {
    return SearchConfiguration.search(CLIENT, LAYOUT, new HashingEmbedder(), PROPERTIES, tables);
  }

  static ResultStream stream() {
    return stream(PhraseTables.NONE);
  }

  static ResultStream stream(PhraseTables tables) {
    return new ElasticsearchResultStream(CLIENT, LAYOUT, tables, search(tables));
  }

  static FindingAids aids() {
    return aids(CLIENT, LAYOUT);
  }

  static FindingAids aids(ElasticsearchClient client, IndexLayout layout) {
    return new FindingAids(
        new ElasticsearchTrends(client, layout, PhraseTables.NONE),
        new ElasticsearchSuggestions(client, layout),
        new ElasticsearchSpelling(client, layout, PhraseTables.NONE),
        new ElasticsearchSimilar(client, layout, new HashingEmbedder(), PROPERTIES.minSimilarity()),
        new ElasticsearchResultPages(client, layout, PhraseTables.NONE));
  }

  static ElasticsearchConnection signedIn(
      ElasticsearchAddress address, String user, String password) {
    return ElasticsearchConnection.to(address.uri(), user, password, address.caCertificate());
  }

  private static EmbeddedElasticsearch node() {
    try {
      Path folder = Files.createTempDirectory("wenlan-search-it");
      ClusterAccount.addTo(folder.resolve("node/config"));
      var node = new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.forData(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(node::close));
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
