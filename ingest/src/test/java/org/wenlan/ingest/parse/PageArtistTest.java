package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.CleanDocument;
import org.wenlan.core.document.OffsetMap;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.ParsedDocument;
import org.wenlan.core.document.PlacedText;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.pipeline.StageResult;
import org.wenlan.ingest.OriginalPage;

/** Pages as pictures, through the real child process. */
class PageArtistTest {

  private static final ParseLimits LIMITS =
      new ParseLimits(Duration.ofSeconds(60), 1 << 20, 20_000, 256, 1, 1000);
  private static final ParserPool POOL = new ParserPool(LIMITS);

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    POOL.close();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("来件"), bytes);
  }

  private static BufferedImage picture(PagePicture page) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(page.png()));
  }

  /** Share of dark pixels in a box: print, not paper. */
  private static double ink(BufferedImage image, PageBox box) {
    int dark = 0;
    int all = 0;
    for (int y = (int) (box.top() * image.getHeight()); y < box.bottom() * image.getHeight(); y++) {
      for (int x = (int) (box.left() * image.getWidth()); x < box.right() * image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
        all++;
      }
    }
    return (double) dark / all;
  }

  private static PageBox around(PagePicture page, String words) {
    int at = page.words().indexOf(words);
    List<PageBox> boxes =
        page.places().stream()
            .filter(place -> place.span().overlaps(new TextSpan(at, at + words.length())))
            .map(PlacedText::box)
            .toList();
    assertThat(boxes).as(words).isNotEmpty();
    return new PageBox(
        boxes.getFirst().left(),
        boxes.getFirst().top(),
        boxes.getLast().right(),
        boxes.getLast().bottom());
  }

  @Test
  void drawsThePageOfAPdfAndKnowsWhereItsWordsStand() throws IOException {
    Path pdf = file(Fixtures.pdf(Optional.empty(), "page one says", "page two tells more"));
    PagePicture page = POOL.draw(pdf, 2).orElseThrow();

    assertThat(page.width()).isEqualTo(1240);
    assertThat(page.words()).startsWith("page two tells more");
    BufferedImage image = picture(page);
    PageBox box = around(page, "tells");
    assertThat(ink(image, box)).isGreaterThan(0.1);
    assertThat(ink(image, new PageBox(box.left(), 0.3f, box.right(), 0.4f))).isZero();
    assertThat(POOL.draw(pdf, 3)).isEmpty();
    assertThat(POOL.draw(pdf, 0)).isEmpty();
  }

  @Test
  void drawsAnOfdWithItsWordsInTheirPlaces() throws IOException {
    Path ofd = file(Fixtures.ofd("Lanzhou 2026", "second page"));
    PagePicture page = POOL.draw(ofd, 1).orElseThrow();

    assertThat(page.words()).startsWith("Lanzhou 2026");
    PageBox box = around(page, "Lanzhou 2026");
    assertThat(box.left()).isBetween(0.09f, 0.1f);
    assertThat(box.top()).isBetween(0.065f, 0.085f);
    assertThat(ink(picture(page), box)).isGreaterThan(0.02);
    assertThat(page.height()).isEqualTo(Math.round(1240 * 297 / 210f));
  }

  @Test
  void formatsWithoutPagesAndBrokenFilesAreNotDrawn() throws IOException {
    assertThat(POOL.draw(file(Fixtures.docx("一段")), 1)).isEmpty();
    assertThat(POOL.draw(file("%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8)), 1)).isEmpty();
  }

  @Test
  void aMarkThatRunsOverTwoLinesHasABoxOnEach() throws IOException {
    Path pdf = file(Fixtures.pdf(Optional.empty(), "alpha beta"));
    ParsedDocument parsed =
        ((StageResult.Passed<ParsedDocument>)
                new ParseStage(POOL, LIMITS).process(ParsedFilesIT.source(pdf)))
            .value();
    CleanDocument clean =
        new CleanDocument(parsed, parsed.text(), parsed.pages(), OffsetMap.identity());
    OriginalPage page =
        new OriginalPage(
            new byte[0],
            100,
            100,
            List.of(
                new PlacedText(new TextSpan(0, 5), new PageBox(0.6f, 0.1f, 0.9f, 0.2f)),
                new PlacedText(new TextSpan(6, 10), new PageBox(0.1f, 0.3f, 0.3f, 0.4f))));

    List<PageBox> boxes = page.boxes(clean, List.of(new TextSpan(3, 8)));
    assertThat(boxes).hasSize(2);
    assertThat(boxes.getFirst().left()).isCloseTo(0.78f, within(1e-4f));
    assertThat(boxes.getFirst().right()).isEqualTo(0.9f);
    assertThat(boxes.getLast().left()).isEqualTo(0.1f);
    assertThat(boxes.getLast().right()).isCloseTo(0.2f, within(1e-4f));
    assertThat(page.boxes(clean, List.of(new TextSpan(9_000, 9_010)))).isEmpty();
  }
}
