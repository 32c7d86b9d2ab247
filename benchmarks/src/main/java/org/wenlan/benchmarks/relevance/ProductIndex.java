package org.wenlan.benchmarks.relevance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.Recognition;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.embedded.EmbeddedElasticsearchSettings;
import org.wenlan.ingest.annotate.AnnotateStage;
import org.wenlan.search.ElasticsearchConnection;

/**
 * The product's own index and search over a real node: the same annotation (names left out, they
 * are not searched), the same layout, queries and fusion as in the application.
 */
final class ProductIndex implements AutoCloseable {

  private static final int BATCH = 200;
  private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");

  private final EmbeddedElasticsearch node;
  private final AnnotationConfigApplicationContext context;
  private final AnnotateStage annotate;
  private final Map<DocumentId, String> names = new HashMap<>();

  /** Starts a node over an empty folder, some 20 s. */
  ProductIndex(Path folder, PassageEmbedder embedder) {
    node =
        new EmbeddedElasticsearch(
            EmbeddedElasticsearchSettings.forData(folder).withHeapMegabytes(1024));
    ElasticsearchAddress address = node.start();
    context = new AnnotationConfigApplicationContext();
    context.registerBean(
        ElasticsearchConnection.class,
        () ->
            ElasticsearchConnection.to(
                address.uri(), address.user(), address.password(), address.caCertificate()));
    context.registerBean(PassageEmbedder.class, () -> embedder);
    context.scan("org.wenlan.search.elasticsearch");
    context.refresh();
    annotate = new AnnotateStage((text, sentences, known) -> List.of(), embedder, true);
  }

  /** Makes the index hold this corpus and nothing else. */
  void fill(GoldSet.Corpus corpus) throws Exception {
    DocumentIndex index = context.getBean(DocumentIndex.class);
    index.clear();
    names.clear();
    DocumentType type =
        corpus.name().equals(GoldSets.STATUTES) ? DocumentType.LAW : DocumentType.OTHER;
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> batches = new ArrayList<>();
      for (int from = 0; from < corpus.texts().size(); from += BATCH) {
        List<GoldSet.Text> batch =
            corpus.texts().subList(from, Math.min(corpus.texts().size(), from + BATCH));
        int done = from + batch.size();
        batch.forEach(text -> names.put(id(text), text.id()));
        batches.add(
            workers.submit(
                () -> {
                  write(index, batch, type);
                  if (done % 5_000 < BATCH) {
                    Benchmarks.progress("%s：约 %d 篇已入库", corpus.name(), done);
                  }
                  return null;
                }));
      }
      for (Future<?> batch : batches) {
        batch.get();
      }
    }
    index.refresh();
  }

  private void write(DocumentIndex index, List<GoldSet.Text> texts, DocumentType type) {
    for (StageResult<DocumentId> result :
        index.write(texts.stream().map(text -> stored(text, type)).toList())) {
      if (!(result instanceof StageResult.Passed<DocumentId>)) {
        throw new IllegalStateException("refused: " + result);
      }
    }
  }

  /** The first hundred ids. */
  List<String> search(String question, SearchMode mode) {
    SearchRequest request = SearchRequest.of(question).in(mode).page(0, 100);
    return context.getBean(DocumentSearch.class).search(request).hits().stream()
        .map(hit -> names.getOrDefault(hit.document(), "?"))
        .toList();
  }

  private StoredDocument stored(GoldSet.Text text, DocumentType type) {
    String title = title(text);
    String body =
        Normalizer.normalize(
            text.title().isBlank() ? text.text() : title + "\n" + text.text(), Normalizer.Form.NFC);
    SourceFile source =
        new SourceFile(
            id(text), text.id() + ".txt", Path.of(text.id() + ".txt"), body.length(), SEEN);
    ParsedDocument parsed =
        new ParsedDocument(source, "text/plain", body, PageMap.UNPAGED, Map.of(), Recognition.NONE);
    CleanDocument clean = new CleanDocument(parsed, body, PageMap.UNPAGED, OffsetMap.identity());
    DocumentMetadata described = DocumentMetadata.titled(title, type);
    return new StoredDocument(described(annotate(clean), described), id(text).value());
  }

  private AnnotatedDocument annotate(CleanDocument document) {
    return switch (annotate.process(document)) {
      case StageResult.Passed<AnnotatedDocument>(AnnotatedDocument annotated) -> annotated;
      case StageResult<AnnotatedDocument> other ->
          throw new IllegalStateException("refused: " + other);
    };
  }

  /** The gold sets know their titles; they are not to be guessed from the text. */
  private static AnnotatedDocument described(AnnotatedDocument read, DocumentMetadata known) {
    return new AnnotatedDocument(
        read.document(),
        known,
        read.sentences(),
        read.mentions(),
        read.relations(),
        read.keywords(),
        read.passages());
  }

  /** Where a text came without a title, its first clause. */
  private static String title(GoldSet.Text text) {
    return text.title().isBlank()
        ? text.text().strip().split("[，,。；;：:\n]", 2)[0].strip()
        : text.title();
  }

  private static DocumentId id(GoldSet.Text text) {
    return DocumentId.of(text.id().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    context.close();
    node.close();
  }
}
