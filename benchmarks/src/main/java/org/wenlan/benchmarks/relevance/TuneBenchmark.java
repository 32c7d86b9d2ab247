package org.wenlan.benchmarks.relevance;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.ingest.annotate.BgeEmbedder;

/**
 * Learns the question adapter the product comes with, on every training question of the statutes.
 * Dev and test questions are not read. How much it helps, {@code bench relevance} tells by
 * cross-validation.
 */
public final class TuneBenchmark implements Benchmarks.Benchmark {

  private static final Path RESOURCE =
      Path.of("ingest/src/main/resources/org/wenlan/ingest/annotate/question-adapter.bin");

  @Override
  public String usage() {
    return "--out 输出文件（默认覆盖 %s） --cached yes（只用已缓存的向量） --vectors 向量缓存文件 --shared 共享语料目录（默认 ../shared）"
        .formatted(RESOURCE);
  }

  @Override
  public void run(Options options) throws Exception {
    GoldSet set = new GoldSets(options.shared()).load(GoldSets.STATUTES);
    boolean cached = options.list("cached", List.of()).contains("yes");
    Path cache = RelevanceBenchmark.cache();
    try (VectorFile vectors =
        new VectorFile(
            new BgeEmbedder(0, cache.resolve("native")),
            options.path("vectors", RelevanceBenchmark.vectors()))) {
      PassageEmbedder embedder = cached ? vectors.remembered() : vectors;
      AdapterData data = new AdapterData(set, embedder);
      Path out = options.path("out", RESOURCE);
      try (OutputStream file = Files.newOutputStream(out)) {
        data.learn(-1).write(file);
      }
      Benchmarks.OUT.print(Machine.facts());
      Benchmarks.OUT.printf(
          "- %s: learned on %,d questions and %,d passages%n",
          out, set.questions().size(), data.passages());
    }
  }
}
