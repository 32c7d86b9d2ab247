package org.wenlan.graph.jena;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.graph.GraphProperties;
import org.wenlan.graph.SparqlAnswer;
import org.wenlan.graph.SparqlFormat;
import org.wenlan.graph.SparqlRefusedException;
import org.wenlan.graph.SparqlRefusedException.Reason;
import org.wenlan.testkit.GraphTexts;

class JenaSparqlServiceTest {

  private static final URI BASE = URI.create("https://wenlan.example.org/");
  private static final Set<AccessLevel> READERS = Set.of(AccessLevel.PUBLIC);
  private static final Set<AccessLevel> STAFF = Set.of(AccessLevel.values());

  private final JenaGraphStore store = JenaGraphStore.inMemory();
  private final JenaSparqlService sparql =
      new JenaSparqlService(
          store, new GraphProperties(BASE, null, Duration.ofSeconds(2), 50, 2_000, 4));

  @BeforeEach
  void fill() {
    List<StoredDocument> documents = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      documents.add(
          GraphTexts.policy("公开计划" + i, "澜州市图书馆第" + i + "次办展。")
              .mention(EntityType.ORGANIZATION, "澜州市图书馆")
              .stored());
    }
    documents.add(
        GraphTexts.policy("内部纪要", "保密协作中心参会。")
            .internal()
            .mention(EntityType.ORGANIZATION, "保密协作中心")
            .stored());
    new JenaGraphWriter(store, BASE).write(documents);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private SparqlAnswer ask(String query, Set<AccessLevel> access) {
    return sparql.answer(query, access, List.of(SparqlFormat.values()));
  }

  private String body(String query, Set<AccessLevel> access) {
    return new String(ask(query, access).body(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?o { ?s ?p ?o FILTER(CONTAINS(STR(?o), '保密') || CONTAINS(STR(?o), '内部纪要')) }",
        "SELECT ?o { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?o), '保密')) }",
        "SELECT ?g { GRAPH ?g { } FILTER(CONTAINS(STR(?g), '/internal/')) }",
        "SELECT ?o { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } FILTER(CONTAINS(STR(?o), '保密')) }",
        "SELECT ?o { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } FILTER(CONTAINS(STR(?o), '保密')) }",
        "SELECT ?o { ?s (<urn:none>|!<urn:none>)+ ?o FILTER(CONTAINS(STR(?o), '保密')) } LIMIT 5",
        "SELECT ?s { ?s !<urn:none> '保密协作中心'@zh }",
        "SELECT ?x { BIND('保密协作中心'@zh AS ?x) FILTER EXISTS { ?s ?p ?x } }"
      })
  void internalDocumentsAreInvisibleToReadersAndVisibleToStaff(String query) {
    assertThat(ask(query, READERS).rows()).isZero();
    if (!query.contains("DefaultGraph")) {
      assertThat(ask(query, STAFF).rows()).isPositive();
    }
  }

  @Test
  void anInternalGraphNamedOutrightIsEmptyForReaders() {
    String find = "SELECT DISTINCT ?g { GRAPH ?g { ?d ?p '内部纪要'@zh } }";
    String name = body(find, STAFF).replaceAll("(?s).*(https://[^\"]*/internal/[0-9a-f]+).*", "$1");
    assertThat(name).contains("/internal/");
    assertThat(ask("SELECT * { GRAPH <" + name + "> { ?s ?p ?o } }", READERS).rows()).isZero();
    assertThat(ask("SELECT * { GRAPH <" + name + "> { ?s ?p ?o } }", STAFF).rows()).isPositive();
  }

  @Test
  void describeAndConstructShowReadersNothingInternal() {
    assertThat(body("DESCRIBE ?s { ?s ?p ?o } LIMIT 500", READERS)).doesNotContain("保密");
    String construct = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(CONTAINS(STR(?o), '保密')) }";
    assertThat(ask(construct, READERS).rows()).isZero();
    assertThat(ask(construct, STAFF).rows()).isPositive();
  }

  @Test
  void theDefaultGraphIsTheUnionOfTheDocuments() {
    String count =
        "PREFIX tt: <https://wenlan.example.org/def#> SELECT (COUNT(?d) AS ?n) { ?d tt:revision ?r }";
    assertThat(body(count, READERS)).contains("\"60\"");
    assertThat(body(count, STAFF)).contains("\"61\"");
    // A name stands in many graphs and once in their union.
    String label = "SELECT ?s { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> '澜州市图书馆'@zh }";
    assertThat(ask(label, READERS).rows()).isEqualTo(1);
    assertThat(ask(label, STAFF).rows()).isEqualTo(1);
  }

  @Test
  void whatPassesTheRowLimitIsCutOffAndThatIsSaid() {
    SparqlAnswer all = ask("SELECT * { ?s ?p ?o }", READERS);
    assertThat(all.rows()).isEqualTo(50);
    assertThat(all.truncated()).isTrue();
    assertThat(ask("SELECT * { ?s ?p ?o } LIMIT 50", READERS).truncated()).isFalse();
    assertThat(ask("CONSTRUCT WHERE { ?s ?p ?o }", READERS).truncated()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SparqlFormat.class)
  void everyFormatIsWritten(SparqlFormat format) {
    String query =
        format.forGraph()
            ? "CONSTRUCT WHERE { ?s <http://purl.org/dc/terms/title> ?t }"
            : "SELECT ?t { ?s <http://purl.org/dc/terms/title> ?t } LIMIT 5";
    SparqlAnswer answer = sparql.answer(query, READERS, List.of(format));
    assertThat(answer.format()).isEqualTo(format);
    assertThat(new String(answer.body(), UTF_8)).contains("公开计划");
    if (!format.forGraph()) {
      assertThat(sparql.answer("ASK { ?s ?p ?o }", READERS, List.of(format)).body()).isNotEmpty();
    }
  }

  @Test
  void rowsCannotBeWrittenAsTriples() {
    assertRefused("SELECT * { ?s ?p ?o }", List.of(SparqlFormat.TURTLE), Reason.NOT_ACCEPTABLE);
    assertRefused("DESCRIBE <urn:x>", List.of(SparqlFormat.CSV), Reason.NOT_ACCEPTABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c",
        "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(1 AS ?x) FILTER(?c = ?i && ?f = 3) }"
      })
  void aCartesianProductIsStoppedByTime(String query) {
    for (Set<AccessLevel> access : List.of(READERS, STAFF)) {
      long begin = System.nanoTime();
      assertThatThrownBy(() -> ask(query, access))
          .isInstanceOfSatisfying(
              SparqlRefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMEOUT))
          .hasMessageContaining("超过");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "CLEAR ALL",
        "DROP ALL",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:1/x> { GRAPH ?g { ?s ?p ?o } }",
        "DESCRIBE <urn:x> FROM <file:///etc/passwd>",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o MINUS { SERVICE ?s { ?a ?b ?c } } }",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } AS ?x) { }",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) { }",
        "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?x) { }",
        "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) { }",
        "SELECT * { ?s ?p ?o FILTER(<java:a.B>(?o)) }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(<java:a.B>(?s))",
        "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }",
        "SELECT ?k { ?s ?p ?o } GROUP BY (<java:a.B>(?o) AS ?k)",
        "ASK { FILTER(EXISTS { FILTER(<java:a.B>(1)) }) }"
      })
  void whatWritesOrReachesOutsideIsForbidden(String query) {
    assertRefused(query, List.of(SparqlFormat.values()), Reason.FORBIDDEN);
    assertThat(
            body(
                "SELECT (COUNT(*) AS ?n) { ?d <https://wenlan.example.org/def#revision> ?r }",
                STAFF))
        .contains("\"61\"");
  }

  @Test
  void propertyFunctionsAreOrdinaryPredicates() {
    assertThat(
            ask("SELECT * { ?x <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }", STAFF)
                .rows())
        .isZero();
    assertThat(ask("SELECT * { ?x <java:java.lang.Object> ?y }", STAFF).rows()).isZero();
  }

  @Test
  void aSyntaxErrorSaysWhere() {
    assertThatThrownBy(() -> ask("SELECT *\nWHERE { ?s ?p }", READERS))
        .isInstanceOfSatisfying(
            SparqlRefusedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.SYNTAX);
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isPositive();
            })
        .hasMessageContaining("第 2 行");
    assertThatThrownBy(() -> ask("SELECT ?x { ?y unknown:a ?x }", READERS))
        .isInstanceOf(SparqlRefusedException.class);
    assertRefused("# " + "长".repeat(2_000), List.of(SparqlFormat.JSON), Reason.TOO_LONG);
  }

  @Test
  void standardFunctionsAndCastsWork() {
    assertThat(
            body(
                "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('7') + STRLEN('四') AS ?x) { }",
                READERS))
        .contains("\"8\"");
  }

  private void assertRefused(String query, List<SparqlFormat> wanted, Reason reason) {
    assertThatThrownBy(() -> sparql.answer(query, STAFF, wanted))
        .isInstanceOfSatisfying(
            SparqlRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
