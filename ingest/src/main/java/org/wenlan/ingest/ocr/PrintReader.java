package org.wenlan.ingest.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads print from pictures with the engine asked for, or with the other where that one is not on
 * this machine.
 *
 * <p>Of a picture only the red channel is looked at, so that red seals do not cover print. Serves
 * one thread.
 */
public final class PrintReader {

  private final List<PageReader> readers;

  private PrintReader(List<PageReader> readers) {
    this.readers = readers;
  }

  /**
   * The engine, and the other in its place if need be.
   *
   * @param progress called now and then while a page is read, so that a slow machine does not look
   *     like a hanging one
   */
  public static PrintReader preferring(OcrEngine engine, Runnable progress) {
    return new PrintReader(
        Stream.concat(
                Stream.of(engine), Arrays.stream(OcrEngine.values()).filter(one -> one != engine))
            .map(one -> one.reader(progress))
            .toList());
  }

  /** That engine alone. */
  public static PrintReader only(OcrEngine engine) {
    return new PrintReader(List.of(engine.reader(() -> {})));
  }

  /** Whether there is an engine on this machine. */
  public boolean isReady() {
    return readers.stream().anyMatch(PageReader::isReady);
  }

  /**
   * Reads a page.
   *
   * @throws IOException if no engine is there, or the last of them failed
   */
  public PrintedPage read(BufferedImage picture) throws IOException {
    GreyImage page = GreyImage.withoutRed(picture);
    IOException failure = new IOException("no engine on this machine");
    for (PageReader reader : readers) {
      if (reader.isReady()) {
        try {
          return PrintedPage.of(reader.read(page));
        } catch (IOException e) {
          failure = e;
        }
      }
    }
    throw failure;
  }
}
