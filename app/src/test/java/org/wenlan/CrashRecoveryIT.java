package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.testkit.ServerProcess.Part;
import tools.jackson.databind.JsonNode;

/**
 * Kills the server and its children in the middle of their work and compares what is left with an
 * undisturbed run. {@code ./wenlan bench soak} does the same at random, for longer.
 */
class CrashRecoveryIT {

  private static final int TEXTS = 200;

  /** As many files, batches and kills as with whole texts, in a fraction of the time. */
  private static final int CHARACTERS = 700;

  private static final int PAGE = 50;
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final List<String> QUERIES =
      List.of("科技成果", "法律责任", "环境保护", "人民代表大会常务委员会", "第十二条", "罚款");

  @TempDir Path scratch;

  @Test
  void killsOfEveryPartInOneRunEndInTheSameStateAsNone() {
    Path texts = scratch.resolve("texts");
    LawTexts.write(texts, TEXTS, CHARACTERS);

    State undisturbed;
    try (ServerUnderTest server = ServerUnderTest.start(scratch.resolve("undisturbed"))) {
      long run = server.startRun(texts);
      assertBalanced(server.awaitRun(run, LIMIT));
      undisturbed = State.of(server);
    }

    Path data = scratch.resolve("disturbed");
    ServerUnderTest server = ServerUnderTest.start(data);
    long run = server.startRun(texts);
    server.awaitDealtWith(run, TEXTS / 8, LIMIT);
    server.kill(Part.WORKER, LIMIT);
    server.awaitDealtWith(run, TEXTS / 4, LIMIT);
    server.kill(Part.SERVER, LIMIT);
    server = ServerUnderTest.start(data);
    server.awaitDealtWith(run, TEXTS / 2, LIMIT);
    server.kill(Part.ELASTICSEARCH, LIMIT);
    server.awaitDealtWith(run, TEXTS * 3 / 4, LIMIT);
    server.kill(Part.SERVER, LIMIT);
    try (ServerUnderTest last = ServerUnderTest.start(data)) {
      assertBalanced(last.awaitRun(run, LIMIT));
      assertThat(State.of(last)).isEqualTo(undisturbed);
    }
  }

  private static void assertBalanced(JsonNode run) {
    JsonNode ledger = run.path("ledger");
    assertThat(run.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(ledger.path("scanned").asInt()).isEqualTo(TEXTS);
    assertThat(ledger.path("unprocessed").asInt()).isZero();
    assertThat(
            ledger.path("stored").asInt()
                + ledger.path("skipped").asInt()
                + ledger.path("quarantined").asInt())
        .isEqualTo(TEXTS);
  }

  /** What can be told apart from outside: counts, agreement, answers, triples. */
  private record State(
      int stored, int differences, Map<String, List<String>> answers, String triples) {

    static State of(ServerUnderTest server) {
      JsonNode report = server.get("/api/v1/verify");
      Map<String, List<String>> answers = new TreeMap<>();
      for (String query : QUERIES) {
        // All that is found, not the best of it: scores also count deleted entries that Lucene has
        // not merged away yet, so that neighbours with nearly equal scores may change places.
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < TEXTS; from += PAGE) {
          server
              .get(
                  "/api/v1/search?mode=lexical&size=%d&from=%d&q=%s"
                      .formatted(PAGE, from, URLEncoder.encode(query, StandardCharsets.UTF_8)))
              .path("hits")
              .forEach(hit -> ids.add(hit.path("id").asString()));
        }
        assertThat(ids).as(query).isNotEmpty();
        answers.put(query, ids.stream().distinct().sorted().toList());
      }
      JsonNode triples =
          server.get(
              "/api/v1/sparql?query="
                  + URLEncoder.encode(
                      "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", StandardCharsets.UTF_8));
      assertThat(report.path("differences").size()).as("differences: " + report).isZero();
      return new State(
          report.path("registered").asInt(),
          report.path("differences").size(),
          answers,
          triples.path("results").path("bindings").toString());
    }
  }
}
