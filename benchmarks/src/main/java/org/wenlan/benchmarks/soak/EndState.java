package org.wenlan.benchmarks.soak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.wenlan.testkit.ServerProcess;
import tools.jackson.databind.JsonNode;

/**
 * What an ingest leaves behind, so that two can be compared: each aspect is a map from a name to
 * what must be equal.
 *
 * @param ledger the numbers of the run
 * @param revisions of the registry, by document
 * @param answers the documents of the index that hold the words, by query; as a set, for scores
 *     also count deleted entries that Lucene has not merged away yet
 * @param graphs number and digest of the triples, by graph
 * @param differences what the server's own comparison of its stores finds
 */
record EndState(
    Map<String, Object> ledger,
    Map<String, Object> revisions,
    Map<String, Object> answers,
    Map<String, Object> graphs,
    Map<String, Object> differences) {

  private static final int PAGE = 100;
  private static final List<String> QUERIES =
      List.of(
          "科技成果",
          "法律责任",
          "环境保护",
          "人民代表大会常务委员会",
          "第十二条",
          "罚款",
          "图书馆",
          "自治县",
          "行政处罚",
          "森林防火",
          "供水",
          "未成年人");

  /** Asks a running server, stops it, and reads its files. */
  static EndState of(ServerProcess server, JsonNode run) throws SQLException {
    Map<String, Object> ledger = new TreeMap<>();
    JsonNode numbers = run.path("ledger");
    numbers.propertyNames().forEach(name -> ledger.put(name, numbers.path(name).asString()));
    ledger.put("state", run.path("state").asString());
    Map<String, Object> differences = new TreeMap<>();
    JsonNode report = server.get("/api/v1/verify");
    for (String name : List.of("registered", "stored", "indexed", "drawn", "differences")) {
      differences.put(name, report.path(name).toString());
    }
    Map<String, Object> answers = new TreeMap<>();
    for (String query : QUERIES) {
      answers.put(query, answer(server, query));
    }
    server.close();
    return new EndState(
        ledger, revisions(server.data()), answers, graphs(server.data()), differences);
  }

  private static TreeSet<String> answer(ServerProcess server, String query) {
    TreeSet<String> ids = new TreeSet<>();
    int total = PAGE;
    for (int from = 0; from < total; from += PAGE) {
      JsonNode page =
          server.get(
              "/api/v1/search?mode=lexical&size=%d&from=%d&q=%s"
                  .formatted(PAGE, from, URLEncoder.encode(query, StandardCharsets.UTF_8)));
      total = page.path("total").asInt();
      page.path("hits").forEach(hit -> ids.add(hit.path("id").asString()));
    }
    return ids;
  }

  private static Map<String, Object> revisions(Path data) throws SQLException {
    Map<String, Object> revisions = new TreeMap<>();
    String url = "jdbc:h2:file:%s;IFEXISTS=TRUE".formatted(data.resolve("registry/wenlan"));
    try (Connection registry = DriverManager.getConnection(url, "wenlan", "");
        Statement statement = registry.createStatement();
        ResultSet rows = statement.executeQuery("select id, revision from ingest_document")) {
      while (rows.next()) {
        revisions.put(rows.getString(1), rows.getString(2));
      }
    }
    return revisions;
  }

  private static Map<String, Object> graphs(Path data) {
    Map<String, Triples> graphs = new TreeMap<>();
    DatasetGraph dataset =
        DatabaseMgr.connectDatasetGraph(Location.create(data.resolve("graph").toString()));
    try {
      Txn.executeRead(
          dataset,
          () -> {
            for (Iterator<Quad> quads = dataset.find(); quads.hasNext(); ) {
              Quad quad = quads.next();
              graphs.merge(
                  quad.getGraph().toString(),
                  new Triples(1, quad.asTriple().toString().hashCode()),
                  Triples::plus);
            }
          });
    } finally {
      TDBInternal.expel(dataset);
    }
    return new TreeMap<>(graphs);
  }

  /** Triples in whatever order: how many, and the sum of their hashes. */
  private record Triples(long count, long digest) {
    Triples plus(Triples other) {
      return new Triples(count + other.count, digest + other.digest);
    }
  }

  long triples() {
    return graphs.values().stream().mapToLong(triples -> ((Triples) triples).count()).sum();
  }

  /** The aspects by name, in the order of the table. */
  Map<String, Map<String, Object>> aspects() {
    Map<String, Map<String, Object>> aspects = new java.util.LinkedHashMap<>();
    aspects.put("run: state and ledger", ledger);
    aspects.put("registry: documents with their revisions", revisions);
    aspects.put("index: answers to queries, every document", answers);
    aspects.put("graph: triples of each named graph", graphs);
    aspects.put("comparison of the four stores by `verify`", differences);
    return aspects;
  }
}
