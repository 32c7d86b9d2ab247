package org.wenlan.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryFindingAids;
import org.wenlan.testkit.InMemoryGraphWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListRestTest {

  private static final int DOCUMENTS = 25;

  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new ListController(
                  InMemoryFindingAids.over(index).pages(), new InMemoryGraphWriter()))
          .setControllerAdvice(new SearchProblems())
          .build();

  @BeforeEach
  void fill() {
    index.write(
        IntStream.range(0, DOCUMENTS)
            .mapToObj(
                i -> document("馆藏简报" + i, "馆藏清点。").date("2024-01-%02d".formatted(i + 1)).stored())
            .toList());
    index.write(List.of(document("内部简报", "馆藏清点。").access(AccessLevel.INTERNAL).stored()));
  }

  private JsonNode stretch(String after) throws Exception {
    return JsonMapper.shared()
        .readTree(
            mvc.perform(
                    get("/api/v1/search/list")
                        .param("q", "馆藏")
                        .param("order", "oldest")
                        .param("size", "10")
                        .param("after", after))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
  }

  @Test
  void leadsFromStretchToStretchToTheEndOfTheList() throws Exception {
    List<String> titles = new ArrayList<>();
    String after = "";
    do {
      JsonNode stretch = stretch(after);
      assertThat(stretch.path("from").asInt()).isEqualTo(titles.size());
      stretch.path("hits").forEach(hit -> titles.add(hit.path("title").asString()));
      after = stretch.path("next").asString("");
    } while (!after.isEmpty());
    assertThat(titles)
        .containsExactlyElementsOf(
            IntStream.range(0, DOCUMENTS).mapToObj(i -> "馆藏简报" + i).toList());
  }

  @ParameterizedTest
  @CsvSource({"size,0,收到：0", "size,101,收到：101", "size,十,收到：十", "after,別处来的,上一段给出的 next"})
  void refusesBadParametersInChinese(String name, String value, String said) throws Exception {
    mvc.perform(get("/api/v1/search/list").param("q", "馆藏").param(name, value))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString(said)));
  }

  @Test
  void pointsAtTheMistakeInAnExpertQuery() throws Exception {
    mvc.perform(get("/api/v1/search/list").param("expert", "TI="))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value("检索式有误"));
  }
}
