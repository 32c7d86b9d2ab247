package org.wenlan.cli;

import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Proves that registry, store, index and graph hold the same documents. */
@Command(name = "verify", description = "逐篇核对登记、文献库、检索库与知识图谱是否一致")
final class VerifyCommand extends Verb {

  private static final int SHOWN = 50;

  @Override
  public Integer call() {
    JsonNode report = connected().rest().get("/api/v1/verify");
    out()
        .printf(
            "登记 %d 篇，文献库 %d 篇，检索库 %d 篇，图谱 %d 篇%n",
            report.path("registered").asLong(),
            report.path("inStore").asLong(),
            report.path("inIndex").asLong(),
            report.path("inGraph").asLong());
    JsonNode differences = report.path("differences");
    int shown = 0;
    for (JsonNode difference : differences) {
      if (shown++ == SHOWN) {
        out().println("……");
        break;
      }
      out().println("不一致：" + difference);
    }
    boolean same = differences.isEmpty();
    out().println(same ? "逐篇一致。" : "共 " + differences.size() + " 处不一致。");
    return same ? 0 : CommandFailure.FAILED;
  }
}
