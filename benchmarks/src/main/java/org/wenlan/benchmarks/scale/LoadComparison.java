package org.wenlan.benchmarks.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wenlan.benchmarks.BareElasticsearch;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.RecordingProxy;
import org.wenlan.benchmarks.RecordingProxy.Request;
import org.wenlan.benchmarks.SearchNode;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.store.StoredDocument;

/**
 * The product writing documents next to a bare client sending the very bytes the product sends.
 * Both fill an index of the same layout on the same node, round by round in turns, with one thread.
 */
final class LoadComparison {

  private static final int ROUNDS = 25;
  private static final int ROUND = 2_000;
  private static final int BATCH = 500;
  private static final String PRODUCT = "load-product";
  private static final String BARE = "load-bare";

  private final SearchNode node;
  private final BareElasticsearch bare;
  private final Variations variations;

  LoadComparison(SearchNode node, BareElasticsearch bare, Variations variations) {
    this.node = node;
    this.bare = bare;
    this.variations = variations;
  }

  void print() throws Exception {
    Benchmarks.progress("写入比较：%d 轮，每轮 %,d 段", ROUNDS, ROUND);
    List<Double> ratios = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    try (RecordingProxy proxy = new RecordingProxy(bare);
        SearchNode.Access recorded = node.access("load-recorded", proxy.address());
        SearchNode.Access product = node.access(PRODUCT)) {
      recorded.index().clear();
      product.index().clear();
      bare.create(BARE);
      for (int round = 0; round <= ROUNDS; round++) {
        List<List<StoredDocument>> batches = batches(round);
        List<byte[]> bodies = bodies(proxy, recorded.index(), batches);
        double ours;
        double theirs;
        if (round % 2 == 0) {
          ours = seconds(() -> batches.forEach(b -> ScaleBenchmark.write(product.index(), b)));
          theirs = seconds(() -> send(bodies));
        } else {
          theirs = seconds(() -> send(bodies));
          ours = seconds(() -> batches.forEach(b -> ScaleBenchmark.write(product.index(), b)));
        }
        if (round > 0) { // the first one warms both up
          ratios.add(theirs / ours);
          rates.add(ROUND / ours);
        }
      }
      recorded.index().clear();
      product.index().clear();
      bare.delete(BARE);
    }
    ratios.sort(null);
    rates.sort(null);
    Benchmarks.OUT.printf(
        "| loading, one thread | median of %d rounds (least, most) |%n| --- | --- |%n", ROUNDS);
    Benchmarks.OUT.printf("| product, passages/s | %s |%n", median(rates, "%,.0f"));
    Benchmarks.OUT.printf(
        "| product / bare `_bulk` of the same bytes (wanted: .90) | %s |%n%n",
        median(ratios, "%.2f"));
  }

  private List<List<StoredDocument>> batches(int round) {
    List<List<StoredDocument>> batches = new ArrayList<>();
    for (int from = round * ROUND; from < (round + 1) * ROUND; from += BATCH) {
      batches.add(ScaleBenchmark.batch(variations, from, from + BATCH));
    }
    return batches;
  }

  private static List<byte[]> bodies(
      RecordingProxy proxy, DocumentIndex index, List<List<StoredDocument>> batches) {
    proxy.take();
    batches.forEach(batch -> ScaleBenchmark.write(index, batch));
    return proxy.take().stream()
        .filter(request -> request.path().contains("_bulk"))
        .map(Request::body)
        .toList();
  }

  private void send(List<byte[]> bodies) throws Exception {
    for (byte[] body : bodies) {
      byte[] answer = bare.send("POST", "/" + BARE + "/_bulk", body);
      String head = new String(Arrays.copyOf(answer, 100), java.nio.charset.StandardCharsets.UTF_8);
      if (!head.contains("\"errors\":false")) {
        throw new IllegalStateException("bulk refused: " + head);
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static String median(List<Double> sorted, String format) {
    return "%s (%s, %s)"
        .formatted(
            format.formatted(sorted.get(sorted.size() / 2)),
            format.formatted(sorted.getFirst()),
            format.formatted(sorted.getLast()));
  }
}
