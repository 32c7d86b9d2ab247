package org.wenlan.ingest.parse;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.wenlan.core.document.PlacedText;
import org.wenlan.ingest.ofd.OfdPage;
import org.wenlan.ingest.ofd.OfdReader;

/**
 * Draws one page of a PDF, an OFD or an image file, {@value #WIDTH} pixels wide (原件页面).
 *
 * <p>Meant for the child process. Memory: about 60 MB for a page, more for large pictures in it.
 */
final class PageArtist {

  static final int WIDTH = 1_240;

  /** No page is drawn higher; such a page is a banner. */
  private static final int HIGHEST = 6_000;

  /** A picture larger than this is read with every n-th pixel only. */
  private static final long MAX_PIXELS = 36_000_000;

  private PageArtist() {}

  /**
   * Draws.
   *
   * @param page from 1
   * @return empty if the format has no pages to draw, or not so many
   * @throws IOException if the file is damaged
   */
  static Optional<PagePicture> draw(Path file, DocumentFormat format, int page) throws IOException {
    return switch (format) {
      case PDF -> pdf(file, page - 1);
      case OFD -> ofd(file, page - 1);
      case IMAGE -> picture(file, page - 1);
      default -> Optional.empty();
    };
  }

  private static Optional<PagePicture> pdf(Path file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      if (page < 0 || page >= document.getNumberOfPages()) {
        return Optional.empty();
      }
      var box = document.getPage(page).getCropBox();
      boolean onItsSide = document.getPage(page).getRotation() % 180 != 0;
      float width = Math.max(1, onItsSide ? box.getHeight() : box.getWidth());
      float height = Math.max(1, onItsSide ? box.getWidth() : box.getHeight());
      float scale = Math.min(WIDTH / width, HIGHEST / height);
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
      PlacedStripper words = new PlacedStripper(document, page);
      return Optional.of(finished(image, words.words(), words.places()));
    }
  }

  private static Optional<PagePicture> ofd(Path file, int page) throws IOException {
    try (OfdReader reader = new OfdReader(file)) {
      if (page < 0 || page >= reader.pages()) {
        return Optional.empty();
      }
      OfdPage words = reader.page(page);
      return Optional.of(finished(reader.draw(page, WIDTH), words.text(), words.places()));
    }
  }

  private static Optional<PagePicture> picture(Path file, int page) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        if (page < 0 || page >= reader.getNumImages(/* allowSearch= */ true)) {
          return Optional.empty();
        }
        long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / MAX_PIXELS)));
        ImageReadParam sparing = reader.getDefaultReadParam();
        sparing.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(finished(shrunk(reader.read(page, sparing)), "", List.of()));
      } finally {
        reader.dispose();
      }
    }
  }

  /** No wider than wanted; on white, for some pictures have transparent places. */
  private static BufferedImage shrunk(BufferedImage image) {
    double scale =
        Math.min(
            1, Math.min(WIDTH / (double) image.getWidth(), HIGHEST / (double) image.getHeight()));
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    BufferedImage shrunk = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = shrunk.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return shrunk;
  }

  private static PagePicture finished(BufferedImage image, String words, List<PlacedText> places)
      throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 18);
    ImageIO.write(image, "png", png);
    return new PagePicture(png.toByteArray(), image.getWidth(), image.getHeight(), words, places);
  }
}
