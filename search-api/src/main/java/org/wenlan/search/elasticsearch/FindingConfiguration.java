package org.wenlan.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.core.find.Pronunciation;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.find.SimilarDocuments;
import org.wenlan.core.find.Spelling;
import org.wenlan.core.find.Suggestions;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.SearchProperties;

/** Builds the finding aids over the same index. */
@Configuration(proxyBeanMethods = false)
class FindingConfiguration {

  @Bean
  TrendAnalysis trendAnalysis(
      ElasticsearchClient client, IndexLayout layout, ObjectProvider<PhraseTables> tables) {
    return new ElasticsearchTrends(client, layout, SearchConfiguration.held(tables));
  }

  @Bean
  Suggestions suggestions(ElasticsearchClient client, IndexLayout layout) {
    return new ElasticsearchSuggestions(client, layout);
  }

  @Bean
  Spelling spelling(
      ElasticsearchClient client, IndexLayout layout, ObjectProvider<PhraseTables> tables) {
    return new ElasticsearchSpelling(client, layout, SearchConfiguration.held(tables));
  }

  @Bean
  ResultPages resultPages(
      ElasticsearchClient client, IndexLayout layout, ObjectProvider<PhraseTables> tables) {
    return new ElasticsearchResultPages(client, layout, SearchConfiguration.held(tables));
  }

  @Bean
  SimilarDocuments similarDocuments(
      ElasticsearchClient client,
      IndexLayout layout,
      PassageEmbedder embedder,
      SearchProperties properties) {
    return new ElasticsearchSimilar(client, layout, embedder, properties.minSimilarity());
  }

  @Bean
  Pronunciation pronunciation() {
    return new HanlpPronunciation();
  }
}
