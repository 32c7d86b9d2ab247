package org.wenlan.benchmarks.relevance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;
import org.wenlan.benchmarks.TemporaryFolder;
import org.wenlan.benchmarks.relevance.GoldSet.Corpus;
import org.wenlan.core.search.SearchMode;
import org.wenlan.ingest.annotate.BgeEmbedder;

/**
 * The product's search against questions with known answers, beside BM25 over character bigrams in
 * the same run. Vectors are remembered on disk between runs.
 */
public final class RelevanceBenchmark implements Benchmarks.Benchmark {

  @Override
  public String usage() {
    return "--sets 数据集，逗号分隔（默认全部：%s） --vectors 向量缓存文件 --shared 共享语料目录（默认 ../shared）"
        .formatted(String.join("、", GoldSets.NAMES));
  }

  @Override
  public void run(Options options) throws Exception {
    GoldSets gold = new GoldSets(options.shared());
    List<GoldSet> sets = new ArrayList<>();
    for (String name : options.list("sets", GoldSets.NAMES)) {
      sets.add(gold.load(name));
    }
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "wenlan", "bench");
    Path file = options.path("vectors", cache.resolve("vectors-bge-small-zh-v1.5-q.bin"));
    try (VectorFile vectors = new VectorFile(new BgeEmbedder(0, cache.resolve("native")), file);
        TemporaryFolder folder = TemporaryFolder.create();
        ProductIndex product = new ProductIndex(folder.path().resolve("node"), vectors)) {
      Benchmarks.OUT.print(Machine.facts());
      Benchmarks.OUT.println();
      Benchmarks.OUT.println("| set (questions) | ranking | nDCG@10 | R@10 | R@100 |");
      Benchmarks.OUT.println("| --- | --- | ---: | ---: | ---: |");
      Corpus indexed = new Corpus("", List.of());
      BigramBaseline baseline = new BigramBaseline(indexed);
      for (GoldSet set : sets) {
        if (!indexed.equals(set.corpus())) {
          indexed = set.corpus();
          baseline = new BigramBaseline(indexed);
          product.fill(indexed);
        }
        row(set, "baseline: BM25, bigrams", baseline::search);
        row(set, "words, all of them", question -> product.search(question, SearchMode.LEXICAL));
        row(set, "meaning", question -> product.search(question, SearchMode.VECTOR));
        row(set, "fused (default)", question -> product.search(question, SearchMode.HYBRID));
      }
    }
  }

  private static void row(GoldSet set, String ranking, Function<String, List<String>> search)
      throws Exception {
    Benchmarks.progress("%s：%s", set.name(), ranking);
    List<Future<List<String>>> answers = new ArrayList<>();
    List<List<String>> rankings = new ArrayList<>();
    try (ExecutorService askers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (GoldSet.Question question : set.questions()) {
        answers.add(askers.submit(() -> search.apply(question.text())));
      }
      for (Future<List<String>> answer : answers) {
        rankings.add(answer.get());
      }
    }
    Benchmarks.OUT.printf(
        "| %s (%,d) | %s | %s |%n",
        set.name(),
        set.questions().size(),
        ranking,
        Figures.mean(set.questions(), rankings).cells());
  }
}
