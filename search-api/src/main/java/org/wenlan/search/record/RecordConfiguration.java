package org.wenlan.search.record;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.search.IndexStates;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.search.SearchRecords;

/** Wires kept searches. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

  @Bean
  SearchRecords searchRecords(
      ResultStream results,
      IndexStates states,
      DocumentStore store,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      PhraseTables tables) {
    return new RegisteredSearchRecords(
        results,
        states,
        new RecordRegistry(jdbc),
        store,
        new TransactionTemplate(transactions),
        InstantSource.system(),
        tables);
  }
}
