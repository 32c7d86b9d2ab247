package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.PageBox;
import org.wenlan.core.document.PlacedText;

class PrintReaderTest {

  private static final PrintReader PADDLE = PrintReader.only(OcrEngine.PADDLE);

  @ParameterizedTest
  @EnumSource(OcrEngine.class)
  void readsACleanPageLineByLineAndSaysWhereTheyStand(OcrEngine engine) throws IOException {
    PrintReader reader = engine == OcrEngine.PADDLE ? PADDLE : PrintReader.only(engine);
    Assumptions.assumeTrue(reader.isReady(), "needs " + engine);
    PrintedPage page = reader.read(DrawnPage.clean());

    assertThat(DrawnPage.accuracy(page.text())).isGreaterThan(0.97);
    assertThat(page.confidence()).isBetween(0.8, 1.0);
    assertThat(page.text().lines()).hasSizeBetween(10, 14);
    PageBox box =
        page.lines().stream()
            .filter(line -> line.span().of(page.text()).contains("施行"))
            .map(PlacedText::box)
            .findFirst()
            .orElseThrow();
    assertThat(box.left()).isBetween(0.07f, 0.11f);
    assertThat(box.top()).isBetween(0.8f, 0.87f);
    assertThat(box.bottom()).isBetween(0.88f, 0.93f);
  }

  @Test
  void readsThroughARedSeal() throws IOException {
    assertThat(DrawnPage.accuracy(PADDLE.read(DrawnPage.sealed()).text())).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 180, -90})
  void readsPagesThatWereLaidOnTheScannerAnyhow(double degrees) throws IOException {
    PrintedPage page = PADDLE.read(DrawnPage.turned(DrawnPage.clean(), degrees));

    assertThat(DrawnPage.accuracy(page.text())).isGreaterThan(0.95);
    PageBox first = page.lines().getFirst().box();
    if (degrees == 180) {
      assertThat(first.top()).isGreaterThan(0.8f);
    } else if (degrees == -90) {
      assertThat(first.right()).isLessThan(0.2f);
    } else {
      assertThat(first.bottom()).isLessThan(0.2f);
    }
  }

  @Test
  void readsColumnsOneAfterTheOther() throws IOException {
    assertThat(DrawnPage.accuracy(PADDLE.read(DrawnPage.columns()).text())).isGreaterThan(0.95);
  }

  @Test
  void findsNothingOnAnEmptyPage() throws IOException {
    BufferedImage empty = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = empty.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 800, 600);
    graphics.dispose();

    assertThat(PADDLE.read(empty)).isEqualTo(PrintedPage.BLANK);
  }
}
