package org.wenlan.ingest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.DocumentPipeline;
import org.wenlan.ingest.annotate.AnnotateStage;
import org.wenlan.ingest.annotate.CatalogueStage;
import org.wenlan.ingest.annotate.DescribeStage;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.ingest.parse.ParserPool;
import org.wenlan.ingest.record.RecordExtractor;

/** The way of a document, in order. Change the pipeline here and nowhere else. */
@Configuration(proxyBeanMethods = false)
public class DocumentPipelineConfiguration {

  /** The one chain that the job, the upload, the benchmarks and the tests share. */
  @Bean
  public DocumentPipeline<SourceFile, AnnotatedDocument> documentPipeline(
      ParserPool parsers, ParseLimits limits, AnnotateStage annotate) {
    return DocumentPipeline.startingWith(
            new ParseStage(new RecordExtractor(parsers), limits)) // → ParsedDocument
        .then(new CleanStage()) // → CleanDocument
        .then(new CatalogueStage(annotate)); // → AnnotatedDocument
  }

  /** The same stages, from the places where a rerun takes them up. */
  @Bean
  public Pipelines pipelines(
      DocumentPipeline<SourceFile, AnnotatedDocument> full,
      ParserPool parsers,
      ParseLimits limits,
      AnnotateStage annotate,
      Making making) {
    CatalogueStage annotated = new CatalogueStage(annotate);
    return new Pipelines(
        full,
        DocumentPipeline.startingWith(new ParseStage(new RecordExtractor(parsers), limits))
            .then(new CleanStage())
            .then(new CatalogueStage(new DescribeStage())),
        DocumentPipeline.startingWith(new CleanStage()).then(annotated),
        DocumentPipeline.startingWith(annotated),
        annotate::embedded,
        new Makings(making));
  }

  /**
   * As many parsers as there may be workers: a parser is a process of its own, and a worker waits
   * for it. None is started before it is needed.
   */
  @Bean
  ParseLimits parseLimits(IngestProperties properties) {
    ParseLimits usual = ParseLimits.DEFAULT;
    return new ParseLimits(
        usual.timeout(),
        usual.maxFileBytes(),
        usual.maxTextChars(),
        usual.childHeapMegabytes(),
        properties.catalogueWorkerCount(),
        usual.documentsPerChild());
  }

  /** Ends its child processes with the application. */
  @Bean
  ParserPool parserPool(ParseLimits limits, OcrProperties ocr) {
    return new ParserPool(limits, ocr.engine());
  }
}
