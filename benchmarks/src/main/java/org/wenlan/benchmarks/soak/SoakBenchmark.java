package org.wenlan.benchmarks.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.LawTexts;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.Options;
import org.wenlan.benchmarks.TemporaryFolder;
import org.wenlan.testkit.ServerProcess;
import org.wenlan.testkit.ServerProcess.Part;
import tools.jackson.databind.JsonNode;

/**
 * One ingest of real law texts while its parts are killed at random, and the same ingest left
 * alone: both must end in the same state. Anything else is a failure of this command.
 */
public final class SoakBenchmark implements Benchmarks.Benchmark {

  private static final Duration LIMIT = Duration.ofHours(8);
  private static final Duration TO_APPEAR = Duration.ofMinutes(20);

  /** Longer than Elasticsearch takes to come back on a crowded machine; the default is 5 min. */
  private static final String PATIENCE = "--wenlan.ingest.retry-for=60m";

  /** A kill that happened. */
  private record Done(Kill kill, long pid, int documents, double atSeconds, double backSeconds) {}

  @Override
  public String usage() {
    return "--kills 次数（默认 20） --texts 篇数（默认 1400） --seed 随机种子（默认 取自时钟）"
        + " --shared 共享语料目录（默认 ../shared）";
  }

  @Override
  public void run(Options options) throws Exception {
    int kills = options.number("kills", 20);
    int texts = options.number("texts", 1_400);
    int seed = options.number("seed", (int) (System.nanoTime() % 1_000_000) + 1);
    LawTexts laws = new LawTexts(options.shared());
    Benchmarks.progress("随机种子 %d", seed);
    try (TemporaryFolder temporary = TemporaryFolder.create()) {
      Path work = temporary.path();
      Path folder = laws.write(work.resolve("texts"), 0, texts);
      long start = System.nanoTime();
      EndState quiet;
      try (ServerProcess server = start(work.resolve("quiet"))) {
        JsonNode run = server.awaitRun(server.startRun(folder), LIMIT);
        quiet = EndState.of(server, run);
      }
      double quietSeconds = since(start);
      Benchmarks.progress("不受打扰的一遍：%.0f 秒，%,d 条三元组", quietSeconds, quiet.triples());
      start = System.nanoTime();
      List<Done> done = new ArrayList<>();
      EndState disturbed =
          disturbed(work.resolve("disturbed"), folder, Kill.plan(kills, texts, seed), done);
      print(texts, seed, done, quiet, disturbed, quietSeconds, since(start));
      if (!disturbed.equals(quiet)) {
        throw new IllegalStateException("the disturbed run ended in another state, seed " + seed);
      }
    }
  }

  private static ServerProcess start(Path data) throws Exception {
    Files.createDirectories(data);
    return ServerProcess.start(System.getProperty("java.class.path"), data, PATIENCE);
  }

  private static EndState disturbed(Path data, Path folder, List<Kill> plan, List<Done> done)
      throws Exception {
    long start = System.nanoTime();
    ServerProcess server = start(data);
    try {
      long run = server.startRun(folder);
      for (Kill kill : plan) {
        int documents = server.awaitDealtWith(run, kill.documents(), LIMIT);
        LockSupport.parkNanos(kill.later().toNanos());
        double at = since(start);
        long pid = kill(server, kill.part());
        if (kill.part() == Part.SERVER) {
          server = start(data);
        }
        done.add(new Done(kill, pid, documents, at, since(start) - at));
        Benchmarks.progress(
            "第 %d 次：%s（进程 %d），已处理 %d 篇，第 %.0f 秒", done.size(), kill.part(), pid, documents, at);
      }
      return EndState.of(server, server.awaitRun(run, LIMIT));
    } finally {
      server.close();
    }
  }

  /** A part that is just being replaced is waited for. */
  private static long kill(ServerProcess server, Part part) {
    long deadline = System.nanoTime() + TO_APPEAR.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Long> pid = server.kill(part);
      if (pid.isPresent()) {
        return pid.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new IllegalStateException("no process to kill: " + part);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(
      int texts,
      int seed,
      List<Done> done,
      EndState quiet,
      EndState disturbed,
      double quietSeconds,
      double disturbedSeconds)
      throws Exception {
    Benchmarks.OUT.print(Machine.facts());
    Benchmarks.OUT.printf(
        "- data: %,d law texts; seed %d; %,d triples in %,d graphs%n",
        texts, seed, quiet.triples(), quiet.graphs().size());
    Benchmarks.OUT.printf(
        "- undisturbed %.0f s, with %d kills %.0f s, both from the start of the server to its end%n%n",
        quietSeconds, done.size(), disturbedSeconds);
    Benchmarks.OUT.println("| end state | entries | equal |\n| --- | ---: | --- |");
    quiet
        .aspects()
        .forEach(
            (name, wanted) ->
                Benchmarks.OUT.printf(
                    "| %s | %,d | %s |%n",
                    name,
                    wanted.size(),
                    comparison(wanted, disturbed.aspects().getOrDefault(name, Map.of()))));
    Benchmarks.OUT.println(
        "\n| kill | what | process | documents dealt with | at second | answers again after, s |");
    Benchmarks.OUT.println("| ---: | --- | ---: | ---: | ---: | ---: |");
    for (int i = 0; i < done.size(); i++) {
      Done kill = done.get(i);
      Benchmarks.OUT.printf(
          "| %d | %s | %d | %,d | %.1f | %s |%n",
          i + 1,
          kill.kill().part(),
          kill.pid(),
          kill.documents(),
          kill.atSeconds(),
          kill.kill().part() == Part.SERVER ? "%.1f".formatted(kill.backSeconds()) : "–");
    }
  }

  /** Yes, or the first entries that differ. */
  private static String comparison(Map<String, Object> wanted, Map<String, Object> found) {
    List<String> names = new ArrayList<>(new java.util.TreeSet<>(wanted.keySet()));
    found.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(names::add);
    List<String> different =
        names.stream()
            .filter(name -> !Objects.equals(wanted.get(name), found.get(name)))
            .map(name -> "%s: %s, not %s".formatted(name, found.get(name), wanted.get(name)))
            .toList();
    return different.isEmpty()
        ? "yes"
        : "**no**, %d differ: %s"
            .formatted(different.size(), String.join("; ", different.stream().limit(3).toList()));
  }
}
