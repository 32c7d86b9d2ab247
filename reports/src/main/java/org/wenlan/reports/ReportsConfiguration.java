package org.wenlan.reports;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.graph.CurrentValidity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.store.DocumentStore;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.compile.MaterialCollector;
import org.wenlan.reports.compile.ReportCompiler;
import org.wenlan.reports.export.StreamedResultExport;
import org.wenlan.reports.export.TableFigureExport;
import org.wenlan.reports.registry.IssueNumbers;
import org.wenlan.reports.registry.ProductRegistry;
import org.wenlan.reports.render.DocumentWriter;
import org.wenlan.reports.render.FontSet;

/** Puts the module together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportsProperties.class)
class ReportsConfiguration {

  @Bean
  DocumentWriter documentWriter(ReportsProperties properties) {
    return new DocumentWriter(FontSet.locate(properties.fonts()));
  }

  @Bean
  ReferenceFormatter referenceFormatter(ReportsProperties properties) {
    return ReferenceFormatter.of(properties.referenceStyle());
  }

  @Bean
  ResultExport resultExport(
      ResultStream results, ReferenceFormatter formatter, GraphQueries graph) {
    return new StreamedResultExport(
        results, formatter, new CurrentValidity(graph), InstantSource.system());
  }

  @Bean
  FigureExport figureExport() {
    return new TableFigureExport();
  }

  @Bean
  ReportService reportService(
      DocumentSearch search,
      DocumentStore store,
      GraphQueries graph,
      DocumentWriter writer,
      ReferenceFormatter formatter,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ReportsProperties properties) {
    MaterialCollector collector =
        new MaterialCollector(
            search, store, graph, properties.maxDocuments(), properties.maxQuoteChars());
    return new NumberedReportService(
        ReportCompiler.ofBriefs(collector, formatter),
        ReportCompiler.ofBulletins(collector, formatter),
        writer,
        new IssueNumbers(jdbc),
        new ProductRegistry(jdbc),
        new TransactionTemplate(transactions),
        properties,
        Clock.system(ZoneId.of("Asia/Shanghai")));
  }
}
