package org.wenlan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Has the server make a document, then saves its forms. */
abstract sealed class ProductVerb extends Verb
    permits BriefCommand, BulletinCommand, NoveltyCommand {

  private static final List<String> FORMS = List.of("docx", "pdf", "html");

  @Option(names = "--out", paramLabel = "目录", description = "存放文件的目录，默认 out")
  private Path folder = Path.of("out");

  /** Where the server makes it, for example {@code /api/v1/briefs}. */
  abstract String path();

  /** What the server is asked for. */
  abstract Map<String, Object> request();

  @Override
  public Integer call() {
    make(connected().rest(), path(), request(), folder).forEach(file -> out().println(file));
    return 0;
  }

  /**
   * Makes one document and saves every form the server could make.
   *
   * @return the saved files, and a line for each form that is missing
   */
  static List<String> make(RestClient rest, String path, Map<String, Object> request, Path folder) {
    JsonNode product = rest.post(path, request);
    List<String> lines = new ArrayList<>();
    String name = product.path("fileName").asString(product.path("id").asString(""));
    for (String form : FORMS) {
      JsonNode link = product.path("links").path(form);
      if (link.isString()) {
        Path file = folder.toAbsolutePath().normalize().resolve(name + "." + form);
        rest.download(link.asString(), file);
        lines.add(file.toString());
      }
    }
    for (JsonNode warning : product.path("warnings")) {
      lines.add("  注意：" + warning.asString());
    }
    return lines;
  }
}
