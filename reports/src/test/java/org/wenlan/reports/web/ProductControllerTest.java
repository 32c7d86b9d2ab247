package org.wenlan.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.reports.MemoryStore;
import org.wenlan.reports.TestReports;
import org.wenlan.testkit.TestDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductControllerTest {

  private static final RequestPostProcessor LIBRARIAN =
      request -> {
        request.addUserRole("LIBRARIAN");
        return request;
      };

  @TempDir Path folder;

  private final MemoryStore library = new MemoryStore();
  private MockMvc web;

  @BeforeEach
  void start() {
    library.add(
        TestDocuments.document("文江省科技服务条例", "鼓励公共图书馆为高新区企业提供科技查新服务。")
            .issuers("文江省人民政府")
            .date("2024-03-05"));
    library.add(
        TestDocuments.document("内部动态", "澜州市召开座谈会，研究决策参考进入代表委员驻地的具体安排。")
            .type(DocumentType.NEWS)
            .access(AccessLevel.INTERNAL));
    web =
        MockMvcBuilders.standaloneSetup(
                new ProductController(
                    TestReports.service(
                        library, folder, "2026-11-22T02:00:00Z", TestReports.dataSource())))
            .build();
  }

  @Test
  void aNewBriefIsAnsweredWithItsAddressItsFilesAndAName() throws Exception {
    MockHttpServletResponse made = answer(wanted("/api/v1/briefs", "科技查新"));
    assertThat(made.getStatus()).isEqualTo(201);
    assertThat(made.getHeader("Location")).isEqualTo("/api/v1/products/brief-2026-1");
    JsonNode brief = json(made);
    assertThat(brief.path("fileName").asString()).isEqualTo("专题简报-科技查新-2026年第1期");
    for (String extension : List.of("docx", "pdf", "html")) {
      assertThat(brief.path("links").path(extension).asString())
          .isEqualTo("/api/v1/products/brief-2026-1." + extension);
    }
    assertThat(brief.path("quotations").path(0).path("quote").asString())
        .isEqualTo("鼓励公共图书馆为高新区企业提供科技查新服务。");
    MockHttpServletResponse file = answer(get("/api/v1/products/brief-2026-1.pdf"));
    ContentDisposition disposition =
        ContentDisposition.parse(String.valueOf(file.getHeader("Content-Disposition")));
    assertThat(disposition.isAttachment()).isTrue();
    assertThat(disposition.getFilename()).isEqualTo("专题简报-科技查新-2026年第1期.pdf");
    assertThat(file.getContentAsByteArray()).startsWith("%PDF".getBytes(UTF_8));
  }

  @Test
  void whatOneMayNotSeeIsNotThere() throws Exception {
    MockHttpServletResponse made = answer(wanted("/api/v1/bulletins", "决策参考").with(LIBRARIAN));
    assertThat(made.getStatus()).isEqualTo(201);
    assertThat(json(made).path("access").asString()).isEqualTo(AccessLevel.INTERNAL.label());
    String address = "/api/v1/products/bulletin-2026-1";
    assertThat(answer(get(address).with(LIBRARIAN)).getStatus()).isEqualTo(200);
    for (String hidden : List.of(address, address + ".pdf", "/api/v1/products/brief-1999-1")) {
      MockHttpServletResponse response = answer(get(hidden));
      assertThat(response.getStatus()).isEqualTo(404);
      assertThat(json(response).path("detail").asString()).contains("无权查看");
    }
    assertThat(json(answer(get("/api/v1/products"))).size()).isZero();
  }

  @Test
  void nothingFoundAndABlankTopicAreToldApart() throws Exception {
    MockHttpServletResponse nothing = answer(wanted("/api/v1/briefs", "深海采矿"));
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(json(nothing).path("detail").asString()).contains("深海采矿");
    MockHttpServletResponse blank = answer(wanted("/api/v1/briefs", " "));
    assertThat(blank.getStatus()).isEqualTo(400);
    assertThat(json(blank).path("detail").asString()).isEqualTo("请填写专题名称");
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private static JsonNode json(MockHttpServletResponse response) throws Exception {
    return JsonMapper.shared().readTree(response.getContentAsString(UTF_8));
  }

  private static MockHttpServletRequestBuilder wanted(String address, String topic) {
    return post(address)
        .contentType(MediaType.APPLICATION_JSON)
        .characterEncoding("UTF-8")
        .content("{\"topic\":\"" + topic + "\"}");
  }
}
