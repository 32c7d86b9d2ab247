package org.wenlan.graph.jena;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.graph.GraphProperties;
import org.wenlan.graph.SparqlFormat;
import org.wenlan.testkit.GraphTexts;
import org.wenlan.testkit.SharedData;

/** The queries that the guide shows, run as they stand there. */
class SeedGraphTest {

  private static final URI BASE = URI.create("https://wenlan.example.org/");
  private static final Set<AccessLevel> READERS = Set.of(AccessLevel.PUBLIC);
  private static final Pattern BLOCK = Pattern.compile("```sparql\\n(.*?)```", Pattern.DOTALL);

  private final JenaGraphStore store = JenaGraphStore.inMemory();
  private final JenaSparqlService sparql =
      new JenaSparqlService(store, GraphProperties.defaults(null));

  @AfterEach
  void close() {
    store.close();
  }

  private static List<String> documented() throws IOException {
    String guide = Files.readString(SharedData.repository().resolve("docs/graph.md"));
    List<String> queries = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(guide); block.find(); ) {
      queries.add(block.group(1));
    }
    return queries;
  }

  private String rows(String query) {
    return new String(sparql.answer(query, READERS, List.of(SparqlFormat.TSV)).body(), UTF_8);
  }

  @Test
  void theFirstQueryListsBothLibrariesWithTheirSentences() throws IOException {
    new JenaGraphWriter(store, BASE)
        .write(
            List.of(
                seed("002_d78968793042270d.txt", "浙江图书馆 2014 年工作要点", "浙江图书馆"),
                seed("000_a200e42c07829757.txt", "杭州图书馆 2015 年工作思路", "杭州图书馆")));
    String rows = rows(documented().getFirst());
    assertThat(rows.lines())
        .anySatisfy(row -> assertThat(row).startsWith("\"浙江图书馆\"").contains("优化和完善浙江图书馆"))
        .anySatisfy(row -> assertThat(row).startsWith("\"杭州图书馆\"").contains("杭州图书馆 2015 年工作思路"));
  }

  private static StoredDocument seed(String file, String title, String library) throws IOException {
    Path path = SharedData.require("seeds").resolve(file);
    return GraphTexts.text(title, Files.readString(path).strip())
        .type(DocumentType.PLAN)
        .mention(EntityType.ORGANIZATION, library)
        .stored();
  }

  @Test
  void theOtherQueriesAnswerTheirQuestions() throws IOException {
    String repeal = "《文江省数据管理暂行办法》同时废止。";
    String basis = "根据《文江省数据条例》，制定本办法。";
    GraphTexts measures =
        GraphTexts.policy("文江省数据管理办法", basis + "澜州市图书馆会同澜州市档案馆落实。" + repeal)
            .region("文江")
            .date("2024-03-05")
            .keyword("数据")
            .mention(EntityType.ORGANIZATION, "澜州市图书馆")
            .mention(EntityType.ORGANIZATION, "澜州市档案馆")
            .relates(RelationType.BASED_ON, "文江省数据条例", basis)
            .relates(RelationType.REPEALS, "文江省数据管理暂行办法", repeal);
    StoredDocument old =
        GraphTexts.policy("文江省数据管理暂行办法", "内容。")
            .region("文江")
            .date("2018-01-01")
            .keyword("数据")
            .stored();
    StoredDocument law = GraphTexts.policy("文江省数据条例", "内容。").date("2020-05-01").stored();
    new JenaGraphWriter(store, BASE).write(List.of(measures.stored(), old, law));

    List<String> queries = documented();
    assertThat(queries).hasSize(8);
    assertThat(rows(queries.get(1))).contains("文江省数据管理办法", "依据", "文江省数据条例").doesNotContain("暂行");
    assertThat(rows(queries.get(2))).contains("\"废止\"", "文江省数据管理暂行办法", repeal, "第2段");
    assertThat(rows(queries.get(2).replace("文江省数据管理办法", "文江省数据管理暂行办法")))
        .contains("\"被废止\"", "文江省数据管理办法");
    assertThat(rows(queries.get(3))).contains("澜州市图书馆", "澜州市档案馆");
    assertThat(rows(queries.get(4))).contains(measures.build().id().value(), "第2段", "/id/run/");
    assertThat(rows(queries.get(5))).contains("澜州市档案馆");
    var network = sparql.answer(queries.get(6), READERS, List.of(SparqlFormat.TURTLE));
    assertThat(new String(network.body(), UTF_8)).contains("eli:based_on", "eli:repeals");
    assertThat(network.rows()).isEqualTo(2);
    assertThat(rows(queries.get(7))).contains("POLICY", "2024", "2018", "2020");
  }
}
