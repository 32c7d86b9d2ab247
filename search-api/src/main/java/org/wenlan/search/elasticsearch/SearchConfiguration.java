package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.ElasticsearchConnection;
import org.wenlan.search.SearchProperties;
import tools.jackson.databind.json.JsonMapper;

/** Builds index and search over the Elasticsearch the application names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {

  /** What the index holds is read by this version of Wenlan only: no settings of the web layer. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Bean(destroyMethod = "close")
  ElasticsearchClient elasticsearchClient(ElasticsearchConnection connection) {
    return client(connection);
  }

  @Bean
  IndexLayout indexLayout(ElasticsearchClient client, SearchProperties properties) {
    return new IndexLayout(client, properties.index(), properties.shards());
  }

  @Bean
  DocumentIndex documentIndex(
      ElasticsearchClient client, IndexLayout layout, SearchProperties properties) {
    return index(client, layout, properties);
  }

  @Bean
  DocumentSearch documentSearch(
      ElasticsearchClient client,
      IndexLayout layout,
      PassageEmbedder embedder,
      SearchProperties properties,
      ObjectProvider<PhraseTables> tables) {
    return search(client, layout, embedder, properties, held(tables));
  }

  @Bean
  IndexStates indexStates(ElasticsearchClient client, IndexLayout layout) {
    return new ElasticsearchIndexStates(client, layout);
  }

  @Bean
  ResultStream resultStream(
      ElasticsearchClient client,
      IndexLayout layout,
      DocumentSearch search,
      ObjectProvider<PhraseTables> tables) {
    return new ElasticsearchResultStream(client, layout, held(tables), search);
  }

  /** The vocabulary beside the index; an index without a registry has none. */
  static PhraseTables held(ObjectProvider<PhraseTables> tables) {
    return tables.getIfAvailable(() -> PhraseTables.NONE);
  }

  static DocumentSearch search(
      ElasticsearchClient client,
      IndexLayout layout,
      PassageEmbedder embedder,
      SearchProperties properties,
      PhraseTables tables) {
    return new ElasticsearchDocumentSearch(client, layout, embedder, properties, tables);
  }

  static DocumentIndex index(
      ElasticsearchClient client, IndexLayout layout, SearchProperties properties) {
    var bulk = new BulkRequests(client, layout, JSON, properties.bulkSize().toBytes());
    return new ElasticsearchDocumentIndex(client, layout, bulk);
  }

  /** The caller closes it. */
  static ElasticsearchClient client(ElasticsearchConnection connection) {
    return new ElasticsearchClient(ClientTransport.to(connection, new Jackson3JsonpMapper(JSON)));
  }
}
