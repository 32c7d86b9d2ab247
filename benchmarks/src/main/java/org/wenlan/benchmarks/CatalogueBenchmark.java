package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.wenlan.catalogue.MalformedRecordException;
import org.wenlan.catalogue.RawRecord;
import org.wenlan.catalogue.RecordFormat;
import org.wenlan.catalogue.RecordSource;
import org.wenlan.ingest.RunProgress;
import org.wenlan.ingest.StageRate;

/**
 * Takes one MARC file of many records in, next to the bare reading of the same file, and watches
 * the memory of the process meanwhile.
 */
final class CatalogueBenchmark implements Benchmarks.Benchmark {

  private static final int WARM = 500;

  /** Heap in use at some moment of the run, garbage included. */
  private record Sample(long atSeconds, long heapMegabytes, long residentMegabytes) {}

  @Override
  public String usage() {
    return "--records 条数（默认 10000） --batch 每批篇数（默认 200）";
  }

  @Override
  public void run(Options options) throws Exception {
    int records = options.number("records", 10_000);
    int batch = options.number("batch", 200);
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path work = temporary.path();
      Path warm = Files.createDirectories(work.resolve("warm"));
      CatalogueFile.write(warm.resolve("预热.iso"), WARM);
      Path folder = Files.createDirectories(work.resolve("catalogue"));
      Path file = CatalogueFile.write(folder.resolve("馆藏.iso"), WARM + records);
      double bare = bareRate(file);
      try (RunningApplication application =
          RunningApplication.start(work.resolve("data"), "--wenlan.ingest.batch-size=" + batch)) {
        application.ingest(warm);
        System.gc();
        ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
        RunProgress run = watched(() -> application.ingest(folder), samples);
        print(run, batch, Files.size(file), bare, List.copyOf(samples));
      }
    }
  }

  private interface Run {
    RunProgress go();
  }

  private static RunProgress watched(Run run, ConcurrentLinkedQueue<Sample> samples)
      throws InterruptedException {
    long start = System.nanoTime();
    Thread watch =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!Thread.currentThread().isInterrupted()) {
                    samples.add(sample(start));
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
                  }
                });
    try {
      return run.go();
    } finally {
      watch.interrupt();
      watch.join();
    }
  }

  private static Sample sample(long start) {
    Runtime runtime = Runtime.getRuntime();
    try {
      return new Sample(
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          Machine.residentMegabytes(ProcessHandle.current().pid()));
    } catch (IOException e) {
      return new Sample(0, 0, 0);
    }
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

  private static void print(
      RunProgress run, int batch, long bytes, double bare, List<Sample> samples)
      throws IOException, InterruptedException {
    double seconds =
        Duration.between(run.started().orElseThrow(), run.ended().orElseThrow()).toMillis() / 1e3;
    int stored = run.ledger().stored();
    StringBuilder out = new StringBuilder(Machine.facts());
    out.append("- %s%n".formatted(run.ledger().describe()));
    out.append("- file of %,d KB; %d documents in a batch%n%n".formatted(bytes >> 10, batch));
    out.append("| catalogue mode, both cores | documents/s |\n| --- | ---: |\n");
    out.append("| whole run, opening the file included | %.0f |%n".formatted(stored / seconds));
    out.append("| bare cutting and reading, one thread | %.0f |%n%n".formatted(bare));
    out.append("| step | documents/s of one thread | seconds over all threads |\n");
    out.append("| --- | ---: | ---: |\n");
    for (StageRate stage : run.stages()) {
      out.append(
          "| %s | %.0f | %.1f |%n"
              .formatted(stage.stage(), stage.documentsPerSecond(), stage.time().toMillis() / 1e3));
    }
    out.append("\n| at second | heap in use, MB | resident, MB |\n| ---: | ---: | ---: |\n");
    int step = Math.max(1, samples.size() / 10);
    for (int i = 0; i < samples.size(); i += step) {
      Sample sample = samples.get(i);
      out.append(
          "| %d | %,d | %,d |%n"
              .formatted(sample.atSeconds(), sample.heapMegabytes(), sample.residentMegabytes()));
    }
    Benchmarks.OUT.print(out);
  }
}
