package org.wenlan.ingest.job;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.graph.GraphWriter;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.ingest.DataFolder;
import org.wenlan.ingest.IngestProperties;
import org.wenlan.ingest.IngestService;
import org.wenlan.ingest.Pipelines;
import org.wenlan.ingest.container.ContainerReader;
import org.wenlan.ingest.quarantine.QuarantineRegistry;
import org.wenlan.ingest.store.FileDocumentStore;

/** Wires the job; Batch's tables come from migration V101. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
@EnableConfigurationProperties({IngestProperties.class, DataFolder.class})
class IngestJobConfiguration {

  @Bean
  DocumentStore documentStore(DataFolder data) {
    return new FileDocumentStore(data.documents());
  }

  @Bean
  JobSettings jobSettings(IngestProperties properties, DataFolder data) {
    return new JobSettings(
        data.incoming(),
        data.members(),
        properties.workerCount(),
        properties.catalogueWorkerCount(),
        properties.batchSize(),
        properties.recordBatchSize(),
        properties.batchCharacters(),
        properties.retryFor(),
        properties.retryPause(),
        properties.maxUnexpectedInARow(),
        properties.maxRejectedPercent(),
        properties.rejectedPercentFrom(),
        properties.maxUploadSize().toBytes());
  }

  @Bean
  RunParts runParts(
      JobSettings settings,
      JobRepository repository,
      JobOperator operator,
      PlatformTransactionManager transactions,
      DataSource database,
      JdbcClient jdbc,
      Pipelines pipelines,
      ContainerReader containers,
      DocumentStore store,
      DocumentIndex index,
      GraphWriter graph) {
    TransactionTemplate separate = new TransactionTemplate(transactions);
    separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcOperations batches = new JdbcTemplate(database);
    RunTally tally = new RunTally(jdbc);
    return new RunParts(
        settings,
        new IngestJob(repository, operator, transactions),
        jdbc,
        separate,
        new RunRegistry(jdbc),
        new ItemRegistry(jdbc, batches, tally),
        tally,
        new DocumentRegistry(jdbc, batches),
        new QuarantineRegistry(jdbc),
        pipelines,
        containers,
        new MemberFiles(settings.members()),
        store,
        index,
        graph,
        InstantSource.system());
  }

  @Bean
  RunWorker runWorker(RunParts parts, ApplicationEventPublisher events) {
    return new RunWorker(parts, events::publishEvent);
  }

  @Bean
  IngestService ingestService(RunParts parts, RunWorker worker, JobSettings settings) {
    IncomingFiles incoming = new IncomingFiles(settings.incoming(), settings.maxUploadBytes());
    incoming.sweep(parts.runs().awaitedUploads());
    parts.members().sweep(parts.runs().open());
    return new BatchIngestService(parts, worker, incoming);
  }
}
