package org.wenlan.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.wenlan.benchmarks.ocr.OcrBenchmark;
import org.wenlan.benchmarks.relevance.AblationBenchmark;
import org.wenlan.benchmarks.relevance.RelevanceBenchmark;
import org.wenlan.benchmarks.relevance.TuneBenchmark;
import org.wenlan.benchmarks.relevance.WeightsBenchmark;
import org.wenlan.benchmarks.scale.ScaleBenchmark;
import org.wenlan.benchmarks.soak.SoakBenchmark;

/**
 * Runs one benchmark and prints its tables to standard output as Markdown, its progress to standard
 * error. Everything it writes goes to a temporary folder that is deleted at the end.
 */
public final class Benchmarks {

  private static final Map<String, Benchmark> ALL =
      Map.ofEntries(
          Map.entry("ingest", new IngestBenchmark()),
          Map.entry("catalogue", new CatalogueBenchmark()),
          Map.entry("search", new SearchBenchmark()),
          Map.entry("start", new StartBenchmark()),
          Map.entry("files", new FilesBenchmark()),
          Map.entry("ner", new NerBenchmark()),
          Map.entry("annotate", new AnnotateBenchmark()),
          Map.entry("relevance", new RelevanceBenchmark()),
          Map.entry("ablation", new AblationBenchmark()),
          Map.entry("scale", new ScaleBenchmark()),
          Map.entry("ocr", new OcrBenchmark()),
          Map.entry("soak", new SoakBenchmark()),
          Map.entry("tune", new TuneBenchmark()),
          Map.entry("weights", new WeightsBenchmark()));

  /** Standard output, for tables alone; what libraries print goes to standard error. */
  public static final PrintStream OUT = utf8(FileDescriptor.out);

  private static final PrintStream ERR = utf8(FileDescriptor.err);

  private Benchmarks() {}

  private static PrintStream utf8(FileDescriptor file) {
    return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs the benchmark named first with the options behind it.
   *
   * <p>Exit codes: 0 measured, 1 failed, 2 wrong call.
   */
  public static void main(String[] arguments) {
    System.setOut(ERR);
    System.setErr(ERR);
    Benchmark benchmark = arguments.length == 0 ? null : ALL.get(arguments[0]);
    if (benchmark == null) {
      ERR.println(
          "用法：wenlan bench ingest|catalogue|search|start|files|ner|annotate|relevance|ablation|scale|ocr|soak|tune|weights"
              + " [选项]");
      ALL.forEach((name, one) -> ERR.printf("  %-9s %s%n", name, one.usage()));
      System.exit(2);
      return;
    }
    try {
      benchmark.run(Options.of(Arrays.asList(arguments).subList(1, arguments.length)));
      System.exit(0);
    } catch (IllegalArgumentException e) {
      ERR.println(e.getMessage());
      ERR.println(benchmark.usage());
      System.exit(2);
    } catch (Exception e) {
      e.printStackTrace(ERR);
      System.exit(1);
    }
  }

  /** Tells standard error how far it is. */
  public static void progress(String format, Object... values) {
    ERR.printf(format + "%n", values);
  }

  /** One kind of measurement. */
  public interface Benchmark {

    /** Its options, one line in Chinese. */
    String usage();

    /**
     * Measures and prints.
     *
     * @throws IllegalArgumentException if the options are wrong
     * @throws Exception if the measurement failed; nothing of it is then valid
     */
    void run(Options options) throws Exception;
  }
}
