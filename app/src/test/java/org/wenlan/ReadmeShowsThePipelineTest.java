package org.wenlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.wenlan.ingest.DocumentPipelineConfiguration;
import org.wenlan.ingest.annotate.AnnotateConfiguration;
import org.wenlan.ingest.annotate.AnnotateProperties;
import org.wenlan.ingest.annotate.AnnotateStage;
import org.wenlan.ingest.parse.ParseLimits;
import org.wenlan.ingest.parse.ParserPool;
import org.wenlan.testkit.HashingEmbedder;
import org.wenlan.testkit.SharedData;

class ReadmeShowsThePipelineTest {

  @Test
  void readmePrintsTheWayOfADocumentAsTheCodeRunsIt() throws IOException {
    AnnotateStage annotate =
        new AnnotateStage(
            AnnotateConfiguration.recognizer(AnnotateProperties.Mode.FAST),
            new HashingEmbedder(),
            true);
    try (ParserPool parsers = new ParserPool(ParseLimits.DEFAULT)) {
      String line =
          new DocumentPipelineConfiguration()
              .documentPipeline(parsers, ParseLimits.DEFAULT, annotate)
              .describe();

      assertThat(Files.readString(SharedData.repository().resolve("README.md")))
          .contains("scan | " + line + " | index + graph\n");
    }
  }
}
