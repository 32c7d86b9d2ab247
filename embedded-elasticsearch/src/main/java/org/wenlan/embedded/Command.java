package org.wenlan.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wenlan.core.pipeline.InfrastructureException;

/** A short-lived command, its input and its output. */
final class Command {

  private final List<String> words;
  private final Map<String, String> environment;
  private final Duration limit;

  private Command(List<String> words, Map<String, String> environment, Duration limit) {
    this.words = List.copyOf(words);
    this.environment = Map.copyOf(environment);
    this.limit = limit;
  }

  static Command of(List<String> words, Map<String, String> environment, Duration limit) {
    return new Command(words, environment, limit);
  }

  /** Runs it without input. */
  Output run() {
    return run("");
  }

  /**
   * Runs it to its end.
   *
   * @param input what it reads from standard input
   * @throws InfrastructureException if it cannot be started or does not end in time
   */
  Output run(String input) {
    Path log = temporaryFile();
    try {
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(log.toFile()).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // It ended without reading; its exit code tells the rest.
      }
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new InfrastructureException("命令 %s 在 %d 秒内没有结束".formatted(words, limit.toSeconds()));
      }
      return new Output(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new InfrastructureException("无法运行命令 %s:%s".formatted(words, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("命令 %s 被中断".formatted(words), e);
    } finally {
      delete(log);
    }
  }

  /**
   * Runs it and insists on success.
   *
   * @param input what it reads from standard input
   * @param purpose what it is for, in Chinese
   * @throws InfrastructureException if its exit code is not 0
   */
  void require(String input, String purpose) {
    Output output = run(input);
    if (output.exitCode() != 0) {
      throw new InfrastructureException(
          "%s失败(退出码 %d):%s".formatted(purpose, output.exitCode(), output.text().strip()));
    }
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("wenlan", ".log");
    } catch (IOException e) {
      throw new InfrastructureException("临时目录不可写:" + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  /** How a command ended and what it printed. */
  record Output(int exitCode, String text) {}
}
