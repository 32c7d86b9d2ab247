package org.wenlan.benchmarks.relevance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;
import org.wenlan.benchmarks.relevance.GoldSet.Corpus;
import org.wenlan.ingest.annotate.QuestionAdapter;

/**
 * How good the product's lists are at every share of words ({@code wenlan.search.weight-of-words}).
 * Fusion is linear, so the list of words alone and that of meaning alone give all others. Questions
 * on statutes are moved by an adapter that has not seen them.
 */
public final class WeightsBenchmark implements Benchmarks.Benchmark {

  private static final int STEPS = 20;

  @Override
  public String usage() {
    return RelevanceBenchmark.USAGE;
  }

  /** What each document of a list is worth. */
  private record Lists(Map<String, Double> words, Map<String, Double> meaning) {

    List<String> fused(double share) {
      Map<String, Double> scores = new HashMap<>();
      words.forEach((id, score) -> scores.put(id, share * score));
      meaning.forEach((id, score) -> scores.merge(id, (1 - share) * score, Double::sum));
      return scores.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .limit(100)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  @Override
  public void run(Options options) throws Exception {
    RelevanceBenchmark.onProduct(options, WeightsBenchmark::run);
  }

  private static void run(List<GoldSet> sets, ProductIndex product, AdaptedVectors vectors)
      throws Exception {
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.println();
    Benchmarks.OUT.print(Figures.head("share of words"));
    Corpus indexed = new Corpus("", List.of());
    for (GoldSet set : sets) {
      if (!indexed.equals(set.corpus())) {
        indexed = set.corpus();
        product.fill(indexed);
      }
      print(set, lists(set, product, vectors));
    }
  }

  private static List<Lists> lists(GoldSet set, ProductIndex product, AdaptedVectors vectors) {
    List<Lists> lists = new ArrayList<>();
    set.questions().forEach(question -> lists.add(new Lists(Map.of(), Map.of())));
    QuestionAdapter unmoved = QuestionAdapter.identity();
    IntFunction<QuestionAdapter> adapters =
        set.name().equals(GoldSets.STATUTES)
            ? new AdapterData(set, vectors)::learn
            : fold -> unmoved;
    try (ProductIndex.Weighed words = product.weighing(1);
        ProductIndex.Weighed meaning = product.weighing(0)) {
      for (int fold = 0; fold < AdapterData.FOLDS; fold++) {
        Benchmarks.progress("%s：%d/%d", set.name(), fold + 1, AdapterData.FOLDS);
        vectors.adaptBy(adapters.apply(fold));
        int part = fold;
        IntStream.range(0, lists.size())
            .filter(i -> AdapterData.fold(i) == part)
            .parallel()
            .forEach(
                i -> {
                  String question = set.questions().get(i).text();
                  lists.set(i, new Lists(words.scores(question), meaning.scores(question)));
                });
      }
    }
    return lists;
  }

  private static void print(GoldSet set, List<Lists> lists) {
    for (int step = 0; step <= STEPS; step++) {
      double share = step / (double) STEPS;
      List<List<String>> rankings = lists.stream().map(list -> list.fused(share)).toList();
      Benchmarks.OUT.print(
          Figures.mean(set.questions(), rankings)
              .row(set, String.format(Locale.ROOT, "%.2f", share)));
    }
  }
}
