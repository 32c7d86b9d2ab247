package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.testkit.SharedData;
import tools.jackson.databind.JsonNode;

/** Two real work plans of libraries, from files to documents in the hand. */
class SeedsIT {

  @TempDir static Path scratch;

  private static ServerUnderTest server;
  private static final Map<String, String> SOURCES = new TreeMap<>();

  @BeforeAll
  static void takeThePlansIn() throws IOException {
    Path seeds = SharedData.require("seeds");
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.toList()) {
        SOURCES.put(file.getFileName().toString(), withoutBlanks(Files.readString(file)));
      }
    }
    server = ServerUnderTest.start(scratch.resolve("data"));
    JsonNode run = server.awaitRun(server.startRun(seeds), Duration.ofMinutes(5));
    assertThat(run.path("ledger").path("stored").asInt()).isEqualTo(2);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"科技查新", "科技查新 咨询", "科技查新　智慧服務", "ＣＡＤＡＬ", "cadal", "oclc", "ＯＣＬＣ"})
  void findsTheHangzhouPlanHoweverItIsSpelled(String query) {
    assertThat(titles(query)).containsExactly("杭州图书馆2015年工作思路");
  }

  @Test
  void findsTheSameDocumentsInTraditionalCharacters() {
    assertThat(ids("圖書館")).isEqualTo(ids("图书馆")).hasSize(2);
    assertThat(ids("決策參考 資訊編輯")).isEqualTo(ids("决策参考 资讯编辑"));
    assertThat(ids("決策參考")).isEqualTo(ids("决策参考")).isNotEmpty();
  }

  @Test
  void listsBothLibrariesAsOrganisationsWithTheirSentences() {
    for (String library : List.of("浙江图书馆", "杭州图书馆")) {
      JsonNode rows =
          server.get(
              "/api/v1/sparql?query="
                  + java.net.URLEncoder.encode(
                      """
                      PREFIX org: <http://www.w3.org/ns/org#>
                      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                      PREFIX oa: <http://www.w3.org/ns/oa#>
                      SELECT ?sentence {
                        ?body a org:FormalOrganization ; skos:prefLabel ?name .
                        ?mention oa:hasBody ?body ; oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
                        FILTER(STR(?name) = "%s")
                      }
                      """
                          .formatted(library),
                      StandardCharsets.UTF_8));
      List<String> sentences = new ArrayList<>();
      rows.path("results")
          .path("bindings")
          .forEach(row -> sentences.add(row.path("sentence").path("value").asString()));
      assertThat(sentences).as(library).isNotEmpty().anyMatch(line -> line.contains(library));
    }
  }

  @Test
  void briefAndBulletinOnNoveltySearchQuoteTheHangzhouPlan() {
    for (String path : List.of("/api/v1/briefs", "/api/v1/bulletins")) {
      List<String> quotes = quotes(server.post(path, Map.of("topic", "科技查新")));
      assertThat(String.join("\n", quotes)).contains("科技分馆", "高新区企业", "科技查新和咨询");
    }
  }

  @Test
  void briefAndBulletinOnDecisionReferenceQuoteTheZhejiangPlan() {
    for (String path : List.of("/api/v1/briefs", "/api/v1/bulletins")) {
      List<String> quotes = quotes(server.post(path, Map.of("topic", "决策参考")));
      assertThat(String.join("\n", quotes)).contains("政府课题服务、决策参考信息编辑");
    }
  }

  @Test
  void noveltyReportsQuoteThePlans() {
    assertThat(noveltyReport("科技查新")).contains("科技分馆", "高新区企业", "科技查新和咨询");
    assertThat(noveltyReport("决策参考")).contains("政府课题服务、决策参考信息编辑");
  }

  private static String noveltyReport(String topic) {
    JsonNode made = server.post("/api/v1/novelty", Map.of("topic", topic));
    String html =
        new String(
            server.download(made.path("links").path("html").asString()), StandardCharsets.UTF_8);
    return html.replaceAll("<[^>]*>", "");
  }

  /** Every quotation of a product, each found verbatim in a source at the place named. */
  private static List<String> quotes(JsonNode product) {
    List<String> quotes = new ArrayList<>();
    JsonNode whole = server.get("/api/v1/products/" + product.path("id").asString());
    for (JsonNode quotation : whole.path("quotations")) {
      String quote = quotation.path("quote").asString();
      quotes.add(quote);
      JsonNode document = server.get("/api/v1/documents/" + quotation.path("document").asString());
      String[] paragraphs =
          document
              .path("text")
              .asString()
              .lines()
              .filter(line -> !line.isBlank())
              .toArray(String[]::new);
      String place = paragraphs[quotation.path("paragraph").asInt() - 1];
      assertThat(quote)
          .satisfies(words -> assertThat(place).contains(words.lines().findFirst().orElseThrow()));
      assertThat(SOURCES.values())
          .anySatisfy(source -> assertThat(source).contains(withoutBlanks(quote)));
    }
    assertThat(quotes).isNotEmpty();
    return quotes;
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s", "");
  }

  private static List<String> titles(String query) {
    List<String> titles = new ArrayList<>();
    server
        .search(query)
        .path("hits")
        .forEach(hit -> titles.add(withoutBlanks(hit.path("title").asString())));
    return titles;
  }

  private static List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    server.search(query).path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
    return ids.stream().sorted().toList();
  }
}
