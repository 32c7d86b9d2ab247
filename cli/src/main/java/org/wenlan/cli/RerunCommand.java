package org.wenlan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Makes stored documents again that changed settings touch, each from the stage that changed. */
@Command(name = "rerun", description = "设置、模型或规则改变后，只重做受影响的文献与环节；--dry-run 只列出将做什么")
final class RerunCommand extends Verb {

  /** From where documents are made again. */
  enum From {
    parse,
    clean,
    annotate,
    vectors
  }

  @Option(names = "--dry-run", description = "只列出各环节将重做多少篇及原因，不做任何改动")
  private boolean dryRun;

  @Option(
      names = "--from",
      split = ",",
      paramLabel = "环节",
      description = "只重做从这些环节起的文献：parse 解析，clean 清洗，annotate 标注，vectors 段落向量；默认全部")
  private List<From> stages = List.of();

  @Override
  public Integer call() {
    RestClient rest = connected().rest();
    JsonNode plan = rest.get("/api/v1/rerun");
    for (JsonNode line : plan.path("lines")) {
      out()
          .printf(
              "%s：%,d 篇，%s（%s）%n",
              line.path("label").asString(""),
              line.path("documents").asLong(),
              line.path("what").asString(""),
              line.path("why").asString(""));
    }
    out().printf("无须重做：%,d 篇%n", plan.path("untouched").asLong());
    if (dryRun || plan.path("lines").isEmpty()) {
      return 0;
    }
    List<String> names = stages.stream().map(from -> from.name().toUpperCase(Locale.ROOT)).toList();
    JsonNode run = rest.post("/api/v1/rerun", Map.of("stages", names));
    JsonNode last = new RunWatch(rest, out()).follow(run);
    return last.path("state").asString("").equals("COMPLETED") ? 0 : CommandFailure.FAILED;
  }
}
