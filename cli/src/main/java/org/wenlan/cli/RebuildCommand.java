package org.wenlan.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Builds derived state anew from the document store. */
@Command(name = "rebuild", description = "由文献库重建检索库或知识图谱，不重新解析和标注")
final class RebuildCommand extends Verb {

  /** What can be built anew. */
  enum Derived {
    index,
    graph
  }

  @Parameters(index = "0", paramLabel = "index|graph", description = "index 检索库；graph 知识图谱")
  private Derived derived = Derived.index;

  @Override
  public Integer call() {
    JsonNode answer = connected().rest().post("/api/v1/rebuild/" + derived, Map.of());
    out().println("重建完成：" + answer.path("documents").asLong() + " 篇");
    return 0;
  }
}
