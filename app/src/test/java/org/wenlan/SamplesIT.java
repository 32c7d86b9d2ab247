package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample corpus through the whole application: bad files, questions, products, lost stores. */
class SamplesIT {

  @TempDir static Path scratch;

  private static final Path SAMPLES = SharedData.repository().resolve("samples");
  private static ServerUnderTest server;
  private static JsonNode run;

  @BeforeAll
  static void takeTheSamplesIn() {
    server = ServerUnderTest.start(scratch.resolve("data"));
    run = server.awaitRun(server.startRun(SAMPLES.resolve("documents")), Duration.ofMinutes(10));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void theBooksBalanceAndNothingGoodIsLost() {
    JsonNode ledger = run.path("ledger");
    assertThat(run.path("state").asString()).isEqualTo("COMPLETED");
    assertThat(ledger.path("scanned").asInt()).isEqualTo(60);
    assertThat(ledger.path("stored").asInt()).isEqualTo(55);
    assertThat(ledger.path("skipped").asInt()).isEqualTo(1);
    assertThat(ledger.path("quarantined").asInt()).isEqualTo(4);
    assertThat(ledger.path("unprocessed").asInt()).isZero();
  }

  @Test
  void eachBadFileHasItsReason() {
    Map<String, String> reasons = new TreeMap<>();
    for (JsonNode entry : server.get("/api/v1/quarantine?limit=100").path("entries")) {
      JsonNode rejection = entry.path("rejection");
      reasons.put(rejection.path("location").asString(""), rejection.path("reason").asString());
      assertThat(rejection.path("detail").asString()).containsPattern("\\p{IsHan}{8,}");
    }
    assertThat(reasons)
        .isEqualTo(
            Map.of(
                "56-损坏的实施细则.docx", "CORRUPT",
                "57-加密的会议材料.pdf", "ENCRYPTED",
                "58-空文件.txt", "EMPTY_FILE",
                // Of a refused secret file not even the name is kept.
                "", "REFUSED_SECRECY"));
  }

  @Test
  void everySampleQuestionFindsItsDocuments() throws IOException {
    Map<String, String> fileById = new TreeMap<>();
    List<String> failed = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("questions.tsv"))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      List<String> fields = List.of(line.split("\t", -1));
      List<String> found = new ArrayList<>();
      for (JsonNode hit : server.search(fields.get(0)).path("hits")) {
        found.add(fileById.computeIfAbsent(hit.path("id").asString(), SamplesIT::fileName));
      }
      for (String wanted : fields.get(1).split("[,，、\\s]+", -1)) {
        if (found.stream().noneMatch(file -> file.startsWith(wanted.strip() + "-"))) {
          failed.add("%s: %s not in %s".formatted(fields.get(0), wanted, found));
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void aSecondRunStoresNothingTwice() {
    JsonNode again =
        server.awaitRun(server.startRun(SAMPLES.resolve("documents")), Duration.ofMinutes(5));
    assertThat(again.path("ledger").path("stored").asInt()).isZero();
    assertThat(again.path("ledger").path("skipped").asInt()).isEqualTo(56);
    assertAgreement();
  }

  @Test
  void indexAndGraphAreRebuiltFromTheStore() {
    for (String derived : List.of("index", "graph")) {
      JsonNode rebuilt = server.post("/api/v1/rebuild/" + derived, Map.of());
      server.awaitRun(rebuilt.path("id").asLong(), Duration.ofMinutes(5));
      assertAgreement();
    }
  }

  @Test
  void theSampleCommissionEndsInThreeDifferentVerdicts() throws IOException {
    Path commission;
    try (var files = Files.list(SAMPLES.resolve("commissions"))) {
      commission =
          files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    JsonNode made =
        server.post(
            "/api/v1/novelty",
            Map.of("commission", JsonMapper.shared().readTree(Files.readString(commission))));
    JsonNode whole = server.get("/api/v1/novelty/" + made.path("id").asString());
    assertThat(whole.toString()).contains("FOUND", "PARTIAL", "NOT_FOUND");
    assertThat(made.path("links").propertyNames()).contains("docx", "pdf", "html");
    String pdf =
        new String(
            server.download(made.path("links").path("pdf").asString()),
            0,
            5,
            java.nio.charset.StandardCharsets.US_ASCII);
    assertThat(pdf).isEqualTo("%PDF-");
  }

  @Test
  void nobodySeesAnInternalDocumentWithoutSigningIn() {
    // By nobody: the same address the staff reads is answered as if it were not there.
    for (JsonNode hit : server.search("企业调研纪要").path("hits")) {
      if (hit.path("title").asString().contains("纪要")) {
        String address = "/api/v1/documents/" + hit.path("id").asString();
        assertThat(server.get(address).path("text").asString()).isNotBlank();
        assertThat(server.status("GET", address, "", "")).isEqualTo(404);
        return;
      }
    }
    throw new AssertionError("the internal sample is not found by staff either");
  }

  private static String fileName(String id) {
    JsonNode document = server.get("/api/v1/documents/" + id);
    return document.path("fileName").asString(document.path("location").asString(""));
  }

  private static void assertAgreement() {
    JsonNode report = server.get("/api/v1/verify");
    assertThat(report.path("differences").size()).as(report.toString()).isZero();
    assertThat(report.path("registered").asInt()).isEqualTo(55);
  }
}
