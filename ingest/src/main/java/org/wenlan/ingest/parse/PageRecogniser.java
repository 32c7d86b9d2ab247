package org.wenlan.ingest.parse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.wenlan.core.pipeline.RejectionReason;

/**
 * Reads text from pictures with the {@code tesseract} program and its simplified Chinese model,
 * where both are installed (机器识别).
 *
 * <p>Of a picture only the red channel is looked at: red seals and red heads turn white there,
 * black print stays. Cost: about four seconds and 80 MB for a page of A4.
 */
final class PageRecogniser {

  private static final String LANGUAGE = "chi_sim";
  private static final int DPI = 300;

  /** Largest picture taken into memory: A2 at 300 dpi. */
  private static final long MAX_PIXELS = 36_000_000;

  private final Runnable progress;
  private Optional<Boolean> installed = Optional.empty();

  /**
   * @param progress called before each picture
   */
  PageRecogniser(Runnable progress) {
    this.progress = progress;
  }

  /** What is said where the program is missing. */
  static Extraction notInstalled(int pages) {
    return new Extraction.Refused(
        RejectionReason.TOO_LITTLE_TEXT,
        "共 %d 页为图像，没有文字层；本机未安装文字识别（OCR）程序 tesseract 或其简体中文数据 chi_sim，请安装后重新处理，或改用文字版"
            .formatted(pages));
  }

  /** Text of an image file. */
  Extraction recogniseImage(Path file, String mediaType) throws IOException {
    if (!isInstalled()) {
      return notInstalled(1);
    }
    Optional<BufferedImage> image;
    try {
      if (pixels(file) > MAX_PIXELS) {
        return new Extraction.Refused(
            RejectionReason.TOO_LARGE, "图像超过 %,d 像素的上限，请缩小后再次导入".formatted(MAX_PIXELS));
      }
      image = Optional.ofNullable(ImageIO.read(file.toFile()));
    } catch (IOException | RuntimeException e) {
      image = Optional.empty();
    }
    if (image.isEmpty()) {
      return new Extraction.Refused(RejectionReason.CORRUPT, "图像不完整或已损坏，无法读取，请重新扫描后再次导入");
    }
    progress.run();
    String text = read(image.get());
    return text.isBlank()
        ? new Extraction.Refused(RejectionReason.TOO_LITTLE_TEXT, "图像中未识别出文字，请核对后重新扫描")
        : new Extraction.Text(mediaType, text, List.of(0), Map.of(), /* recognised= */ true);
  }

  private static long pixels(Path file) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  /** Text of one page, from 0; empty if the program is not installed. */
  Optional<String> recognise(PDDocument document, int page) throws IOException {
    if (!isInstalled()) {
      return Optional.empty();
    }
    progress.run();
    var box = document.getPage(page).getCropBox();
    double inches = Math.max(1, box.getWidth() / 72.0 * box.getHeight() / 72.0);
    int dpi = (int) Math.min(DPI, Math.sqrt(MAX_PIXELS / inches));
    return Optional.of(
        read(new PDFRenderer(document).renderImageWithDPI(page, Math.max(36, dpi), ImageType.RGB)));
  }

  /**
   * Text of a picture that stands for a page; empty if the program is not installed, blank if it is
   * no picture we can read.
   */
  Optional<String> recognise(InputStream picture) throws IOException {
    if (!isInstalled()) {
      return Optional.empty();
    }
    progress.run();
    BufferedImage image;
    try {
      image = ImageIO.read(picture);
    } catch (IOException | RuntimeException e) {
      return Optional.of("");
    }
    boolean fits = image != null && (long) image.getWidth() * image.getHeight() <= MAX_PIXELS;
    return Optional.of(fits ? read(image) : "");
  }

  private static String read(BufferedImage image) throws IOException {
    Path picture = Files.createTempFile("wenlan-page", ".png");
    try {
      ImageIO.write(redChannel(image), "png", picture.toFile());
      ProcessBuilder builder =
          new ProcessBuilder(
              "tesseract", picture.toString(), "stdout", "-l", LANGUAGE, "--dpi", "" + DPI);
      // One page, one thread: documents, not lines, run side by side.
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      return output(builder);
    } finally {
      Files.deleteIfExists(picture);
    }
  }

  private static BufferedImage redChannel(BufferedImage image) {
    BufferedImage grey =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        int alpha = row[x] >>> 24;
        int red = (row[x] >> 16) & 0xff;
        grey.getRaster().setSample(x, y, 0, 255 - (255 - red) * alpha / 255);
      }
    }
    return grey;
  }

  private boolean isInstalled() {
    if (installed.isEmpty()) {
      installed = Optional.of(hasLanguage());
    }
    return installed.get();
  }

  private static boolean hasLanguage() {
    try {
      return output(new ProcessBuilder("tesseract", "--list-langs"))
          .lines()
          .anyMatch(LANGUAGE::equals);
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).replace("\f", "");
    }
  }
}
