package org.wenlan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a figure was measured on. */
public final class Machine {

  private static final String STATUS = "/proc/%d/status";

  private Machine() {}

  /** Cores, memory, JDK, commit, time and load as one Markdown list. */
  public static String facts() throws IOException, InterruptedException {
    return """
        - machine: %d cores, %s of memory, %s %s; load average %s
        - JDK %s, heap of this process at most %,d MB
        - commit %s, %s
        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            memory(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            load(),
            System.getProperty("java.runtime.version"),
            Runtime.getRuntime().maxMemory() >> 20,
            commit(),
            OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Load averages of 1, 5 and 15 minutes: what else the machine had to do. */
  public static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.exists(file)
        ? String.join(" / ", Files.readString(file).split(" ", 4)[0], part(file, 1), part(file, 2))
        : "unknown";
  }

  private static String part(Path file, int at) throws IOException {
    return Files.readString(file).split(" ", 4)[at];
  }

  /** Memory a process holds now, in MB; 0 if it is gone or the system does not tell. */
  public static long residentMegabytes(long pid) throws IOException {
    return kilobytes(Path.of(STATUS.formatted(pid)), "VmRSS:") >> 10;
  }

  /** The most memory a process ever held, in MB; 0 if it is gone or the system does not tell. */
  static long peakMegabytes(long pid) throws IOException {
    return kilobytes(Path.of(STATUS.formatted(pid)), "VmHWM:") >> 10;
  }

  private static String memory() throws IOException {
    return String.format(
        Locale.ROOT, "%.1f GiB", kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1048576.0);
  }

  private static long kilobytes(Path file, String name) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(name))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0)
        : 0;
  }

  private static String commit() throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=7")
            .redirectErrorStream(true)
            .start();
    String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 ? answer : "unknown";
  }
}
