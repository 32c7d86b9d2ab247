package org.wenlan.benchmarks.relevance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;

/**
 * What each part of the analysis adds: the same BM25 over the terms of the product's analyzers,
 * whole and with one part left out, beside pairs of characters. Words alone; how words and meaning
 * go together, {@link RelevanceBenchmark} tells.
 */
public final class AblationBenchmark implements Benchmarks.Benchmark {

  private static Map<String, Bm25.Analysis> analyses() {
    Map<String, Bm25.Analysis> analyses = new LinkedHashMap<>();
    analyses.put("baseline: pairs of characters", new Bigrams());
    analyses.put("longest words alone", ProductAnalysis.longestWords());
    analyses.put("product without words inside words", ProductAnalysis.withoutInnerWords());
    analyses.put("product without characters", ProductAnalysis.withoutCharacters());
    analyses.put("product without any folding", ProductAnalysis.folded(text -> text));
    analyses.put(
        "product, width and case folded, script not",
        ProductAnalysis.folded(
            text -> Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)));
    analyses.put("product", ProductAnalysis.whole());
    return analyses;
  }

  @Override
  public String usage() {
    return GoldSets.OPTION + " --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    GoldSets gold = new GoldSets(options.shared());
    Map<GoldSet.Corpus, List<GoldSet>> sets = new LinkedHashMap<>();
    for (String name : options.list("sets", GoldSets.NAMES)) {
      GoldSet set = gold.load(name);
      sets.computeIfAbsent(set.corpus(), corpus -> new ArrayList<>()).add(set);
    }
    Map<String, Bm25.Analysis> analyses = analyses();
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.println();
    Benchmarks.OUT.print(Figures.head("terms"));
    for (Map.Entry<GoldSet.Corpus, List<GoldSet>> over : sets.entrySet()) {
      for (Map.Entry<String, Bm25.Analysis> analysis : analyses.entrySet()) {
        Benchmarks.progress("%s：%s", over.getKey().name(), analysis.getKey());
        Bm25 index = new Bm25(over.getKey(), analysis.getValue());
        for (GoldSet set : over.getValue()) {
          Benchmarks.OUT.print(figures(set, index).row(set, analysis.getKey()));
        }
      }
    }
  }

  private static Figures figures(GoldSet set, Bm25 index) {
    return Figures.mean(
        set.questions(),
        set.questions().parallelStream().map(question -> index.search(question.text())).toList());
  }
}
