package org.wenlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application as a process of its own, as a user runs it: real Elasticsearch, real
 * registry, real triple store. Can be killed as hard as the system allows.
 */
final class ServerUnderTest implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Process process;
  private final URI base;
  private final String authorization;

  private ServerUnderTest(Path data, Process process, JsonNode announced) {
    this.data = data;
    this.process = process;
    this.base = URI.create(announced.path("url").asString());
    this.authorization =
        basic(announced.path("user").asString(), announced.path("secret").asString());
  }

  /** Starts a server over {@code data} and waits until it answers. */
  static ServerUnderTest start(Path data, String... settings) {
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
              System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
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
      Instant deadline = Instant.now().plus(START_LIMIT);
      while (Instant.now().isBefore(deadline) && process.isAlive()) {
        if (Files.exists(announcement)) {
          return new ServerUnderTest(data, process, JSON.readTree(Files.readString(announcement)));
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
      process.destroyForcibly();
      throw new AssertionError("server did not come up:\n" + tail(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI base() {
    return base;
  }

  Path data() {
    return data;
  }

  JsonNode get(String path) {
    return json(send(request(path).header("Authorization", authorization).GET()), 200);
  }

  JsonNode post(String path, Object body) {
    HttpRequest.Builder request =
        request(path)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(
          "POST %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
    }
    return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  /** The bytes at {@code path}. */
  byte[] download(String path) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              request(path).header("Authorization", authorization).GET().build(),
              BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError("GET %s: %d".formatted(path, answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The status of a request by somebody else, or by nobody. */
  int status(String method, String path, String user, String password) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString("{}"));
    if (!user.isEmpty()) {
      request.header("Authorization", basic(user, password));
    }
    return send(request).statusCode();
  }

  JsonNode search(String query) {
    return get("/api/v1/search?size=50&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** Asks for a run over {@code folder} and gives its number. */
  long startRun(Path folder) {
    return post("/api/v1/runs", Map.of("folder", folder.toAbsolutePath().toString()))
        .path("id")
        .asLong();
  }

  /** Waits until the run is over. */
  JsonNode awaitRun(long id, Duration limit) {
    Instant deadline = Instant.now().plus(limit);
    while (Instant.now().isBefore(deadline)) {
      JsonNode run = get("/api/v1/runs/" + id);
      String state = run.path("state").asString("");
      if (state.equals("COMPLETED") || state.equals("STOPPED")) {
        return run;
      }
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
    throw new AssertionError("run %d is not over: %s".formatted(id, get("/api/v1/runs/" + id)));
  }

  /** Waits until the run has dealt with {@code documents} of its files. */
  void awaitDealtWith(long id, int documents, Duration limit) {
    Instant deadline = Instant.now().plus(limit);
    while (Instant.now().isBefore(deadline)) {
      JsonNode ledger = get("/api/v1/runs/" + id).path("ledger");
      if (ledger.path("scanned").asInt() - ledger.path("unprocessed").asInt() >= documents) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("run %d made no headway".formatted(id));
  }

  /** As {@code kill -9}: no hook runs, nothing is flushed. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("server did not end:\n" + tail(data.resolve("server.log")));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(5));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer, int wanted) {
    if (answer.statusCode() != wanted) {
      throw new AssertionError(
          "%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
    }
    return JSON.readTree(answer.body());
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
