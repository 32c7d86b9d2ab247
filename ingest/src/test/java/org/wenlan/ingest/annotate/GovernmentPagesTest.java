package org.wenlan.ingest.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.SourceFile;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.clean.CleanStage;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParseStage;
import org.wenlan.ingest.parse.ParserPool;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of the State Council's site against the catalogue box each page prints: read from the page,
 * and from its bare text, which has no box.
 */
class GovernmentPagesTest {

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofMinutes(1), 64L << 20, 2_000_000, 512, 1, 200);
  private static final List<JsonNode> PAGES = new ArrayList<>();
  private static ParserPool pool;

  private final MetadataReader reader = new MetadataReader();

  @BeforeAll
  static void readTheGold() throws IOException {
    Path gold = SharedData.require("data/05_gov_policy/gov_policy.jsonl");
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(gold)) {
      PAGES.add(json.readTree(line));
    }
    pool = new ParserPool(LIMITS);
  }

  @AfterAll
  static void endTheParser() {
    if (pool != null) {
      pool.close();
    }
  }

  @Test
  void thePageGivesWhatItsBoxSays() throws IOException {
    Path pages = SharedData.require("data/05_gov_policy/html");
    FieldScores scores = new FieldScores("page");
    for (JsonNode page : PAGES) {
      score(scores, page, read(pages.resolve(page.path("id").asString() + ".html")));
    }
    scores.demand(0.98);
  }

  @Test
  void theBareTextGivesTheSame(@TempDir Path folder) throws IOException {
    FieldScores scores = new FieldScores("bare text");
    for (JsonNode page : PAGES) {
      Path file = folder.resolve(page.path("id").asString() + ".txt");
      Files.writeString(file, page.path("text").asString());
      score(scores, page, read(file));
    }
    scores.demand(0.9);
  }

  private DocumentMetadata read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    SourceFile source =
        new SourceFile(
            DocumentId.of(bytes), file.getFileName().toString(), file, bytes.length, Instant.EPOCH);
    ParsedDocument parsed = passed(new ParseStage(pool, LIMITS).process(source));
    CleanDocument clean = passed(new CleanStage().process(parsed));
    return reader.read(clean);
  }

  private static <T> T passed(StageResult<T> result) {
    return switch (result) {
      case StageResult.Passed<T>(T value) -> value;
      case StageResult<T> other -> throw new AssertionError("did not pass: " + other);
    };
  }

  private static void score(FieldScores scores, JsonNode page, DocumentMetadata read) {
    String id = page.path("id").asString();
    JsonNode box = page.path("page_meta");
    scores.compare(id, "标题", box.path("标题").asString(), read.title());
    scores.compare(
        id,
        "发文字号",
        DocumentNumber.find(box.path("发文字号").asString()).orElseThrow(),
        read.number().map(Objects::toString).flatMap(DocumentNumber::find).orElse(null));
    scores.compare(
        id, "发文机关", List.of(box.path("发文机关").asString().split("[、 \\u3000]+", -1)), read.issuers());
    scores.compare(
        id,
        "成文日期",
        Dates.first(box.path("成文日期").asString()).orElseThrow(),
        read.dateDocument().orElse(null));
  }
}
