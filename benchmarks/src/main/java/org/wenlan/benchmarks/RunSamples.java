package org.wenlan.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.wenlan.ingest.RunProgress;

/**
 * A line for every so many documents of a run: speed, processor time, memory and disk, printed as
 * it goes, so that a run that is cut off has said what it could.
 */
final class RunSamples {

  private final RunningApplication application;
  private final Path data;
  private final int every;
  private int printed;
  private int documents;
  private long nanos = System.nanoTime();
  private double processor;

  RunSamples(RunningApplication application, Path data, int every) {
    this.application = application;
    this.data = data;
    this.every = every;
    this.processor = processorSeconds();
    Benchmarks.OUT.print(
        "| documents | seconds | documents/s | ms of processor each | heap after GC, MB | server resident, MB"
            + " | Elasticsearch resident, MB | graph on disk, MB | documents on disk, MB | registry, MB | Elasticsearch on disk, MB | load |\n"
            + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
  }

  /** Prints a line if enough documents were stored since the last. */
  void look(RunProgress progress) {
    if (progress.ledger().stored() >= (printed + 1) * every) {
      print(progress);
      printed = progress.ledger().stored() / every;
    }
  }

  /** Prints the last line, if it was not printed yet. */
  void end(RunProgress progress) {
    if (progress.ledger().stored() > documents) {
      print(progress);
    }
  }

  private void print(RunProgress progress) {
    try {
      long now = System.nanoTime();
      double used = processorSeconds();
      int more = progress.ledger().stored() - documents;
      double seconds = (now - nanos) / 1e9;
      System.gc();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
      Benchmarks.OUT.printf(
          "| %,d | %.0f | %.0f | %.2f | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %s |%n",
          progress.ledger().stored(),
          seconds,
          more / seconds,
          (used - processor) * 1e3 / more,
          heap,
          Machine.residentMegabytes(ProcessHandle.current().pid()),
          Machine.residentMegabytes(application.elasticsearchProcess().orElse(0)),
          megabytes(data.resolve("graph")),
          megabytes(data.resolve("documents")),
          megabytes(data.resolve("registry")),
          megabytes(data.resolve("elasticsearch")),
          Machine.load());
      documents = progress.ledger().stored();
      nanos = System.nanoTime();
      processor = processorSeconds();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of this process and all it started, as far as they live. */
  private static double processorSeconds() {
    ProcessHandle self = ProcessHandle.current();
    return seconds(self) + self.descendants().mapToDouble(RunSamples::seconds).sum();
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }

  private static long megabytes(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return 0;
    }
    long[] bytes = {0};
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // It was merged away while we looked.
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes[0] >> 20;
  }
}
