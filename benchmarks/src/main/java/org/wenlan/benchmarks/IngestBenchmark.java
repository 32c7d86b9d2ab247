package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wenlan.benchmarks.BareRun.Labels;
import org.wenlan.benchmarks.BareRun.Measurement;
import org.wenlan.ingest.RunProgress;

/**
 * The whole pipeline next to the bare library calls, over the same texts, in the same process and
 * against the same node.
 *
 * <p>A first pass that does not count warms both sides and gives the bare side its inputs. Then
 * each round starts the application anew over an empty folder, takes a few other texts in so that
 * the models are loaded, and measures both sides, in turn the one first and the other.
 */
final class IngestBenchmark implements Benchmarks.Benchmark {

  private static final int WARM_TEXTS = 20;

  /** One round: all sides over the same texts. */
  record Round(
      RunProgress pipeline, double names, double vectors, Measurement bare, Measurement decoded) {

    double seconds() {
      return Duration.between(pipeline.started().orElseThrow(), pipeline.ended().orElseThrow())
              .toMillis()
          / 1e3;
    }
  }

  /** Memory of both processes in MB right behind a run of the pipeline. */
  record Memory(long application, long elasticsearch) {}

  @Override
  public String usage() {
    return "--texts 篇数（默认 200） --rounds 轮数（默认 3） --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int texts = options.number("texts", 200);
    int rounds = options.number("rounds", 3);
    LawTexts laws = new LawTexts(options.shared());
    String load = Machine.load();
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path work = temporary.path();
      Path warm = laws.write(work.resolve("warm"), 0, WARM_TEXTS);
      Path folder = laws.write(work.resolve("texts"), WARM_TEXTS, texts);
      BareRun bare = new BareRun();
      List<BareInput> inputs = warmUp(work, warm, folder, bare);
      List<Round> measured = new ArrayList<>();
      List<Memory> memory = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        measured.add(round(work, round, warm, folder, bare, inputs, memory));
      }
      Benchmarks.OUT.print(new IngestReport(texts, inputs, measured, memory, load).markdown());
    }
  }

  private static List<BareInput> warmUp(Path work, Path warm, Path folder, BareRun bare)
      throws Exception {
    Benchmarks.progress("预热：启动应用并导入一遍（不计时）");
    try (RunningApplication application = RunningApplication.start(work.resolve("data-0"))) {
      application.ingest(warm);
      application.ingest(folder);
      List<BareInput> inputs = BareInput.collect(application, folder);
      List<BareInput> some = inputs.subList(0, Math.min(inputs.size(), 2 * WARM_TEXTS));
      bare(application, bare, some, work, 0);
      return inputs;
    }
  }

  private static Round round(
      Path work,
      int round,
      Path warm,
      Path folder,
      BareRun bare,
      List<BareInput> inputs,
      List<Memory> memory)
      throws Exception {
    try (RunningApplication application = RunningApplication.start(work.resolve("data-" + round))) {
      application.ingest(warm);
      boolean bareFirst = round % 2 == 0;
      List<Measurement> early =
          bareFirst ? bare(application, bare, inputs, work, round) : List.of();
      System.gc();
      RunProgress pipeline = application.ingest(folder);
      memory.add(memory(application));
      double names = application.secondsInside(RunningApplication.NAMES);
      double vectors = application.secondsInside(RunningApplication.VECTORS);
      List<Measurement> measured = bareFirst ? early : bare(application, bare, inputs, work, round);
      Round result = new Round(pipeline, names, vectors, measured.getFirst(), measured.getLast());
      if (pipeline.ledger().stored() != inputs.size()) {
        throw new IllegalStateException(
            "both sides must take %d texts, the pipeline says: %s"
                .formatted(inputs.size(), pipeline.ledger().describe()));
      }
      Benchmarks.progress(
          "第 %d 轮：流水线 %.1f 秒，裸库 %.1f 秒，裸库用自己的解码 %.1f 秒",
          round, result.seconds(), result.bare().seconds(), result.decoded().seconds());
      return result;
    }
  }

  /** The bare calls with CoreNLP's classifier, then with our decoder. */
  private static List<Measurement> bare(
      RunningApplication application, BareRun bare, List<BareInput> inputs, Path work, int round)
      throws Exception {
    List<Measurement> measured = new ArrayList<>();
    try (BareElasticsearch node = new BareElasticsearch(application.elasticsearch())) {
      for (Labels labels : Labels.values()) {
        String name = "bare-%d-%s".formatted(round, labels.name().toLowerCase(Locale.ROOT));
        System.gc();
        measured.add(bare.run(inputs, node, name, work.resolve(name), labels));
      }
    }
    return measured;
  }

  private static Memory memory(RunningApplication application) throws IOException {
    return new Memory(
        Machine.residentMegabytes(ProcessHandle.current().pid()),
        Machine.residentMegabytes(application.elasticsearchProcess().orElse(0)));
  }
}
