package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.pipeline.StageResult;

/** Pages that are pictures, in every format that may hold them, through the real child process. */
class ScannedFilesTest {

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(60), 1 << 20, 20_000, 256, 1, 1000);
  private static final ParserPool POOL = new ParserPool(LIMITS);

  @TempDir private Path folder;

  private final ParseStage stage = new ParseStage(POOL, LIMITS);

  @AfterAll
  static void close() {
    POOL.close();
  }

  private ParsedDocument parsed(byte[] bytes) throws IOException {
    StageResult<ParsedDocument> result =
        stage.process(ParsedFilesIT.source(Files.write(folder.resolve("来件"), bytes)));
    assertThat(result).isInstanceOf(StageResult.Passed.class);
    return ((StageResult.Passed<ParsedDocument>) result).value();
  }

  @Test
  void readsScansByMachineWhateverHoldsThem() throws IOException {
    Optional<BufferedImage> scan = Fixtures.scan("澜州市图书馆工作要点", "提高服务水平和能力");
    Assumptions.assumeTrue(scan.isPresent(), "needs a Chinese font");
    BufferedImage picture = scan.get();
    for (byte[] file :
        List.of(
            Fixtures.scannedPdf(picture), Fixtures.scannedOfd(picture), Fixtures.png(picture))) {
      ParsedDocument parsed = parsed(file);
      assertThat(parsed.text()).as(parsed.mediaType()).contains("图书馆工作要点", "提高服务水平和能力");
      assertThat(parsed.recognised()).isTrue();
      assertThat(parsed.pages().size()).isEqualTo(1);
      assertThat(parsed.recognition().page(1).orElseThrow().confidence()).isBetween(0.8f, 1f);
    }
  }

  @Test
  void everyPictureOfATiffIsAPageWithPlacesOfItsOwn() throws IOException {
    Optional<BufferedImage> first = Fixtures.scan("澜州市图书馆工作要点");
    Optional<BufferedImage> second = Fixtures.scan("提高服务水平和能力");
    Assumptions.assumeTrue(first.isPresent() && second.isPresent(), "needs a Chinese font");
    ParsedDocument parsed = parsed(Fixtures.tiff(first.get(), second.get()));

    assertThat(parsed.mediaType()).isEqualTo("image/tiff");
    assertThat(parsed.pages().pageAt(parsed.text().indexOf("服务水平"))).hasValue(2);
    PlacedText line = parsed.recognition().page(2).orElseThrow().lines().getFirst();
    assertThat(line.span().of(parsed.text())).isEqualTo("提高服务水平和能力");
    assertThat(line.box().left()).isBetween(0.06f, 0.1f);
    assertThat(line.box().right()).isBetween(0.33f, 0.42f);
  }
}
