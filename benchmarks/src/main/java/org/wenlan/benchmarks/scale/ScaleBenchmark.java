package org.wenlan.benchmarks.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wenlan.benchmarks.BareElasticsearch;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;
import org.wenlan.benchmarks.SearchNode;
import org.wenlan.benchmarks.TemporaryFolder;
import org.wenlan.benchmarks.relevance.VectorFile;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.ingest.annotate.BgeEmbedder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A million passages, one to a document, in a node of bounded heap: the speed of loading next to a
 * bare {@code _bulk} of the same bytes, the latency of words and of words with meaning next to the
 * same requests sent bare, and what facets add to a query.
 */
public final class ScaleBenchmark implements Benchmarks.Benchmark {

  private static final long SEED = 20_261_127;
  private static final int BATCH = 500;
  private static final String ALIAS = "scale";

  @Override
  public String usage() {
    return "--passages 段数（默认 1000000） --heap 节点堆内存 MB（默认 2048） --laws 法规段数（默认 5000） "
        + "--vectors 向量缓存文件 --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int passages = options.number("passages", 1_000_000);
    int heap = options.number("heap", 2_048);
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "wenlan", "bench");
    Path file = options.path("vectors", cache.resolve("vectors-bge-small-zh-v1.5-q.bin"));
    BgeEmbedder model = new BgeEmbedder(0, cache.resolve("native"));
    List<BasePassage> bases;
    try (VectorFile vectors = new VectorFile(model, file)) {
      bases = BasePassage.read(options.shared(), vectors, passages, options.number("laws", 5_000));
    }
    Variations variations = new Variations(bases, SEED);
    try (TemporaryFolder folder = TemporaryFolder.create();
        SearchNode node = new SearchNode(folder.path().resolve("node"), model, heap);
        BareElasticsearch bare = new BareElasticsearch(node.address());
        SearchNode.Access product = node.access(ALIAS)) {
      Benchmarks.OUT.print(Machine.facts());
      Benchmarks.OUT.printf(
          "- data: %,d passages, %,d of them real, seed %d; heap of the node %,d MB%n%n",
          passages, Math.min(passages, bases.size()), SEED, heap);
      new LoadComparison(node, bare, variations).print();
      double seconds = load(product.index(), variations, passages);
      product.index().refresh();
      describe(node, bare, passages, seconds);
      new LatencyComparison(node, bare, product.search(), ALIAS, bases, SEED).print();
    }
  }

  /** Loads with as many threads as cores; gives the seconds it took. */
  private static double load(DocumentIndex index, Variations variations, int passages)
      throws Exception {
    long start = System.nanoTime();
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> loads = new ArrayList<>();
      for (int worker = 0; worker < threads; worker++) {
        int first = worker * BATCH;
        loads.add(
            workers.submit(
                () -> {
                  for (int from = first; from < passages; from += threads * BATCH) {
                    write(index, batch(variations, from, Math.min(passages, from + BATCH)));
                    if (from % 50_000 < BATCH) {
                      double rate = from * 1e9 / (System.nanoTime() - start);
                      Benchmarks.progress("约 %,d 段已入库，每秒 %.0f 段", from, rate);
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> load : loads) {
        load.get();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  static List<StoredDocument> batch(Variations variations, int from, int to) {
    List<StoredDocument> batch = new ArrayList<>();
    for (int number = from; number < to; number++) {
      batch.add(variations.document(number));
    }
    return batch;
  }

  static void write(DocumentIndex index, List<StoredDocument> batch) {
    for (StageResult<DocumentId> result : index.write(batch)) {
      if (!(result instanceof StageResult.Passed<DocumentId>)) {
        throw new IllegalStateException("refused: " + result);
      }
    }
  }

  private static void describe(
      SearchNode node, BareElasticsearch bare, int passages, double seconds) throws Exception {
    JsonNode primaries =
        JsonMapper.builder()
            .build()
            .readTree(bare.send("GET", "/" + ALIAS + "/_stats/store,segments,docs", new byte[0]))
            .path("_all")
            .path("primaries");
    Benchmarks.OUT.printf(
        "Loaded at %,.0f passages a second, merging included; %,d MB on disk in %d segments; the"
            + " node holds %,d MB resident.%n%n",
        passages / seconds,
        primaries.path("store").path("size_in_bytes").asLong() >> 20,
        primaries.path("segments").path("count").asInt(),
        Machine.residentMegabytes(node.processId().orElseThrow()));
  }
}
