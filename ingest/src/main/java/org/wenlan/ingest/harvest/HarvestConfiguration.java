package org.wenlan.ingest.harvest;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.catalogue.oai.Harvester;
import org.wenlan.catalogue.web.AddressGuard;
import org.wenlan.catalogue.web.GuardedHttp;
import org.wenlan.ingest.DataFolder;
import org.wenlan.ingest.HarvestService;
import org.wenlan.ingest.IngestService;

/** Wires harvesting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HarvestProperties.class)
class HarvestConfiguration {

  @Bean
  HarvestRegistry harvestRegistry(JdbcClient jdbc) {
    return new HarvestRegistry(jdbc);
  }

  @Bean
  HarvestWorker harvestWorker(
      HarvestProperties properties,
      HarvestRegistry registry,
      DataFolder data,
      IngestService ingest,
      PlatformTransactionManager transactions) {
    GuardedHttp http =
        new GuardedHttp(new AddressGuard(properties.allowedHosts()), properties.limits());
    TransactionTemplate separate = new TransactionTemplate(transactions);
    separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new HarvestWorker(
        new Harvester(http, properties.patience(), InstantSource.system()),
        registry,
        new HarvestSpool(data.harvest()),
        ingest,
        separate,
        InstantSource.system());
  }

  @Bean
  HarvestService harvestService(HarvestRegistry registry, HarvestWorker worker) {
    return new RegisteredHarvestService(registry, worker, InstantSource.system());
  }
}
