package org.wenlan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.analysis.IndexAnalyzerFactory;
import org.wenlan.analysis.SearchAnalyzerFactory;
import org.wenlan.core.pipeline.InfrastructureException;

class EmbeddedElasticsearchIT {

  @TempDir static Path data;

  private static EmbeddedElasticsearch node;
  private static ElasticsearchAddress address;

  @BeforeAll
  static void start() {
    node = new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.forData(data));
    address = node.start();
  }

  @AfterAll
  static void stop() {
    node.close();
    assertThat(node.isAlive()).isFalse();
    assertThat(node.processId()).isEmpty();
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (NodeClient stranger = new NodeClient(address, "elastic", "guess")) {
      assertThat(stranger.send("GET", "/_cluster/health", "").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void refusesASecondNodeOnTheSameData() {
    try (EmbeddedElasticsearch second =
        new EmbeddedElasticsearch(EmbeddedElasticsearchSettings.forData(data))) {
      assertThatThrownBy(second::start)
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("正被另一个程序使用");
    }
  }

  @Test
  void saysWhichPortIsTaken(@TempDir Path other) {
    try (EmbeddedElasticsearch second =
        new EmbeddedElasticsearch(
            EmbeddedElasticsearchSettings.forData(other).withPort(address.uri().getPort()))) {
      assertThatThrownBy(second::start)
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("端口 " + address.uri().getPort() + " 已被占用");
    }
  }

  @Test
  void tellsHowMuchMemoryTheNodeHolds() {
    assertThat(node.residentBytes().orElseThrow()).isGreaterThan(100_000_000L);
  }

  @Test
  void cutsTextWithThePlugin() throws Exception {
    assertThat(analyze("wenlan_search", "圖書館舉辦科技查新ＯＣＬＣ"))
        .containsExactly("图书馆", "举办", "科技查新", "oclc");
    assertThat(analyze("wenlan_search", "浙政发[2014]012 号")).containsExactly("浙政发〔2014〕12号");
    assertThat(analyze("wenlan_index", "浙江图书馆")).contains("浙江图书馆", "浙江", "图书馆");
  }

  @Test
  void theNodeCutsTextAsThePluginsClassesDo() throws Exception {
    String text = "根據浙政發［２０１４］１２号，澜州市圖書館為高新区企业提供科技查新、决策参考和ＯＣＬＣ馆际互借；馆员彧翀垚检查新设备，𠮷野先生來訪。";
    assertThat(analyze("wenlan_index", text))
        .isEqualTo(terms(new IndexAnalyzerFactory().create(), text));
    assertThat(analyze("wenlan_search", text))
        .isEqualTo(terms(new SearchAnalyzerFactory().create(), text));
  }

  @Test
  void keepsItsDataWhenTheNodeIsKilled() throws Exception {
    try (NodeClient client = NodeClient.of(address)) {
      assertThat(client.send("PUT", "/kept/_doc/1?refresh=true", "{\"t\":\"文澜\"}").statusCode())
          .isEqualTo(201);
      long killed = node.processId().orElseThrow();

      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      ProcessHandle.of(killed).ifPresent(gone -> gone.onExit().join());
      node.awaitHealthy(Duration.ofMinutes(2));

      assertThat(node.processId().orElseThrow()).isNotEqualTo(killed);
      assertThat(client.send("GET", "/kept/_doc/1", "").body()).contains("文澜");
    }
  }

  /** The node writes characters beyond the first plane as two escapes of JSON. */
  private static String unescaped(String json) {
    return Pattern.compile("\\\\u(\\p{XDigit}{4})")
        .matcher(json)
        .replaceAll(escape -> String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  private static List<String> analyze(String analyzer, String text) throws Exception {
    try (NodeClient client = NodeClient.of(address)) {
      String body =
          client
              .send(
                  "POST",
                  "/_analyze",
                  "{\"analyzer\":\"%s\",\"text\":\"%s\"}".formatted(analyzer, text))
              .body();
      return Pattern.compile("\"token\":\"([^\"]*)\"")
          .matcher(body)
          .results()
          .map(found -> unescaped(found.group(1)))
          .toList();
    }
  }
}
