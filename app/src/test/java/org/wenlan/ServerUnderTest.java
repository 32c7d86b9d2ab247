package org.wenlan;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.wenlan.testkit.ServerProcess;
import tools.jackson.databind.JsonNode;

/** The application of this build as a {@link ServerProcess}. */
final class ServerUnderTest implements AutoCloseable {

  private final ServerProcess server;

  private ServerUnderTest(ServerProcess server) {
    this.server = server;
  }

  /** Starts a server over {@code data} and waits until it answers. */
  static ServerUnderTest start(Path data, String... settings) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ServerUnderTest(ServerProcess.start(classPath, data, settings));
  }

  URI base() {
    return server.base();
  }

  Path data() {
    return server.data();
  }

  JsonNode get(String path) {
    return server.get(path);
  }

  JsonNode post(String path, Object body) {
    return server.post(path, body);
  }

  /** The bytes at {@code path}. */
  byte[] download(String path) {
    return server.download(path);
  }

  /** The status of a request by somebody else, or by nobody. */
  int status(String method, String path, String user, String password) {
    return server.status(method, path, user, password);
  }

  JsonNode search(String query) {
    return get("/api/v1/search?size=50&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** Asks for a run over {@code folder} and gives its number. */
  long startRun(Path folder) {
    return server.startRun(folder);
  }

  /** Waits until the run is over. */
  JsonNode awaitRun(long id, Duration limit) {
    return server.awaitRun(id, limit);
  }

  /** Waits until the run has dealt with {@code documents} of its files. */
  void awaitDealtWith(long id, int documents, Duration limit) {
    int unused = server.awaitDealtWith(id, documents, limit);
  }

  /** As {@code kill -9}; waits until there is a process to kill. */
  void kill(ServerProcess.Part part, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (server.kill(part).isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no such process: " + part);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
