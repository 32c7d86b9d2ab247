package org.wenlan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Makes a novelty report. */
@Command(name = "novelty", description = "编制一份科技查新报告（DOCX、PDF、HTML）")
final class NoveltyCommand extends ProductVerb {

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  /** One of the two. */
  static final class Subject {
    @Option(
        names = "--commission",
        paramLabel = "文件",
        description = "查新委托单（JSON，样例见 samples/commissions）")
    private @Nullable Path commission;

    @Option(names = "--topic", paramLabel = "专题", description = "没有委托单时，由专题生成示范委托")
    private @Nullable String topic;
  }

  @Override
  String path() {
    return "/api/v1/novelty";
  }

  @Override
  Map<String, Object> request() {
    if (subject.commission != null) {
      return Map.of("commission", commission(subject.commission));
    }
    return Map.of("topic", subject.topic == null ? "" : subject.topic);
  }

  static Object commission(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new CommandFailure(
          CommandFailure.FAILED, "读不到委托单 %s：%s".formatted(file, e.getMessage()));
    }
  }
}
