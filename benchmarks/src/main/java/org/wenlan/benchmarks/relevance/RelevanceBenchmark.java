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
import org.wenlan.ingest.annotate.QuestionAdapter;

/**
 * The product's search against questions with known answers, beside BM25 over character bigrams in
 * the same run. Vectors are remembered on disk between runs.
 */
public final class RelevanceBenchmark implements Benchmarks.Benchmark {

  /** How to call what is asked {@link #onProduct}. */
  static final String USAGE = GoldSets.OPTION + " --vectors 向量缓存文件 --shared 共享语料目录（默认 ../shared）";

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public void run(Options options) throws Exception {
    onProduct(options, RelevanceBenchmark::run);
  }

  /** Rows over gold sets, asked of an index of the product. */
  interface Rows {
    void print(List<GoldSet> sets, ProductIndex product, AdaptedVectors vectors) throws Exception;
  }

  /** Reads the sets that were chosen and starts an empty index over remembered vectors. */
  static void onProduct(Options options, Rows rows) throws Exception {
    GoldSets gold = new GoldSets(options.shared());
    List<GoldSet> sets = new ArrayList<>();
    for (String name : options.list("sets", GoldSets.NAMES)) {
      sets.add(gold.load(name));
    }
    Path file = options.path("vectors", vectors());
    try (VectorFile remembered =
            new VectorFile(new BgeEmbedder(0, cache().resolve("native")), file);
        TemporaryFolder folder = TemporaryFolder.create()) {
      AdaptedVectors vectors = new AdaptedVectors(remembered);
      try (ProductIndex product = new ProductIndex(folder.path().resolve("node"), vectors)) {
        rows.print(sets, product, vectors);
      }
    }
  }

  /** Where benchmarks keep what takes long to make. */
  static Path cache() {
    return Path.of(System.getProperty("user.home"), ".cache", "wenlan", "bench");
  }

  /** Where vectors are remembered unless told otherwise. */
  static Path vectors() {
    return cache().resolve("vectors-bge-small-zh-v1.5-q.bin");
  }

  private static void run(List<GoldSet> sets, ProductIndex product, AdaptedVectors vectors)
      throws Exception {
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.println();
    Benchmarks.OUT.print(Figures.head("ranking"));
    Corpus indexed = new Corpus("", List.of());
    Bm25 baseline = new Bm25(indexed, new Bigrams());
    for (GoldSet set : sets) {
      if (!indexed.equals(set.corpus())) {
        indexed = set.corpus();
        baseline = new Bm25(indexed, new Bigrams());
        product.fill(indexed);
      }
      row(set, "baseline: BM25, bigrams", baseline::search);
      row(set, "words, all of them", question -> product.search(question, SearchMode.LEXICAL));
      row(set, "meaning", question -> product.search(question, SearchMode.VECTOR));
      boolean laws = set.name().equals(GoldSets.STATUTES);
      vectors.adaptBy(QuestionAdapter.identity());
      row(
          set,
          laws ? "fused, questions not moved" : "fused (default)",
          question -> product.search(question, SearchMode.HYBRID));
      if (laws) {
        crossValidated(set, product, vectors);
      }
    }
  }

  /**
   * The adapter the product comes with has seen these questions: each fifth is asked by another.
   */
  private static void crossValidated(GoldSet set, ProductIndex product, AdaptedVectors vectors)
      throws Exception {
    AdapterData data = new AdapterData(set, vectors);
    List<List<String>> rankings = new ArrayList<>();
    set.questions().forEach(question -> rankings.add(List.of()));
    for (int fold = 0; fold < AdapterData.FOLDS; fold++) {
      Benchmarks.progress("%s：交叉验证 %d/%d", set.name(), fold + 1, AdapterData.FOLDS);
      vectors.adaptBy(data.learn(fold));
      for (int i = 0; i < rankings.size(); i++) {
        if (AdapterData.fold(i) == fold) {
          rankings.set(i, product.search(set.questions().get(i).text(), SearchMode.HYBRID));
        }
      }
    }
    print(set, "fused (default), learned on 4/5, asked the fifth", rankings);
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
    print(set, ranking, rankings);
  }

  private static void print(GoldSet set, String ranking, List<List<String>> rankings) {
    Benchmarks.OUT.print(Figures.mean(set.questions(), rankings).row(set, ranking));
  }
}
