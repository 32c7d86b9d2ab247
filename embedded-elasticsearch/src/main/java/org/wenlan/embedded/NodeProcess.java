package org.wenlan.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.wenlan.core.pipeline.InfrastructureException;

/** The processes of one node: a small shell that ends with us, a launcher, the node itself. */
final class NodeProcess {

  private final NodeFolder folder;
  private final Process shell;

  private NodeProcess(NodeFolder folder, Process shell) {
    this.folder = folder;
    this.shell = shell;
  }

  /** Starts the node; it will answer some 10 to 20 s later. */
  static NodeProcess launch(Path program, NodeFolder folder, Account account, int heapMegabytes) {
    killOrphan(folder);
    try {
      Path script = folder.config().resolve("node.sh");
      try (InputStream in = NodeProcess.class.getResourceAsStream("node.sh")) {
        if (in == null) {
          throw new IllegalStateException("node.sh is missing on the class path");
        }
        Files.write(script, in.readAllBytes());
      }
      folder.emptyTemporary();
      ProcessBuilder builder =
          new ProcessBuilder(
              account.command(
                  List.of(
                      "/bin/sh",
                      script.toString(),
                      program.resolve("bin/elasticsearch").toString(),
                      "-p",
                      folder.pidFile().toString())));
      builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("ES_PATH_CONF", folder.config().toString());
      String temporary = folder.temporary().toString();
      builder.environment().put("ES_TMPDIR", temporary);
      // The launcher leaves a folder at each start, and its options are parted at spaces.
      if (!temporary.contains(" ")) {
        builder.environment().put("CLI_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
      }
      builder
          .environment()
          .put(
              "ES_JAVA_OPTS",
              "-Xms%dm -Xmx%dm %s".formatted(heapMegabytes, heapMegabytes, mark(folder)));
      builder.directory(folder.home().resolve("logs").toFile());
      builder.redirectErrorStream(true).redirectOutput(folder.console().toFile());
      return new NodeProcess(folder, builder.start());
    } catch (IOException e) {
      throw new InfrastructureException("无法启动检索引擎进程:" + e.getMessage(), e);
    }
  }

  boolean isAlive() {
    return shell.isAlive();
  }

  /** Waits for the end of the node, however it comes about. */
  void awaitEnd() throws InterruptedException {
    shell.waitFor();
  }

  /** Process id of the node itself, once it runs. */
  OptionalLong id() {
    return node(folder).map(node -> OptionalLong.of(node.pid())).orElse(OptionalLong.empty());
  }

  /** Asks the node to end; after {@code patience} it is killed. */
  void stop(Duration patience) {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
      }
    } catch (IOException e) {
      shell.destroyForcibly();
    } catch (InterruptedException e) {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    killOrphan(folder);
  }

  /** The last lines the node printed, for error messages. */
  String lastWords() {
    try (Stream<String> lines = Files.lines(folder.console())) {
      List<String> all = lines.filter(line -> !line.isBlank()).toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 8), all.size()));
    } catch (IOException | java.io.UncheckedIOException e) {
      return "(没有输出)";
    }
  }

  private static String mark(NodeFolder folder) {
    return "-Dwenlan.node=" + folder.home().toString().replace(' ', '_');
  }

  /** Ends a node of this folder that an earlier application left behind. */
  private static void killOrphan(NodeFolder folder) {
    Optional<ProcessHandle> orphan = node(folder);
    if (orphan.isEmpty()) {
      return;
    }
    orphan.get().destroyForcibly();
    try {
      orphan.get().onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new InfrastructureException(
          "上一次留下的检索引擎进程 %d 无法结束,请手动结束它".formatted(orphan.get().pid()), e);
    }
  }

  /** The node of this folder, told from a stranger with the same number by its mark. */
  private static Optional<ProcessHandle> node(NodeFolder folder) {
    try {
      long pid = Long.parseLong(Files.readString(folder.pidFile()).strip());
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(
              process ->
                  process
                      .info()
                      .arguments()
                      .map(List::of)
                      .orElse(List.of())
                      .contains(mark(folder)));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
