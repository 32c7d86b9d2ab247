package org.wenlan.cli;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Says whether the server runs and how its parts are. */
@Command(name = "status", description = "显示服务及各部分的状态；没有运行时退出码为 3")
final class StatusCommand extends Verb {

  @Override
  public Integer call() {
    var found = server.running();
    if (found.isEmpty()) {
      out().println("服务没有在运行。数据目录：" + installation.data());
      return CommandFailure.NO_SERVER;
    }
    Server.Running running = found.get();
    out().println("服务：" + running.uri() + "（进程 " + running.pid() + "）");
    out().println("数据目录：" + installation.data());
    JsonNode health = running.rest().get("/actuator/health");
    health
        .path("components")
        .properties()
        .forEach(
            part ->
                out()
                    .printf(
                        "  %-16s %s %s%n",
                        part.getKey(),
                        part.getValue().path("status").asString(""),
                        details(part.getValue().path("details"))));
    return "UP".equals(health.path("status").asString("")) ? 0 : CommandFailure.FAILED;
  }

  private static String details(JsonNode details) {
    return details.isMissingNode() ? "" : details.toString();
  }
}
