package org.wenlan.cli;

import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server in the background. */
@Command(name = "up", description = "在后台启动服务（已在运行则只说明地址）")
final class UpCommand extends Verb {

  @Option(names = "--port", description = "监听端口，默认 8470；0 为任取空闲端口", paramLabel = "端口")
  private int port = 8470;

  @Override
  public Integer call() {
    var before = server.running();
    if (before.isPresent()) {
      out().println("服务已在运行：" + before.get().uri());
      return 0;
    }
    long start = System.nanoTime();
    Server.Running running = server.runningOrStarted(List.of("--server.port=" + port));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    out().printf("服务已就绪：%s（用时 %.1f 秒）%n", running.uri(), took.toMillis() / 1000.0);
    return 0;
  }
}
