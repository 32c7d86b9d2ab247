package org.wenlan.ingest.parse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.wenlan.core.pipeline.RejectionReason;
import org.wenlan.ingest.ocr.OcrEngine;
import org.wenlan.ingest.ocr.PrintReader;
import org.wenlan.ingest.ocr.PrintedPage;

/**
 * Reads text from pictures of pages (机器识别), with the engine asked for or the other in its place.
 *
 * <p>Cost: some seconds of one core for a page of A4; see benchmarks/RESULTS.md.
 */
final class PageRecogniser {

  /** Most pages of one document read by machine. */
  static final int MAX_PAGES = 300;

  private static final int DPI = 300;

  /** Largest picture taken into memory: A2 at 300 dpi. */
  private static final long MAX_PIXELS = 36_000_000;

  private final Runnable progress;
  private final PrintReader reader;

  /**
   * @param progress called before each picture and while it is read
   */
  PageRecogniser(OcrEngine engine, Runnable progress) {
    this.reader = PrintReader.preferring(engine, progress);
    this.progress = progress;
  }

  /** What is said where no engine can run. */
  static Extraction notInstalled(int pages) {
    return new Extraction.Refused(
        RejectionReason.TOO_LITTLE_TEXT,
        "共 %d 页为图像，没有文字层；本机的文字识别（OCR）引擎无法运行：自带的 PP-OCRv4 不支持本机的系统或处理器，也未安装 tesseract 及其简体中文数据 chi_sim，请安装后重新处理，或改用文字版"
            .formatted(pages));
  }

  static Extraction tooManyPages() {
    return new Extraction.Refused(
        RejectionReason.TOO_LARGE, "扫描件需机器识别的页数超过 %d 页的上限，请拆分后再次导入".formatted(MAX_PAGES));
  }

  /** Text of an image file; each picture in it is a page. */
  Extraction recogniseImage(Path file, String mediaType, long maxTextChars) {
    PagedText text = new PagedText(maxTextChars);
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return damagedImage();
      }
      ImageReader pictures = readers.next();
      try {
        pictures.setInput(stream);
        int pages = pictures.getNumImages(/* allowSearch= */ true);
        if (pages > MAX_PAGES) {
          return tooManyPages();
        }
        for (int page = 0; page < pages && !text.isFull(); page++) {
          if ((long) pictures.getWidth(page) * pictures.getHeight(page) > MAX_PIXELS) {
            return new Extraction.Refused(
                RejectionReason.TOO_LARGE, "图像超过 %,d 像素的上限，请缩小后再次导入".formatted(MAX_PIXELS));
          }
          Optional<PrintedPage> read = recognise(pictures.read(page));
          if (read.isEmpty()) {
            return notInstalled(pages);
          }
          text.addRecognised(read.get());
          if (page == 0 && SecrecyMark.isSecret(text.text())) {
            break;
          }
        }
      } finally {
        pictures.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return damagedImage();
    }
    return text.text().isBlank()
        ? new Extraction.Refused(RejectionReason.TOO_LITTLE_TEXT, "图像中未识别出文字，请核对后重新扫描")
        : new Extraction.Text(mediaType, text.text(), text.starts(), Map.of(), text.recognition());
  }

  private static Extraction damagedImage() {
    return new Extraction.Refused(RejectionReason.CORRUPT, "图像不完整或已损坏，无法读取，请重新扫描后再次导入");
  }

  /** Text of one page, from 0; empty if no engine can run. */
  Optional<PrintedPage> recognise(PDDocument document, int page) throws IOException {
    var box = document.getPage(page).getCropBox();
    double inches = Math.max(1, box.getWidth() / 72.0 * box.getHeight() / 72.0);
    int dpi = (int) Math.min(DPI, Math.sqrt(MAX_PIXELS / inches));
    return reader.isReady()
        ? recognise(
            new PDFRenderer(document).renderImageWithDPI(page, Math.max(36, dpi), ImageType.RGB))
        : Optional.empty();
  }

  /** Text of a picture of a page; empty if no engine can run. */
  Optional<PrintedPage> recognise(BufferedImage image) {
    progress.run();
    try {
      return Optional.of(reader.read(image));
    } catch (IOException e) {
      // The engine is at fault, not the file.
      System.err.println("no page could be read by machine: " + e.getMessage());
      return Optional.empty();
    }
  }
}
