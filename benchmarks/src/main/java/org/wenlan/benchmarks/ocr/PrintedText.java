package org.wenlan.benchmarks.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page of A4 with a text on it, set as offices set it, and its picture.
 *
 * @param words what stands on the page, line by line
 * @param picture as a scanner sees it
 */
record PrintedText(String words, BufferedImage picture) {

  private static final float MARGIN = 72;

  /**
   * Prints as much of {@code text} as one page holds.
   *
   * @param font a TrueType file
   * @param size of the type, in points
   */
  static PrintedText print(String text, Path font, float size, int dpi) throws IOException {
    StringBuilder words = new StringBuilder();
    try (PDDocument document = new PDDocument();
        var bytes = Files.newInputStream(font)) {
      PDType0Font type = PDType0Font.load(document, bytes);
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      float step = size * 1.75f;
      float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
      float y = PDRectangle.A4.getHeight() - MARGIN - size;
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (String paragraph : paragraphs(text)) {
          String rest = paragraph;
          boolean first = true;
          while (!rest.isEmpty() && y > MARGIN) {
            float indent = first ? 2 * size : 0;
            String line = fitting(rest, type, size, width - indent);
            content.beginText();
            content.setFont(type, size);
            content.newLineAtOffset(MARGIN + indent, y);
            content.showText(line);
            content.endText();
            words.append(line).append('\n');
            rest = rest.substring(line.length());
            first = false;
            y -= step;
          }
        }
      }
      return new PrintedText(words.toString(), picture(document, dpi));
    }
  }

  /** A document has its fonts only once it is saved. */
  private static BufferedImage picture(PDDocument document, int dpi) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    try (PDDocument saved = Loader.loadPDF(bytes.toByteArray())) {
      return new PDFRenderer(saved).renderImageWithDPI(0, dpi, ImageType.RGB);
    }
  }

  private static List<String> paragraphs(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[\\s\\u3000]+", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String fitting(String rest, PDType0Font font, float size, float width)
      throws IOException {
    float used = 0;
    for (int i = 0; i < rest.length(); i++) {
      used += font.getStringWidth(rest.substring(i, i + 1)) / 1000 * size;
      if (used > width) {
        return rest.substring(0, i);
      }
    }
    return rest;
  }
}
