package org.wenlan.ingest.source;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.ingest.DataFolder;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.SourceService;

/** Wires the sources. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceProperties.class)
class SourceConfiguration {

  @Bean
  SourceParts sourceParts(
      SourceProperties properties,
      DataFolder data,
      JdbcClient jdbc,
      IngestService ingest,
      PlatformTransactionManager transactions) {
    TransactionTemplate separate = new TransactionTemplate(transactions);
    separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return SourceParts.of(
        properties,
        data.sources(),
        jdbc,
        ingest,
        separate,
        time -> Thread.sleep(time),
        InstantSource.system());
  }

  /** After the repair of the ingest job has begun, whose runs it starts. */
  @Bean
  SourceWorker sourceWorker(SourceParts parts) {
    return parts.worker();
  }

  @Bean
  SourceService sourceService(SourceParts parts) {
    return parts.service();
  }
}
