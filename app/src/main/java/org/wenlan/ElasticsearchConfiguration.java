package org.wenlan;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.embedded.EmbeddedElasticsearchSettings;
import org.wenlan.ingest.DataFolder;
import org.wenlan.search.ElasticsearchConnection;
import org.wenlan.search.ElasticsearchConnection.ApiKey;
import org.wenlan.search.ElasticsearchConnection.Credentials;
import org.wenlan.search.ElasticsearchConnection.Login;

/** Gives the search index its Elasticsearch: a child process of ours, or a cluster. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

  /** Our own node. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "wenlan.elasticsearch.mode",
      havingValue = "embedded",
      matchIfMissing = true)
  static class Embedded {

    @Bean(destroyMethod = "close")
    EmbeddedElasticsearch embeddedElasticsearch(
        DataFolder folder, ElasticsearchProperties properties) {
      return new EmbeddedElasticsearch(
          EmbeddedElasticsearchSettings.forData(folder.data().resolve("elasticsearch"))
              .withHeapMegabytes(properties.heapMegabytes()));
    }

    @Bean
    ElasticsearchConnection elasticsearchConnection(EmbeddedElasticsearch node) {
      ElasticsearchAddress address = node.start();
      return ElasticsearchConnection.to(
          address.uri(), address.user(), address.password(), address.caCertificate());
    }

    @Bean
    ElasticsearchHealth elasticsearchHealth(EmbeddedElasticsearch node) {
      return new ElasticsearchHealth(node);
    }
  }

  /** Somebody else's cluster. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "wenlan.elasticsearch.mode", havingValue = "cluster")
  static class Cluster {

    @Bean
    ElasticsearchConnection elasticsearchConnection(ElasticsearchProperties properties) {
      Optional<Credentials> credentials = Optional.empty();
      if (properties.apiKey() != null) {
        credentials = Optional.of(new ApiKey(properties.apiKey()));
      } else if (properties.user() != null && properties.password() != null) {
        credentials = Optional.of(new Login(properties.user(), properties.password()));
      }
      return new ElasticsearchConnection(
          properties.urls(), credentials, Optional.ofNullable(properties.caCertificate()));
    }
  }
}
