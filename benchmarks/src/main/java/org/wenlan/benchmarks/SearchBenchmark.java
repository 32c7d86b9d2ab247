package org.wenlan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Keyword;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.store.DocumentStore;

/**
 * Search over REST next to the same requests sent to Elasticsearch directly. The kinds take turns
 * every {@value #BLOCK} queries, so that what else the machine does falls on all of them.
 */
final class SearchBenchmark implements Benchmarks.Benchmark {

  private static final String INDEX = "wenlan-documents";
  private static final int QUERIES = 200;
  private static final int BLOCK = 20;
  private static final long SEED = 20_261_122;
  private static final List<Integer> CONCURRENCIES = List.of(1, 4);

  private enum Kind {
    LEXICAL("lexical, REST"),
    BARE_LEXICAL("lexical, Elasticsearch bare"),
    HYBRID("hybrid, REST"),
    BARE_HYBRID("hybrid, Elasticsearch and ONNX bare");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private interface Search {
    void ask(String query) throws Exception;
  }

  @Override
  public String usage() {
    return "--texts 篇数（默认 200） --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int texts = options.number("texts", 200);
    LawTexts laws = new LawTexts(options.shared());
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path folder = laws.write(temporary.path().resolve("texts"), 0, texts);
      try (RunningApplication application =
          RunningApplication.start(temporary.path().resolve("data"))) {
        Benchmarks.progress("导入 %d 篇", texts);
        application.ingest(folder);
        List<String> queries = queries(application.store());
        try (HttpClient client = HttpClient.newHttpClient();
            BareElasticsearch node = new BareElasticsearch(application.elasticsearch())) {
          var recorded =
              new RecordedSearches(
                  node,
                  queries,
                  proxy -> SearchNode.Access.through(proxy, INDEX, application.embedder()));
          measure(texts, queries, searches(application.address(), client, recorded));
        }
      }
    }
  }

  private static Map<Kind, Search> searches(
      URI address, HttpClient client, RecordedSearches recorded) throws Exception {
    BareVectors vectors = new BareVectors();
    Map<Kind, Search> searches = new EnumMap<>(Kind.class);
    searches.put(Kind.LEXICAL, query -> rest(client, address, query, "lexical"));
    searches.put(Kind.BARE_LEXICAL, query -> recorded.replay(query, SearchMode.LEXICAL));
    searches.put(Kind.HYBRID, query -> rest(client, address, query, "hybrid"));
    searches.put(
        Kind.BARE_HYBRID,
        query -> {
          vectors.embed(query);
          recorded.replay(query, SearchMode.HYBRID);
        });
    return searches;
  }

  private void measure(int texts, List<String> queries, Map<Kind, Search> searches)
      throws Exception {
    Benchmarks.progress("预热：每种方式 %d 次检索", queries.size());
    for (Search search : searches.values()) {
      ask(queries, search, Collections.max(CONCURRENCIES), new Latencies());
    }
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.printf(
        "- data: %d law texts; %d queries of one or two keywords or a title, seed %d%n",
        texts, queries.size(), SEED);
    Benchmarks.OUT.println("- the bare sides send what the searches were seen to ask\n");
    Benchmarks.OUT.println("| search, ms | concurrency | p50 | p95 | longest |");
    Benchmarks.OUT.println("| --- | ---: | ---: | ---: | ---: |");
    for (int concurrency : CONCURRENCIES) {
      Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
      for (int from = 0; from < queries.size(); from += BLOCK) {
        List<String> block = queries.subList(from, Math.min(queries.size(), from + BLOCK));
        List<Kind> turns = new ArrayList<>(searches.keySet());
        Collections.rotate(turns, from / BLOCK);
        for (Kind kind : turns) {
          Latencies sum = latencies.computeIfAbsent(kind, k -> new Latencies());
          ask(block, searches.getOrDefault(kind, query -> {}), concurrency, sum);
        }
      }
      latencies.forEach(
          (kind, sum) ->
              Benchmarks.OUT.printf("| %s | %d | %s |%n", kind.label, concurrency, sum.cells()));
    }
  }

  private static void ask(List<String> queries, Search search, int concurrency, Latencies latencies)
      throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(concurrency)) {
      List<Future<?>> answers = new ArrayList<>();
      for (String query : queries) {
        answers.add(
            executor.submit(
                () -> {
                  long start = System.nanoTime();
                  search.ask(query);
                  latencies.add(System.nanoTime() - start);
                  return null;
                }));
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
    }
  }

  private static void rest(HttpClient client, URI address, String query, String mode)
      throws IOException, InterruptedException {
    URI uri =
        address.resolve(
            "/api/v1/search?size=10&mode=%s&q=%s"
                .formatted(mode, URLEncoder.encode(query, StandardCharsets.UTF_8)));
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(uri + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private static List<String> queries(DocumentStore store) {
    List<DocumentId> ids;
    try (var all = store.annotatedIds()) {
      ids = all.toList();
    }
    Random random = new Random(SEED);
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      AnnotatedDocument document =
          store.annotated(ids.get(random.nextInt(ids.size()))).orElseThrow();
      List<String> keywords = document.keywords().stream().map(Keyword::term).toList();
      int form = random.nextInt(3);
      if (form == 0 || keywords.size() < 2) {
        queries.add(document.metadata().title());
      } else {
        String one = keywords.get(random.nextInt(keywords.size()));
        String other = keywords.get(random.nextInt(keywords.size()));
        queries.add(form == 1 || one.equals(other) ? one : one + " " + other);
      }
    }
    return queries;
  }
}
