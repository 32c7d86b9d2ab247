package org.wenlan.reports.batch;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.reports.BatchSearches;

/** Wires batch searches. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

  @Bean
  BatchRegistry batchRegistry(JdbcTemplate jdbc) {
    return new BatchRegistry(jdbc);
  }

  @Bean
  BatchWorker batchWorker(
      DocumentSearch search, BatchRegistry registry, PlatformTransactionManager transactions) {
    return new BatchWorker(search, registry, new TransactionTemplate(transactions));
  }

  @Bean
  BatchSearches batchSearches(
      BatchRegistry registry,
      BatchWorker worker,
      DocumentStore store,
      PlatformTransactionManager transactions) {
    return new RegisteredBatchSearches(
        registry, worker, store, new TransactionTemplate(transactions), InstantSource.system());
  }
}
