package org.wenlan.testkit;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A real PostgreSQL from the installed binaries, on a free port, gone when closed. */
public final class PostgresServer implements AutoCloseable {

  private final Path folder;
  private final Process process;
  private final int port;

  private PostgresServer(Path folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server that answers; skips the test with a line on the console if none is installed.
   */
  public static PostgresServer start() throws IOException, InterruptedException {
    Optional<Path> binaries = binaries();
    if (binaries.isEmpty()) {
      String message = "needs the PostgreSQL server binaries (initdb, postgres)";
      System.err.println("SKIPPED: " + message);
      throw new TestAbortedException(message);
    }
    Path folder = Files.createTempDirectory("wenlan-postgres");
    Path cluster = Files.createDirectory(folder.resolve("cluster"));
    if (root()) {
      run(List.of("chown", "-R", "65534:65534", folder.toString()), folder);
    }
    run(
        asUser(
            binaries.get().resolve("initdb").toString(),
            "--pgdata=" + cluster,
            "--username=wenlan",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync"),
        folder);
    int port = freePort();
    Process process =
        new ProcessBuilder(
                asUser(
                    binaries.get().resolve("postgres").toString(),
                    "-D",
                    cluster.toString(),
                    "-p",
                    Integer.toString(port),
                    "-k",
                    folder.toString(),
                    "-h",
                    "127.0.0.1",
                    "-F"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    PostgresServer server = new PostgresServer(folder, process, port);
    server.await();
    return server;
  }

  private void await() throws IOException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (true) {
      try (Connection connection = DriverManager.getConnection(url(), "wenlan", "")) {
        connection.isValid(1);
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > end || !process.isAlive()) {
          throw new IOException("PostgreSQL does not come up", e);
        }
        LockSupport.parkNanos(100_000_000L);
      }
    }
  }

  /** Where it answers; user {@code wenlan}, no password. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2".formatted(port);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  private static List<String> asUser(String... command) {
    List<String> whole = new ArrayList<>();
    if (root()) {
      whole.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static boolean root() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
  }

  private static Optional<Path> binaries() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
