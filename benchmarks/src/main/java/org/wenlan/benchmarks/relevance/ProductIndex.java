package org.wenlan.benchmarks.relevance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.embedded.ElasticsearchAddress;
import org.wenlan.embedded.EmbeddedElasticsearch;
import org.wenlan.embedded.EmbeddedElasticsearchSettings;
import org.wenlan.search.ElasticsearchConnection;

/**
 * The product's own index and search over a real node: the same layout, queries and fusion as in
 * the application.
 */
final class ProductIndex implements AutoCloseable {

  private static final int BATCH = 200;
  private static final int PAGE = 100;

  private final EmbeddedElasticsearch node;
  private final ElasticsearchConnection connection;
  private final PassageEmbedder embedder;
  private final AnnotationConfigApplicationContext context;
  private final ProductDocuments documents;
  private final Map<DocumentId, String> names = new HashMap<>();

  /** Starts a node over an empty folder, some 20 s. */
  ProductIndex(Path folder, PassageEmbedder embedder) {
    node =
        new EmbeddedElasticsearch(
            EmbeddedElasticsearchSettings.forData(folder).withHeapMegabytes(1024));
    ElasticsearchAddress address = node.start();
    connection =
        ElasticsearchConnection.to(
            address.uri(), address.user(), address.password(), address.caCertificate());
    this.embedder = embedder;
    context = context(Map.of());
    documents = new ProductDocuments(embedder);
  }

  private AnnotationConfigApplicationContext context(Map<String, Object> settings) {
    AnnotationConfigApplicationContext fresh = new AnnotationConfigApplicationContext();
    fresh
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("benchmark", settings));
    fresh.registerBean(ElasticsearchConnection.class, () -> connection);
    fresh.registerBean(PassageEmbedder.class, () -> embedder);
    fresh.scan("org.wenlan.search.elasticsearch");
    fresh.refresh();
    return fresh;
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
        batch.forEach(text -> names.put(ProductDocuments.id(text), text.id()));
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
        index.write(texts.stream().map(text -> documents.stored(text, type)).toList())) {
      if (!(result instanceof StageResult.Passed<DocumentId>)) {
        throw new IllegalStateException("refused: " + result);
      }
    }
  }

  /** The first hundred ids. */
  List<String> search(String question, SearchMode mode) {
    return List.copyOf(scores(context, question, mode, 0).keySet());
  }

  /** The product's search with another share of words; the caller closes it. */
  Weighed weighing(double words) {
    return new Weighed(
        context(
            Map.of(
                "wenlan.search.weight-of-words", words,
                "wenlan.search.weight-of-words-in-questions", words,
                "wenlan.search.weight-of-words-in-laws", words)));
  }

  /** The same index asked with a share of words of its own. */
  final class Weighed implements AutoCloseable {

    private final AnnotationConfigApplicationContext own;

    private Weighed(AnnotationConfigApplicationContext own) {
      this.own = own;
    }

    /** The whole list of a question, at most 200, and what each is worth, best first. */
    Map<String, Double> scores(String question) {
      Map<String, Double> scores = ProductIndex.this.scores(own, question, SearchMode.HYBRID, 0);
      if (scores.size() == PAGE) {
        scores.putAll(ProductIndex.this.scores(own, question, SearchMode.HYBRID, PAGE));
      }
      return scores;
    }

    @Override
    public void close() {
      own.close();
    }
  }

  private Map<String, Double> scores(
      ApplicationContext asked, String question, SearchMode mode, int from) {
    SearchRequest request = SearchRequest.of(question).in(mode).page(from, PAGE);
    Map<String, Double> scores = new LinkedHashMap<>();
    asked
        .getBean(DocumentSearch.class)
        .search(request)
        .hits()
        .forEach(hit -> scores.put(names.getOrDefault(hit.document(), "?"), hit.score()));
    return scores;
  }

  @Override
  public void close() {
    context.close();
    node.close();
  }
}
