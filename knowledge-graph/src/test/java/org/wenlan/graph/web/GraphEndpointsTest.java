package org.wenlan.graph.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.graph.GraphProperties;
import org.wenlan.graph.jena.JenaGraphBrowser;
import org.wenlan.graph.jena.JenaGraphQueries;
import org.wenlan.graph.jena.JenaGraphStore;
import org.wenlan.graph.jena.JenaGraphWriter;
import org.wenlan.graph.jena.JenaSparqlService;
import org.wenlan.testkit.GraphTexts;

class GraphEndpointsTest {

  private static final URI BASE = URI.create("https://wenlan.example.org/");
  private static final String TITLES = "SELECT ?t { ?d <http://purl.org/dc/terms/title> ?t }";

  private final JenaGraphStore store = JenaGraphStore.inMemory();
  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(
              new SparqlController(new JenaSparqlService(store, GraphProperties.defaults(null))),
              new GraphController(
                  new JenaGraphQueries(store, BASE), new JenaGraphBrowser(store, BASE)))
          .setControllerAdvice(new GraphProblems())
          .build();
  private final StoredDocument open =
      GraphTexts.policy("公开办法", "废止《旧办法》。澜州馆负责。")
          .mention(EntityType.ORGANIZATION, "澜州馆")
          .relates(RelationType.REPEALS, "旧办法", "废止《旧办法》。")
          .stored();
  private final StoredDocument old = GraphTexts.policy("旧办法", "内容。").stored();
  private final StoredDocument hidden = GraphTexts.policy("内部规程", "内容。").internal().stored();

  @BeforeEach
  void fill() {
    new JenaGraphWriter(store, BASE).write(List.of(open, old, hidden));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  @Test
  void aQueryIsAnsweredInTheFormatAskedFor() throws Exception {
    var csv = send(get("/api/v1/sparql").param("query", TITLES).header("Accept", "text/csv"));
    assertThat(csv.getStatus()).isEqualTo(200);
    assertThat(csv.getContentType()).startsWith("text/csv");
    assertThat(csv.getContentAsString(UTF_8)).contains("公开办法").doesNotContain("内部规程");
    assertThat(csv.getHeader("X-Wenlan-Truncated")).isEqualTo("false");
    var form =
        send(
            post("/api/v1/sparql")
                .contentType("application/x-www-form-urlencoded")
                .param("query", TITLES));
    assertThat(form.getContentType()).startsWith("application/sparql-results+json");
    var body =
        send(
            post("/api/v1/sparql")
                .contentType("application/sparql-query")
                .content("CONSTRUCT WHERE { ?s <http://purl.org/dc/terms/title> ?t }"));
    assertThat(body.getContentType()).startsWith("text/turtle");
  }

  @Test
  void staffSeeInternalDocuments() throws Exception {
    var staff =
        get("/api/v1/sparql")
            .param("query", TITLES)
            .with(
                (MockHttpServletRequest request) -> {
                  request.addUserRole("LIBRARIAN");
                  return request;
                });
    assertThat(send(staff).getContentAsString(UTF_8)).contains("内部规程");
  }

  @Test
  void refusalsAreProblemsInChinese() throws Exception {
    var syntax =
        send(
            get("/api/v1/sparql")
                .param("query", "SELECT *\n{ ?s ?p }")
                .header("Accept", "text/csv"));
    assertThat(syntax.getStatus()).isEqualTo(400);
    assertThat(syntax.getContentType()).startsWith("application/problem+json");
    assertThat(syntax.getContentAsString(UTF_8)).contains("\"line\":2", "语法错误");
    assertThat(send(get("/api/v1/sparql")).getStatus()).isEqualTo(400);
    assertThat(send(get("/api/v1/sparql").param("query", "DROP ALL")).getStatus()).isEqualTo(403);
    var update =
        send(post("/api/v1/sparql").contentType("application/sparql-update").content("CLEAR ALL"));
    assertThat(update.getStatus()).isEqualTo(403);
    var form =
        send(
            post("/api/v1/sparql")
                .contentType("application/x-www-form-urlencoded")
                .param("update", "CLEAR ALL"));
    assertThat(form.getStatus()).isEqualTo(403);
    var format = get("/api/v1/sparql").param("query", TITLES).param("format", "xlsx");
    assertThat(send(format).getStatus()).isEqualTo(406);
  }

  @Test
  void linksMentionsAndTurtleAreServed() throws Exception {
    assertThat(send(get("/api/v1/graph/links/" + old.id())).getContentAsString(UTF_8))
        .contains("\"validity\":\"REPEALED\"", "公开办法", "废止《旧办法》。");
    assertThat(
            send(get("/api/v1/graph/mentions").param("type", "机构").param("name", "澜州馆"))
                .getContentAsString(UTF_8))
        .contains("澜州馆负责。");
    assertThat(send(get("/api/v1/graph/documents/" + open.id() + ".ttl")).getContentAsString(UTF_8))
        .contains("tt:RelationAssertion");
    assertThat(send(get("/ns")).getContentAsString(UTF_8)).contains("被…贯彻");
  }

  @Test
  void whatIsHiddenOrWrongIsRefused() throws Exception {
    assertThat(send(get("/api/v1/graph/links/" + hidden.id())).getStatus()).isEqualTo(404);
    assertThat(send(get("/api/v1/graph/documents/" + hidden.id() + ".ttl")).getStatus())
        .isEqualTo(404);
    assertThat(send(get("/api/v1/graph/links/abc")).getStatus()).isEqualTo(400);
    assertThat(
            send(get("/api/v1/graph/mentions").param("name", "x").param("limit", "0")).getStatus())
        .isEqualTo(400);
    assertThat(
            send(get("/api/v1/graph/mentions").param("name", "x").param("type", "日期")).getStatus())
        .isEqualTo(400);
  }
}
