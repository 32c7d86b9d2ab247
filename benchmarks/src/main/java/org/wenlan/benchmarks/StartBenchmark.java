package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long {@code ./wenlan up} takes, from the shell's command to its end, over an empty data
 * folder and over one in use; and what both processes hold after an ingest through {@code ./wenlan
 * ingest}.
 */
final class StartBenchmark implements Benchmarks.Benchmark {

  private final Path script = Path.of("wenlan").toAbsolutePath();

  @Override
  public String usage() {
    return "--starts 次数（默认 5） --texts 篇数（默认 200） --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int starts = options.number("starts", 5);
    int texts = options.number("texts", 200);
    LawTexts laws = new LawTexts(options.shared());
    List<Double> seconds = new ArrayList<>();
    List<String> memory = new ArrayList<>();
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Benchmarks.progress("准备：软件包、字体、检索引擎程序（不计时）");
      Path other = temporary.path().resolve("other");
      wenlan(other, "up", "--port", "0");
      wenlan(other, "down");
      Path data = temporary.path().resolve("data");
      Path folder = laws.write(temporary.path().resolve("texts"), 0, texts);
      try {
        for (int i = 0; i < starts; i++) {
          long start = System.nanoTime();
          wenlan(data, "up", "--port", "0");
          seconds.add((System.nanoTime() - start) / 1e9);
          Benchmarks.progress("第 %d 次启动：%.1f 秒", i + 1, seconds.getLast());
          if (i == 0) {
            memory.addAll(memory(data, "after the first start"));
            wenlan(data, "ingest", folder.toString());
            memory.addAll(memory(data, "after an ingest of %d texts".formatted(texts)));
          } else if (i == 1) {
            memory.addAll(memory(data, "after a later start"));
          }
          wenlan(data, "down");
        }
      } finally {
        wenlan(data, "down");
      }
    }
    print(texts, seconds, memory);
  }

  private static void print(int texts, List<Double> seconds, List<String> memory)
      throws IOException, InterruptedException {
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.printf("- data: %d law texts%n%n", texts);
    Benchmarks.OUT.println("| `./wenlan up`, from command to answer | seconds |\n| --- | --- |");
    Benchmarks.OUT.printf("| first start, empty data folder | %.1f |%n", seconds.getFirst());
    if (seconds.size() > 1) {
      Benchmarks.OUT.printf(
          "| later starts | %s |%n",
          String.join(", ", seconds.stream().skip(1).map("%.1f"::formatted).toList()));
    }
    Benchmarks.OUT.println(
        "\n| resident memory, MB | server | Elasticsearch | parsers | server's peak |");
    Benchmarks.OUT.println("| --- | ---: | ---: | ---: | ---: |");
    memory.forEach(Benchmarks.OUT::println);
  }

  /** A row of the table: the server, and its children by what they run. */
  private static List<String> memory(Path data, String when) throws IOException {
    long server =
        JsonMapper.shared()
            .readTree(Files.readString(data.resolve("server.json")))
            .path("pid")
            .asLong();
    long elasticsearch = 0;
    long parsers = 0;
    for (ProcessHandle child :
        ProcessHandle.of(server).stream().flatMap(ProcessHandle::descendants).toList()) {
      String command = commandLine(child.pid());
      // A parser's class path names elasticsearch too, so it is asked for first.
      if (command.contains("org.wenlan.ingest.parse")) {
        parsers += Machine.residentMegabytes(child.pid());
      } else if (command.contains("elasticsearch")) {
        elasticsearch += Machine.residentMegabytes(child.pid());
      }
    }
    return List.of(
        "| %s | %,d | %,d | %,d | %,d |"
            .formatted(
                when,
                Machine.residentMegabytes(server),
                elasticsearch,
                parsers,
                Machine.peakMegabytes(server)));
  }

  private static String commandLine(long pid) throws IOException {
    Path file = Path.of("/proc/%d/cmdline".formatted(pid));
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  private void wenlan(Path data, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("WENLAN_DATA", data.toString());
    Process process =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
    }
  }
}
