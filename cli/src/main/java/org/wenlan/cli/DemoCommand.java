package org.wenlan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows the whole: takes a folder in, makes the three documents, keeps the portal up. */
@Command(name = "demo", description = "演示：导入文件夹，编制专题简报、决策参考、科技查新报告各一份，并保持门户开放直至 Ctrl-C")
final class DemoCommand extends Verb {

  private static final String SAMPLE_TOPIC = "退役动力电池回收利用";

  @Option(names = "--from", paramLabel = "文件夹", description = "要导入的文件夹，默认 samples/documents")
  private @Nullable Path from;

  @Option(
      names = "--topic",
      paramLabel = "专题",
      description = "三份产品的专题，默认样例的 " + SAMPLE_TOPIC + "；另给了 --from 时默认其中篇数最多的主题")
  private @Nullable String topic;

  @Option(names = "--out", paramLabel = "目录", description = "存放产品的目录，默认 out")
  private Path folder = Path.of("out");

  @Option(names = "--port", paramLabel = "端口", description = "门户端口，默认 8470；0 为任取空闲端口")
  private int port = 8470;

  @Option(names = "--exit", description = "做完即停止服务并退出，不等 Ctrl-C")
  private boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    Path source = from == null ? installation.home().resolve("samples/documents") : from;
    if (!Files.isDirectory(source)) {
      throw new CommandFailure(CommandFailure.FAILED, "不是文件夹：" + source);
    }
    Optional<Server.Running> before = server.running();
    Process process = null;
    if (before.isEmpty()) {
      out().println("正在启动服务（内含 Elasticsearch、登记库与知识图谱）……");
      out().flush();
      process = server.start(List.of("--server.port=" + port));
      Process started = process;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started), "stop-server"));
    }
    Server.Running running =
        before.isPresent() ? before.get() : server.await(requireStarted(process));
    boolean complete = show(running.rest(), source);
    out().println("门户：" + running.uri());
    out().flush();
    if (exit) {
      return complete ? 0 : CommandFailure.FAILED;
    }
    if (process != null) {
      out().println("按 Ctrl-C 结束。");
      out().flush();
      return process.waitFor();
    }
    return complete ? 0 : CommandFailure.FAILED;
  }

  private boolean show(RestClient rest, Path source) {
    out().println("导入 " + source);
    out().flush();
    JsonNode run = new RunWatch(rest, out()).ingest(source);
    out().flush();
    if (!run.path("state").asString("").equals("COMPLETED")) {
      return false;
    }
    new DemoAccounts(rest, out()).print();
    String asked = topic(rest);
    out().println("产品（专题：" + asked + "）：");
    boolean brief = make(rest, "/api/v1/briefs", Map.of("topic", asked));
    boolean bulletin = make(rest, "/api/v1/bulletins", Map.of("topic", asked));
    boolean novelty = make(rest, "/api/v1/novelty", commission(asked));
    return brief && bulletin && novelty;
  }

  /** What was asked for; of a folder one knows nothing about, what most of it is about. */
  private String topic(RestClient rest) {
    if (topic != null) {
      return topic;
    }
    JsonNode topics = rest.get("/api/v1/search?q=&size=1").path("facets").path("topic");
    return from == null || topics.isEmpty()
        ? SAMPLE_TOPIC
        : topics.get(0).path("value").asString(SAMPLE_TOPIC);
  }

  /** One product that cannot be made, for want of documents say, does not cost the others. */
  private boolean make(RestClient rest, String path, Map<String, Object> request) {
    try {
      print(ProductVerb.make(rest, path, request, folder));
      return true;
    } catch (CommandFailure e) {
      print(List.of("未编成：" + e.getMessage()));
      return false;
    }
  }

  /** The sample commission where the samples are shown, else one made from the topic. */
  private Map<String, Object> commission(String asked) {
    Path sample = installation.home().resolve("samples/commissions");
    if (from == null && asked.equals(SAMPLE_TOPIC) && Files.isDirectory(sample)) {
      try (var files = Files.list(sample)) {
        Set<Path> found =
            files.filter(file -> file.toString().endsWith(".json")).collect(Collectors.toSet());
        if (found.size() == 1) {
          return Map.of("commission", NoveltyCommand.commission(found.iterator().next()));
        }
      } catch (java.io.IOException e) {
        err().println("读不到样例委托单，改由专题生成：" + e.getMessage());
      }
    }
    return Map.of("topic", asked);
  }

  private void print(List<String> lines) {
    lines.forEach(line -> out().println("  " + line));
    out().flush();
  }

  private static Process requireStarted(@Nullable Process process) {
    if (process == null) {
      throw new IllegalStateException("a server was neither found nor started");
    }
    return process;
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
