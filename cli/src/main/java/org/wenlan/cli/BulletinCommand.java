package org.wenlan.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an issue of the bulletin. */
@Command(name = "bulletin", description = "编制一期《决策参考》（DOCX、PDF、HTML）")
final class BulletinCommand extends ProductVerb {

  @Option(names = "--topic", required = true, paramLabel = "专题", description = "本期专题")
  private String topic = "";

  @Override
  String path() {
    return "/api/v1/bulletins";
  }

  @Override
  Map<String, Object> request() {
    return Map.of("topic", topic);
  }
}
