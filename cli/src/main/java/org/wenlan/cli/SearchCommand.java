package org.wenlan.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Searches and prints what was found. */
@Command(name = "search", description = "检索，词与词之间为“与”")
final class SearchCommand extends Verb {

  @Parameters(arity = "1..*", paramLabel = "检索词", description = "要找的词")
  private String[] words = {};

  @Option(names = "--size", paramLabel = "篇数", description = "显示篇数，1 至 100，默认 10")
  private int size = 10;

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    JsonNode answer =
        connected()
            .rest()
            .get(
                "/api/v1/search?q=%s&size=%d"
                    .formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), size));
    out().printf("“%s”：%d 篇%n", query, answer.path("total").asLong());
    int number = 0;
    for (JsonNode hit : answer.path("hits")) {
      out().printf("%n%d. %s%n", ++number, hit.path("title").asString(""));
      out().printf("   %s　%s%n", hit.path("typeLabel").asString(""), hit.path("date").asString(""));
      for (JsonNode passage : hit.path("passages")) {
        StringBuilder words = new StringBuilder();
        passage.path("segments").forEach(part -> words.append(part.path("text").asString("")));
        out()
            .printf(
                "   %s：%s%n",
                passage.path("place").asString(""), words.toString().replace('\n', ' '));
      }
      out().printf("   文献标识 %.12s%n", hit.path("id").asString(""));
    }
    return 0;
  }
}
