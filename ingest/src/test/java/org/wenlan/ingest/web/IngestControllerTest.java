package org.wenlan.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wenlan.ingest.job.IngestFixture;

class IngestControllerTest {

  @TempDir Path temp;

  @Test
  void runsReportsAndRefusesOverRest() throws Exception {
    try (IngestFixture fixture = new IngestFixture(temp, Map.of())) {
      MockMvc rest =
          MockMvcBuilders.standaloneSetup(new IngestController(fixture.service())).build();
      fixture.write("甲.txt", "甲\n正文。");
      fixture.write("坏.txt", "坏的文件");
      String folder = fixture.folder().toString();
      rest.perform(
              post("/api/v1/runs")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"folder\": \"%s\"}".formatted(folder)))
          .andExpect(status().isAccepted())
          .andExpect(header().string("Location", "/api/v1/runs/1"));
      fixture.await();
      rest.perform(get("/api/v1/runs/1"))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.state").value("COMPLETED"))
          .andExpect(jsonPath("$.ledger.scanned").value(2))
          .andExpect(jsonPath("$.ledger.stored").value(1));
      rest.perform(get("/api/v1/quarantine"))
          .andExpect(jsonPath("$.counts.CORRUPT").value(1))
          .andExpect(jsonPath("$.entries[0].reason").value("文件损坏"));
      rest.perform(
              multipart("/api/v1/documents")
                  .file(new MockMultipartFile("file", "乙.txt", null, "乙\n正文。".getBytes(UTF_8))))
          .andExpect(status().isAccepted());
      fixture.await();
      rest.perform(post("/api/v1/rebuild/index")).andExpect(status().isAccepted());
      fixture.await();
      rest.perform(get("/api/v1/verify"))
          .andExpect(jsonPath("$.registered").value(2))
          .andExpect(jsonPath("$.differences").isEmpty());
      rest.perform(post("/api/v1/quarantine/replay")).andExpect(status().isAccepted());
      fixture.await();
    }
  }

  @Test
  void explainsInChineseWhatIsWrongWithAFolder() throws Exception {
    try (IngestFixture fixture = new IngestFixture(temp, Map.of())) {
      MockMvc rest =
          MockMvcBuilders.standaloneSetup(new IngestController(fixture.service())).build();
      Path file = Files.writeString(temp.resolve("file"), "x");
      rest.perform(
              post("/api/v1/runs")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"folder\": \"%s\"}".formatted(file)))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.detail").value(containsString("不是文件夹")));
      rest.perform(post("/api/v1/runs").contentType(MediaType.APPLICATION_JSON).content("{}"))
          .andExpect(status().isUnprocessableContent())
          .andExpect(jsonPath("$.detail").value(containsString("folder")));
      rest.perform(get("/api/v1/runs/99"))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.detail").value("没有批次 99"));
    }
  }
}
