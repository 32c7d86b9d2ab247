package org.wenlan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application as a process of its own, as a user runs it: real Elasticsearch, real
 * registry, real triple store. It and its children can be killed as hard as the system allows.
 *
 * <p>Speaks to it as the account that the server itself announces, over REST.
 */
public final class ServerProcess implements AutoCloseable {

  /** Processes of a running server that can be killed one by one. */
  public enum Part {
    /** The application itself; its children die with it. */
    SERVER,
    /** One of the children that read files. */
    WORKER,
    /** The node, not the launcher that waits for it. */
    ELASTICSEARCH
  }

  /** Twenty seconds on a quiet machine; on a crowded one minutes, and a test should wait. */
  private static final Duration START_LIMIT = Duration.ofMinutes(20);

  private static final int SECONDS_TO_END = 90;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Process process;
  private final URI base;
  private final String authorization;

  private ServerProcess(Path data, Process process, JsonNode announced) {
    this.data = data;
    this.process = process;
    this.base = URI.create(announced.path("url").asString());
    this.authorization =
        basic(announced.path("user").asString(), announced.path("secret").asString());
  }

  /**
   * Starts a server over {@code data} on any free port and waits until it answers.
   *
   * @param classPath of the application
   * @param settings further ones, {@code --name=value}
   * @throws AssertionError if it does not come up; the message holds the end of its log
   */
  public static ServerProcess start(String classPath, Path data, String... settings) {
    try {
      Path announcement = data.resolve("server.json");
      Files.createDirectories(data);
      Files.deleteIfExists(announcement);
      Path log = data.resolve("server.log");
      List<String> command = new ArrayList<>();
      command.addAll(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx2g",
              "-XX:+UseParallelGC",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow",
              "-Dfile.encoding=UTF-8",
              "-cp",
              classPath,
              "org.wenlan.WenlanApplication",
              "--wenlan.data=" + data,
              "--server.port=0",
              "--wenlan.elasticsearch.heap-megabytes=512"));
      command.addAll(List.of(settings));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process =
          builder
              .directory(data.toFile())
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
      long deadline = System.nanoTime() + START_LIMIT.toNanos();
      while (System.nanoTime() < deadline && process.isAlive()) {
        if (Files.exists(announcement)) {
          return new ServerProcess(data, process, JSON.readTree(Files.readString(announcement)));
        }
        pause(200);
      }
      process.destroyForcibly();
      throw new AssertionError("server did not come up:\n" + tail(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public URI base() {
    return base;
  }

  /** Its data folder. */
  public Path data() {
    return data;
  }

  /** What a GET answers, which must be 2xx. */
  public JsonNode get(String path) {
    return JSON.readTree(answered(send(authorized(path).GET(), BodyHandlers.ofString())).body());
  }

  /** What a POST of {@code body} as JSON answers, which must be 2xx. */
  public JsonNode post(String path, Object body) {
    HttpRequest.Builder request =
        authorized(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    String text = answered(send(request, BodyHandlers.ofString())).body();
    return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
  }

  /** The bytes at {@code path}. */
  public byte[] download(String path) {
    return answered(send(authorized(path).GET(), BodyHandlers.ofByteArray())).body();
  }

  /** The status of a request by somebody else, or by nobody if {@code user} is empty. */
  public int status(String method, String path, String user, String password) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString("{}"));
    if (!user.isEmpty()) {
      request.header("Authorization", basic(user, password));
    }
    return send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Asks for a run over {@code folder} and gives its number. */
  public long startRun(Path folder) {
    return post("/api/v1/runs", Map.of("folder", folder.toAbsolutePath().toString()))
        .path("id")
        .asLong();
  }

  /** Waits until the run is over, completed or stopped. */
  public JsonNode awaitRun(long id, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode run = get("/api/v1/runs/" + id);
      String state = run.path("state").asString("");
      if (state.equals("COMPLETED") || state.equals("STOPPED")) {
        return run;
      }
      pause(300);
    }
    throw new AssertionError("run %d is not over: %s".formatted(id, get("/api/v1/runs/" + id)));
  }

  /** Waits until the run has dealt with {@code documents} of its files, and says with how many. */
  public int awaitDealtWith(long id, int documents, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode run = get("/api/v1/runs/" + id);
      JsonNode ledger = run.path("ledger");
      int dealt = ledger.path("scanned").asInt() - ledger.path("unprocessed").asInt();
      if (dealt >= documents) {
        return dealt;
      }
      if (run.path("state").asString("").equals("STOPPED")) {
        throw new AssertionError("the run stopped: " + run);
      }
      pause(100);
    }
    throw new AssertionError("run %d made no headway".formatted(id));
  }

  /**
   * As {@code kill -9}: no hook runs, nothing is flushed. Of a server, waits for its end.
   *
   * @return the process id; empty if there is no such process now
   */
  public Optional<Long> kill(Part part) {
    Optional<ProcessHandle> found =
        part == Part.SERVER
            ? Optional.of(process.toHandle())
            : process.descendants().filter(child -> is(part, child)).findFirst();
    found.ifPresent(ProcessHandle::destroyForcibly);
    if (part == Part.SERVER) {
      awaitEnd();
    }
    return found.map(ProcessHandle::pid);
  }

  private static boolean is(Part part, ProcessHandle child) {
    // A reader's class path names Elasticsearch too: the main class decides.
    List<String> words = commandLine(child.pid());
    return switch (part) {
      case SERVER -> false;
      case WORKER -> words.contains("org.wenlan.ingest.parse.ParserWorker");
      case ELASTICSEARCH ->
          words.stream().anyMatch(word -> word.startsWith("-Dwenlan.node="))
              && words.stream().anyMatch(word -> word.endsWith(".bootstrap.Elasticsearch"));
    };
  }

  private static List<String> commandLine(long pid) {
    try {
      return List.of(Files.readString(Path.of("/proc/%d/cmdline".formatted(pid))).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Asks it to end, and waits. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("server did not end:\n" + tail(data.resolve("server.log")));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", authorization);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(10));
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> HttpResponse<T> answered(HttpResponse<T> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(
          "%s %s: %d %s"
              .formatted(
                  answer.request().method(), answer.uri(), answer.statusCode(), answer.body()));
    }
    return answer;
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private static String basic(String user, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
