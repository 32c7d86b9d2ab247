package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.StageRate;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParserPool;

/**
 * Catalogue mode: one MARC file of many records, next to the bare reading of the same file, with
 * memory and disk through the run; then law texts without annotation, next to their bare parsing.
 */
final class CatalogueBenchmark implements Benchmarks.Benchmark {

  private static final int WARM = 500;
  private static final int WARM_TEXTS = 100;

  @Override
  public String usage() {
    return "--records 条数（默认 10000） --batch 每批条数（默认 2000） --every 每多少条记一行（默认条数的十分之一）"
        + " --texts 法规篇数（默认 500） --warm 另外先入库、不计时的法规篇数（默认 100） --rounds 先入库几遍，每遍略有不同（默认 1） --only records,texts 其一 --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int records = options.number("records", 10_000);
    int batch = options.number("batch", 2_000);
    int every = options.number("every", Math.max(1, records / 10));
    int texts = options.number("texts", 500);
    int warm = options.number("warm", WARM_TEXTS);
    int rounds = options.number("rounds", 1);
    List<String> only = options.list("only", List.of("records", "texts"));
    Benchmarks.OUT.print(Machine.facts());
    if (only.contains("records")) {
      records(records, batch, every);
    }
    if (only.contains("texts")) {
      texts(new LawTexts(options.shared()), warm, rounds, texts);
    }
  }

  private static void records(int records, int batch, int every) throws Exception {
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path work = temporary.path();
      Path warm = Files.createDirectories(work.resolve("warm"));
      CatalogueFile.write(warm.resolve("预热.iso"), WARM);
      Path folder = Files.createDirectories(work.resolve("catalogue"));
      Path file = CatalogueFile.write(folder.resolve("馆藏.iso"), WARM + records);
      double bare = bareRate(file);
      Path data = work.resolve("data");
      try (RunningApplication application =
          RunningApplication.start(data, "--wenlan.ingest.record-batch-size=" + batch)) {
        application.ingest(warm);
        StringBuilder out = new StringBuilder();
        Benchmarks.OUT.printf(
            "- file of %,d KB; %d records in a batch; load average at the start %s%n%n",
            Files.size(file) >> 10, batch, Machine.load());
        RunSamples samples = new RunSamples(application, data, every);
        RunProgress run = application.ingest(folder, false, samples::look);
        samples.end(run);
        out.append("\n- %s%n%n".formatted(run.ledger().describe()));
        out.append("| catalogue records, both cores | records/s |\n| --- | ---: |\n");
        out.append("| whole run, opening the file included | %.0f |%n".formatted(rate(run)));
        out.append("| bare cutting and reading, one thread | %.0f |%n%n".formatted(bare));
        stages(run, out);
        Benchmarks.OUT.print(out);
      }
    }
  }

  private static void texts(LawTexts laws, int first, int rounds, int texts) throws Exception {
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path work = temporary.path();
      Path warm = work.resolve("warm");
      for (int round = 1; round <= rounds; round++) {
        marked(laws.write(warm.resolve("第" + round + "遍"), 0, first), round);
      }
      Path folder = laws.write(work.resolve("texts"), first, texts);
      double parser = parserRate(warm, folder);
      try (RunningApplication application = RunningApplication.start(work.resolve("data"))) {
        application.ingest(warm, true, progress -> {});
        StringBuilder out = new StringBuilder();
        // A line takes half a second and collects the heap, so there is one, behind the run.
        RunSamples samples = new RunSamples(application, work.resolve("data"), texts);
        RunProgress run = application.ingest(folder, true, progress -> {});
        samples.end(run);
        out.append(
            "\n- %d texts taken in %d times before; %s; load average %s%n%n"
                .formatted(first, rounds, run.ledger().describe(), Machine.load()));
        out.append("| law texts without annotation, both cores | texts/s |\n| --- | ---: |\n");
        out.append("| whole run | %.1f |%n".formatted(rate(run)));
        out.append("| parser processes alone | %.1f |%n%n".formatted(parser));
        stages(run, out);
        Benchmarks.OUT.print(out);
      }
    }
  }

  /** A line more in each text of a round, or the second round would find nothing new. */
  private static void marked(Path folder, int round) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "\n预热第%d遍。\n".formatted(round), StandardOpenOption.APPEND);
      }
    }
  }

  private static double rate(RunProgress run) {
    Duration time = Duration.between(run.started().orElseThrow(), run.ended().orElseThrow());
    return run.ledger().stored() * 1e3 / time.toMillis();
  }

  private static void stages(RunProgress run, StringBuilder out) {
    out.append("| step | documents/s of one thread | seconds over all threads |\n");
    out.append("| --- | ---: | ---: |\n");
    for (StageRate stage : run.stages()) {
      out.append(
          "| %s | %.0f | %.1f |%n"
              .formatted(stage.stage(), stage.documentsPerSecond(), stage.time().toMillis() / 1e3));
    }
  }

  /** The parser processes of the product, one for each core, over the same files. */
  private static double parserRate(Path warm, Path folder) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    try (ParserPool parsers = new ParserPool(ParseLimits.DEFAULT);
        ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      parse(parsers, threads, warm);
      parse(parsers, threads, warm);
      long start = System.nanoTime();
      int files = parse(parsers, threads, folder);
      return files * 1e9 / (System.nanoTime() - start);
    }
  }

  private static int parse(ParserPool parsers, ExecutorService threads, Path folder)
      throws Exception {
    List<Callable<Object>> work = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      files.forEach(file -> work.add(() -> parsers.extract(file)));
    }
    for (var done : threads.invokeAll(work)) {
      done.get();
    }
    return work.size();
  }

  /** Records a second that one thread cuts and reads, after a first pass that does not count. */
  private static double bareRate(Path file) throws IOException, MalformedRecordException {
    long read = 0;
    long start = 0;
    for (int pass = 0; pass < 2; pass++) {
      read = 0;
      start = System.nanoTime();
      try (RecordSource source = RecordFormat.ISO_2709.open(Files.newInputStream(file))) {
        for (var next = source.next(); next.isPresent(); next = source.next()) {
          RawRecord record = next.get();
          read += RecordFormat.ISO_2709.read(record.bytes()).entry().title().isEmpty() ? 0 : 1;
        }
      }
    }
    return read * 1e9 / (System.nanoTime() - start);
  }
}
