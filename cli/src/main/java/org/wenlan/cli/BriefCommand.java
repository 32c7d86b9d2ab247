package org.wenlan.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a topic brief. */
@Command(name = "brief", description = "编制一份专题简报（DOCX、PDF、HTML）")
final class BriefCommand extends ProductVerb {

  @Option(names = "--topic", required = true, paramLabel = "专题", description = "专题名称")
  private String topic = "";

  @Override
  String path() {
    return "/api/v1/briefs";
  }

  @Override
  Map<String, Object> request() {
    return Map.of("topic", topic);
  }
}
