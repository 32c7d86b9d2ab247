package org.wenlan.novelty;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.novelty.compare.Comparer;
import org.wenlan.novelty.register.CaseRegister;
import org.wenlan.novelty.report.NumberScheme;
import org.wenlan.novelty.report.ReportCompiler;
import org.wenlan.novelty.search.StrategyRunner;
import org.wenlan.novelty.topic.TopicCommission;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.render.DocumentWriter;
import org.wenlan.reports.render.FontSet;

/** Assembles novelty searches. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoveltyProperties.class)
class NoveltyConfiguration {

  @Bean
  NoveltyService noveltyService(
      DocumentSearch search,
      DocumentStore store,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      InstantSource clock,
      NoveltyProperties properties) {
    NoveltySearch noveltySearch =
        new NoveltySearch(
            new StrategyRunner(
                search,
                clock,
                properties.database(),
                properties.maxHitsPerTerm(),
                properties.maxCompared()),
            new Comparer(store, properties.maxCompared(), properties.maxQuoteChars()),
            new ReportCompiler(
                properties.agency(),
                ReferenceFormatter.of(properties.referenceStyle()),
                properties.maxListed(),
                properties.maxExtractChars()),
            clock);
    return new RegisteredNoveltyService(
        noveltySearch,
        new TopicCommission(search, store),
        new CaseRegister(jdbc),
        new CaseFiles(
            properties.folder(),
            new DocumentWriter(FontSet.locate(properties.fonts())),
            properties.staff()),
        new NumberScheme(properties.numberScheme(), properties.province(), properties.agencyCode()),
        properties,
        new TransactionTemplate(transactions),
        clock);
  }
}
