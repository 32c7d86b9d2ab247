package org.wenlan.ingest.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real laws of the shared corpora, as texts: title, head, articles. */
final class LawCollection {

  private LawCollection() {}

  /** Every law of the development split. */
  static List<JsonNode> read() throws IOException {
    Path gold = SharedData.require("data/04_laws/laws_dev.jsonl.gz");
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> laws = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        laws.add(json.readTree(line));
      }
    }
    return laws;
  }

  /** The lines of adoption and change. */
  static List<String> history(JsonNode law) {
    return law.path("history").valueStream().map(JsonNode::asString).toList();
  }

  /** The cleaned text, {@code head} between title and articles. */
  static CleanDocument clean(JsonNode law, String head) {
    String text =
        law.path("title").asString() + "\n" + head + "\n\n" + law.path("text").asString() + "\n";
    CleanDocument unclean = Texts.clean(text, PageMap.UNPAGED, Map.of());
    return switch (new CleanStage().process(unclean.parsed())) {
      case StageResult.Passed<CleanDocument>(CleanDocument clean) -> clean;
      case StageResult<CleanDocument> other -> throw new AssertionError("not clean: " + other);
    };
  }
}
