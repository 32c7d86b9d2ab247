package org.wenlan.novelty.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.security.Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wenlan.novelty.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoveltyControllerTest {

  @TempDir Path folder;
  private MockMvc rest;

  @BeforeEach
  void start() throws Exception {
    rest =
        MockMvcBuilders.standaloneSetup(new NoveltyController(Library.ofSamples(folder).service))
            .setControllerAdvice(new NoveltyProblems())
            .build();
  }

  private MockHttpServletResponse as(
      String account, String role, MockHttpServletRequestBuilder request) throws Exception {
    Principal principal = () -> account;
    return rest.perform(
            request
                .principal(principal)
                .with(
                    r -> {
                      r.addUserRole(role);
                      return r;
                    }))
        .andReturn()
        .getResponse();
  }

  private static MockHttpServletRequestBuilder body(
      MockHttpServletRequestBuilder request, String json) {
    return request.contentType(MediaType.APPLICATION_JSON).content(json);
  }

  private static JsonNode json(MockHttpServletResponse response) throws Exception {
    return JsonMapper.shared().readTree(response.getContentAsString(UTF_8));
  }

  private JsonNode created(String account, String role, String order) throws Exception {
    MockHttpServletResponse response = as(account, role, body(post("/api/v1/novelty"), order));
    assertThat(response.getStatus()).as(response.getContentAsString(UTF_8)).isEqualTo(201);
    return json(response);
  }

  @Test
  void makesAReportFromACommissionAndHandsItOut() throws Exception {
    JsonNode made =
        created("qi.ye", "CLIENT", "{\"commission\": " + Library.sampleCommissionJson() + "}");

    assertThat(made.path("number").asString()).isEqualTo("2026-CX-0001");
    assertThat(made.path("fileName").asString())
        .isEqualTo("科技查新报告-2026-CX-0001-退役磷酸铁锂电池正极材料选择性浸出与短程再生技术研究");
    assertThat(made.path("verdicts").path("1").asString()).isEqualTo("FOUND");
    MockHttpServletResponse html =
        as("qi.ye", "CLIENT", get(made.path("links").path("html").asString()));
    assertThat(html.getStatus()).isEqualTo(200);
    assertThat(html.getContentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(html.getContentAsString(UTF_8)).contains("六、查新结论");
    assertThat(html.getHeader("Content-Disposition")).contains("filename*=UTF-8''");
    assertThat(
            as("qi.ye", "CLIENT", get(made.path("links").path("docx").asString()))
                .getContentAsByteArray())
        .startsWith('P', 'K');
  }

  @Test
  void guessingAnAddressGainsNothing() throws Exception {
    String id = created("qi.ye", "CLIENT", "{\"topic\": \"三元电池\"}").path("id").asString();

    for (String address : new String[] {"", ".html", ".docx"}) {
      var response = as("bie.ren", "CLIENT", get("/api/v1/novelty/" + id + address));
      assertThat(response.getStatus()).as(address).isEqualTo(404);
    }
    assertThat(as("bie.ren", "CLIENT", post("/api/v1/novelty/" + id + "/submit")).getStatus())
        .isEqualTo(404);
    assertThat(json(as("bie.ren", "CLIENT", get("/api/v1/novelty")))).isEmpty();
    assertThat(json(as("guan.yuan", "LIBRARIAN", get("/api/v1/novelty")))).hasSize(1);
  }

  @Test
  void twoPersonsSignAndEachNeedsHisRole() throws Exception {
    String id = created("qi.ye", "CLIENT", "{\"topic\": \"三元电池\"}").path("id").asString();
    String at = "/api/v1/novelty/" + id;

    assertThat(as("qi.ye", "CLIENT", post(at + "/submit")).getStatus()).isEqualTo(403);
    assertThat(as("cha.xin", "LIBRARIAN", post(at + "/submit")).getStatus()).isEqualTo(200);
    assertThat(as("cha.xin", "LIBRARIAN", post(at + "/approve")).getStatus()).isEqualTo(403);
    MockHttpServletResponse same = as("cha.xin", "REVIEWER", post(at + "/approve"));
    assertThat(same.getStatus()).isEqualTo(409);
    assertThat(json(same).path("detail").asString()).contains("查新员不能审核自己的报告");
    assertThat(as("shen.he", "REVIEWER", post(at + "/approve")).getStatus()).isEqualTo(200);
    JsonNode signed = json(as("qian.fa", "SIGNER", post(at + "/sign")));
    assertThat(signed.path("state").asString()).isEqualTo("SIGNED_SEALED");
  }

  @Test
  void whoSignsMakesVoidAndSaysWhy() throws Exception {
    String id = created("qi.ye", "CLIENT", "{\"topic\": \"三元电池\"}").path("id").asString();
    String at = "/api/v1/novelty/" + id + "/void";

    assertThat(as("cha.xin", "LIBRARIAN", body(post(at), "{\"reason\": \"误登\"}")).getStatus())
        .isEqualTo(403);
    assertThat(as("qian.fa", "SIGNER", post(at)).getStatus()).isEqualTo(409);
    JsonNode made = json(as("qian.fa", "SIGNER", body(post(at), "{\"reason\": \"误登\"}")));
    assertThat(made.path("state").asString()).isEqualTo("VOIDED");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    MockHttpServletResponse response =
        as(
            "qi.ye",
            "CLIENT",
            body(
                post("/api/v1/novelty"),
                "{\"commission\": {\"commissionDate\": \"2026-01-01\", \"scope\": \"国内\"}}"));

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(json(response).path("detail").asString())
        .contains("缺少必填项：项目名称", "缺少必填项：委托人名称", "至少要有一个查新点");
    assertThat(as("qi.ye", "CLIENT", body(post("/api/v1/novelty"), "{}")).getStatus())
        .isEqualTo(400);
  }
}
