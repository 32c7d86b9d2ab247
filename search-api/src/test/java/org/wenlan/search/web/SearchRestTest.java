package org.wenlan.search.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wenlan.testkit.TestDocuments.document;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.core.pipeline.InfrastructureException;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.testkit.GraphTexts;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryDocumentStore;
import org.wenlan.testkit.InMemoryGraphWriter;

class SearchRestTest {

  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  private final InMemoryGraphWriter graph = new InMemoryGraphWriter();
  private final InMemoryDocumentStore store;
  private final MockMvc mvc;

  private final StoredDocument plan =
      document("澜州馆计划", "澜州图书馆开展馆藏清点。")
          .number("文澜政发〔2014〕12号")
          .issuers("澜州市人民政府")
          .region("澜州")
          .date("2014-03-05")
          .keywords("馆藏")
          .mention(EntityType.ORGANIZATION, "澜州图书馆")
          .stored();
  private final StoredDocument report =
      document("内部报告", "馆藏清点内情。").type(DocumentType.REPORT).access(AccessLevel.INTERNAL).stored();

  SearchRestTest(@TempDir Path originals) {
    store = new InMemoryDocumentStore(originals);
    mvc = mvc(index);
  }

  private MockMvc mvc(DocumentSearch search) {
    return MockMvcBuilders.standaloneSetup(
            new SearchController(search, graph),
            new DialectController(),
            new DocumentController(store, graph))
        .setControllerAdvice(new SearchProblems())
        .build();
  }

  @BeforeEach
  void fill() {
    index.write(List.of(plan, report));
    store.putAnnotated(plan.document());
    store.putAnnotated(report.document());
  }

  @Test
  void anAnswerSaysWhatAnotherDocumentHasRepealed() throws Exception {
    StoredDocument old =
        GraphTexts.policy("借阅暂行办法", "借阅证一年一验。").validity(Validity.IN_FORCE).stored();
    StoredDocument successor =
        GraphTexts.policy("借阅办法", "《借阅暂行办法》同时废止。")
            .relates(RelationType.REPEALS, "借阅暂行办法", "《借阅暂行办法》同时废止。")
            .stored();
    index.write(List.of(old));
    store.putAnnotated(old.document());
    graph.write(List.of(old, successor));

    mvc.perform(get("/api/v1/search").param("q", "借阅证"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.hits[0].validity").value("REPEALED"))
        .andExpect(jsonPath("$.hits[0].validityLabel").value("废止"));
    mvc.perform(get("/api/v1/documents/" + old.id().value()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.validity").value("REPEALED"));
  }

  private static RequestPostProcessor librarian() {
    return (MockHttpServletRequest request) -> {
      request.addUserRole("LIBRARIAN");
      return request;
    };
  }

  @Test
  void answersWithSnippetsAndFacets() throws Exception {
    mvc.perform(get("/api/v1/search").param("q", "馆藏").param("region", "澜州"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.hits[0].id").value(plan.id().value()))
        .andExpect(jsonPath("$.hits[0].number").value("文澜政发〔2014〕12号"))
        .andExpect(jsonPath("$.hits[0].date").value("2014-03-05"))
        .andExpect(jsonPath("$.hits[0].year").value(2014))
        .andExpect(jsonPath("$.hits[0].byMeaning").value(false))
        .andExpect(jsonPath("$.hits[0].passages[0].place").value("第1段"))
        .andExpect(jsonPath("$.hits[0].passages[0].segments[1].text").value("馆藏"))
        .andExpect(jsonPath("$.hits[0].passages[0].segments[1].marked").value(true))
        .andExpect(jsonPath("$.facets.type[0].label").value("政策文件"))
        .andExpect(jsonPath("$.facets.year[0].value").value("2014"));
  }

  @Test
  void showsInternalDocumentsToStaffOnly() throws Exception {
    mvc.perform(get("/api/v1/search").param("q", "馆藏清点")).andExpect(jsonPath("$.hits", hasSize(1)));
    mvc.perform(get("/api/v1/search").param("q", "馆藏清点").with(librarian()))
        .andExpect(jsonPath("$.hits", hasSize(2)));
    String inside = "/api/v1/documents/" + report.id();
    mvc.perform(get(inside)).andExpect(status().isNotFound());
    mvc.perform(get(inside).with(librarian())).andExpect(status().isOk());
  }

  @ParameterizedTest
  @CsvSource({
    "from,-1",
    "from,abc",
    "size,0",
    "size,101",
    "size,9999999999",
    "mode,magic",
    "order,upside-down",
    "type,NOVEL",
    "year,去年"
  })
  void refusesBadParametersInChinese(String name, String value) throws Exception {
    mvc.perform(get("/api/v1/search").param("q", "馆藏").param(name, value))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("参数有误"))
        .andExpect(jsonPath("$.detail", containsString("收到：" + value)));
  }

  @Test
  void refusesQueriesThatAreTooLongAndPagesThatAreTooDeep() throws Exception {
    mvc.perform(get("/api/v1/search").param("q", "馆".repeat(1_001)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value("检索词有 1001 字，最长 1000 字，请缩短后再检索"));
    mvc.perform(get("/api/v1/search").param("from", "9990").param("size", "20"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void answersExpertQueriesAndSaysHowItReadThem() throws Exception {
    mvc.perform(
            get("/api/v1/search")
                .param("expert", "题名=计划 and FT=（馆藏 同句 清点） AND YE>=2014")
                .param("order", "newest"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.query").value("TI='计划' AND FT='馆藏' 同句 '清点' AND YE=2014-"))
        .andExpect(jsonPath("$.hits[0].id").value(plan.id().value()));
    mvc.perform(get("/api/v1/search").param("expert", "FT=馆藏清点").with(librarian()))
        .andExpect(jsonPath("$.hits", hasSize(2)));
  }

  @Test
  void pointsAtTheCharacterAnExpertQueryCannotBeReadFrom() throws Exception {
    mvc.perform(get("/api/v1/search").param("expert", "TI=计划 馆藏"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("检索式有误"))
        .andExpect(jsonPath("$.position").value(6))
        .andExpect(jsonPath("$.detail", containsString("第 7 个字符")))
        .andExpect(jsonPath("$.caret", containsString("^")));
    mvc.perform(get("/api/v1/search").param("expert", "TI=计划").param("q", "馆藏"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("参数有误"));
    mvc.perform(get("/api/v1/search/dialects").param("expert", "\ud842"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void translatesExpertQueries() throws Exception {
    mvc.perform(get("/api/v1/search/dialects").param("expert", "TI=计划*馆藏 AND YE=2014-"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.query").value("TI='计划'*'馆藏' AND YE=2014-"))
        .andExpect(jsonPath("$.dialects", hasSize(5)))
        .andExpect(
            jsonPath("$.dialects[0].text").value("TI='计划'*'馆藏' AND YE BETWEEN ('2014','2099')"))
        .andExpect(jsonPath("$.dialects[1].losses[0]", containsString("年份没有写入")));
  }

  @Test
  void givesADocumentWithItsNamesAndPlacesButWithoutVectors() throws Exception {
    mvc.perform(get("/api/v1/documents/" + plan.id()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.text").value(plan.document().text()))
        .andExpect(jsonPath("$.mentions[0].surface").value("澜州图书馆"))
        .andExpect(jsonPath("$.passages[0].span.start").value(0))
        .andExpect(jsonPath("$.passages[0].vector").doesNotExist());
  }

  @Test
  void knowsNoOtherDocuments() throws Exception {
    mvc.perform(get("/api/v1/documents/" + "0".repeat(64)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.title").value("没有此文献"));
    mvc.perform(get("/api/v1/documents/12"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("参数有误"));
  }

  @Test
  void saysThatTheIndexDoesNotAnswer() throws Exception {
    DocumentSearch down =
        request -> {
          throw new InfrastructureException("down");
        };
    mvc(down)
        .perform(get("/api/v1/search").param("q", "馆藏"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.detail").value("检索库暂时没有应答，请稍后再试"));
  }
}
