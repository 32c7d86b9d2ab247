package org.wenlan.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one server process that owns the data folder: found, started, stopped. */
final class Server {

  /** Longer than the server itself waits for Elasticsearch; a cold start takes 20 s as a rule. */
  private static final Duration START_LIMIT = Duration.ofMinutes(12);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(300);

  private final Installation installation;

  Server(Installation installation) {
    this.installation = installation;
  }

  /** How to reach a server that runs now. */
  record Running(URI uri, long pid, RestClient rest) {}

  /** The running server, if there is one. */
  Optional<Running> running() {
    Path file = installation.serverFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode server = JsonMapper.shared().readTree(Files.readString(file));
      long pid = server.path("pid").asLong();
      boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
      URI uri = URI.create(server.path("url").asString());
      return alive
          ? Optional.of(
              new Running(
                  uri,
                  pid,
                  new RestClient(
                      uri, server.path("user").asString(), server.path("secret").asString())))
          : Optional.empty();
    } catch (IOException e) {
      throw new CommandFailure(
          CommandFailure.NO_SERVER, "无法读取 %s：%s".formatted(file, e.getMessage()));
    }
  }

  /** The running server; starts one in the background if there is none. */
  Running runningOrStarted(List<String> arguments) {
    return running().orElseGet(() -> await(start(arguments)));
  }

  /** Starts a server process that goes on after this one ends. */
  Process start(List<String> arguments) {
    try {
      Files.createDirectories(installation.serverLog().getParent());
      List<String> command = new ArrayList<>();
      command.add(Installation.java());
      command.addAll(
          List.of(
              "-Xmx" + Optional.ofNullable(System.getenv("WENLAN_HEAP")).orElse("3g"),
              "-XX:+UseParallelGC",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Dfile.encoding=UTF-8",
              "-XX:+ExitOnOutOfMemoryError",
              "-cp",
              installation.serverClassPath(),
              "org.wenlan.WenlanApplication",
              "--wenlan.data=" + installation.data()));
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command);
      // Java names files by the locale; in the POSIX locale a Chinese path could not be opened.
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("WENLAN_FONTS", installation.fonts().toString());
      return builder
          .directory(installation.home().toFile())
          .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(installation.serverLog().toFile()))
          .start();
    } catch (IOException e) {
      throw new CommandFailure(CommandFailure.NO_SERVER, "无法启动服务：" + e.getMessage());
    }
  }

  /** Waits until {@code process} answers. */
  Running await(Process process) {
    Instant deadline = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(deadline)) {
      Optional<Running> running = running().filter(found -> found.pid() == process.pid());
      if (running.isPresent()) {
        return running.get();
      }
      if (!process.isAlive()) {
        throw new CommandFailure(
            CommandFailure.NO_SERVER,
            "服务启动后退出（退出码 %d）。日志 %s 的末尾：%n%s"
                .formatted(process.exitValue(), installation.serverLog(), logTail()));
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    process.destroy();
    throw new CommandFailure(
        CommandFailure.NO_SERVER,
        "服务在 %d 秒内没有就绪，详见 %s".formatted(START_LIMIT.toSeconds(), installation.serverLog()));
  }

  /** Asks the server to end and waits; true if one was running. */
  boolean stop() {
    Optional<Running> running = running();
    if (running.isEmpty()) {
      return false;
    }
    ProcessHandle process = ProcessHandle.of(running.get().pid()).orElseThrow();
    process.destroy();
    try {
      process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new CommandFailure(
          CommandFailure.FAILED, "服务（进程 %d）在 60 秒内没有停止".formatted(process.pid()));
    }
    return true;
  }

  private String logTail() {
    try {
      List<String> lines = Files.readAllLines(installation.serverLog());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "（读不到日志：" + e.getMessage() + "）";
    }
  }
}
