package org.wenlan.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** GB/T 9704—2012, measured on the finished files. */
class LayoutTest {

  private static final double MM = PageStyle.POINTS_PER_MM;

  @Test
  void officialPagesHold22LinesOf28CharactersInsideTheMargins() throws IOException {
    try (PDDocument pdf = pdf(SampleDocument.full(PageStyle.OFFICIAL))) {
      PDRectangle paper = pdf.getPage(0).getMediaBox();
      assertThat(paper.getWidth() / MM).isCloseTo(210, within(0.2));
      assertThat(paper.getHeight() / MM).isCloseTo(297, within(0.2));
      List<TextPosition> glyphs = glyphs(pdf, 1).stream().filter(LayoutTest::isBody).toList();
      Map<Long, List<TextPosition>> lines = byLine(glyphs);
      assertThat(lines).hasSize(22);
      assertThat(lines.values()).allSatisfy(line -> assertThat(line).hasSize(28));
      double left = glyphs.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
      double right =
          glyphs.stream()
              .mapToDouble(g -> g.getXDirAdj() + g.getFontSizeInPt())
              .max()
              .orElseThrow();
      assertThat(left / MM).isCloseTo(28, within(1.0));
      assertThat(210 - right / MM).isCloseTo(26, within(1.0));
      // A glyph of 16 pt stands about centred in its line of 28.99 pt, its foot 0.12 em below.
      double firstTop = glyphs.getFirst().getYDirAdj() - 0.88 * 16 - (28.99 - 16) / 2;
      double lastFoot = glyphs.getLast().getYDirAdj() + 0.12 * 16 + (28.99 - 16) / 2;
      assertThat(firstTop / MM).isCloseTo(37, within(1.0));
      assertThat(297 - lastFoot / MM).isCloseTo(35, within(1.0));
    }
  }

  @Test
  void pageNumbersStandOutside7MmBelowTheTypeArea() throws IOException {
    try (PDDocument pdf = pdf(SampleDocument.full(PageStyle.OFFICIAL))) {
      List<TextPosition> odd = numbers(pdf, 1);
      List<TextPosition> even = numbers(pdf, 2);
      TextPosition lastOdd = odd.getLast();
      assertThat(210 - (lastOdd.getXDirAdj() + lastOdd.getWidthDirAdj()) / MM)
          .isCloseTo(26 + 14 / MM, within(1.0));
      assertThat(even.getFirst().getXDirAdj() / MM).isCloseTo(28 + 14 / MM, within(1.0));
      double dash = odd.getFirst().getYDirAdj() - 0.35 * 14;
      assertThat((dash / MM) - (297 - 35)).isCloseTo(7, within(1.0));
    }
  }

  @Test
  void theRedLineIs156MmWideAndBelowTheHead() throws IOException {
    try (PDDocument pdf = pdf(SampleDocument.bulletin())) {
      var image = new PDFRenderer(pdf).renderImageWithDPI(0, 127); // 5 pixels a millimetre
      int widest = 0;
      int at = 0;
      for (int y = 0; y < image.getHeight() / 2; y++) {
        int red = 0;
        for (int x = 0; x < image.getWidth(); x++) {
          int rgb = image.getRGB(x, y);
          if ((rgb >> 16 & 0xff) > 200 && (rgb >> 8 & 0xff) < 60 && (rgb & 0xff) < 60) {
            red++;
          }
        }
        if (red > widest) {
          widest = red;
          at = y;
        }
      }
      assertThat(widest / 5.0).isCloseTo(156, within(1.0));
      double head =
          glyphs(pdf, 1).stream()
              .filter(g -> "馆".equals(g.getUnicode()))
              .mapToDouble(TextPosition::getYDirAdj)
              .findFirst()
              .orElseThrow();
      assertThat(at / 5.0 - head / MM).isBetween(2.0, 8.0);
      double title =
          glyphs(pdf, 1).stream()
              .filter(g -> Math.round(g.getFontSizeInPt()) == 22)
              .mapToDouble(TextPosition::getYDirAdj)
              .min()
              .orElseThrow();
      assertThat(title / MM).isGreaterThan(at / 5.0 + 15);
    }
  }

  @Test
  void theTailStandsAtTheFootOfTheTypeArea() throws IOException {
    try (PDDocument pdf = pdf(SampleDocument.bulletin())) {
      double foot =
          glyphs(pdf, pdf.getNumberOfPages()).stream()
              .filter(g -> "印".equals(g.getUnicode()))
              .mapToDouble(TextPosition::getYDirAdj)
              .max()
              .orElseThrow();
      assertThat(297 - foot / MM).isBetween(35.0, 39.0);
    }
  }

  @Test
  void facesAreEmbeddedAndRareCharactersDoNotVanish() throws IOException {
    ReportDocument document =
        new ReportDocument("字", "馆", PageStyle.OFFICIAL, List.of(Block.paragraph("龘𠮷〔2026〕★①馆")));
    try (PDDocument pdf = pdf(document)) {
      List<TextPosition> glyphs = glyphs(pdf, 1);
      for (TextPosition glyph : glyphs) {
        assertThat(glyph.getFont().isEmbedded()).isTrue();
      }
      List<PDFont> faces = glyphs.stream().map(TextPosition::getFont).distinct().toList();
      assertThat(faces).isNotEmpty();
      assertThat(new PDFTextStripper().getText(pdf)).contains("龘𠮷〔2026〕★①馆");
    }
  }

  @Test
  void docxStatesPaperGridFacesAndOuterPageNumbers() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxRenderer().render(SampleDocument.bulletin(), out);
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      String section = docx.getDocument().getBody().getSectPr().xmlText();
      assertThat(section)
          .contains("w:w=\"11906\"", "w:h=\"16838\"")
          .contains("w:top=\"2098\"", "w:bottom=\"1984\"", "w:left=\"1587\"", "w:right=\"1474\"")
          .contains("w:type=\"lines\"", "w:linePitch=\"579\"");
      String body = docx.getDocument().xmlText();
      assertThat(body)
          .contains("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "FF0000")
          .contains("<w:spacing w:val=\"-5\"/><w:sz w:val=\"32\"/>");
      assertThat(docx.getStyles().getStyle("Heading1")).isNotNull();
      assertThat(docx.getFooterList()).hasSize(2);
      assertThat(docx.getEvenAndOddHeadings()).isTrue();
      assertThat(docx.getFooterList().getFirst().getText()).isEqualTo("— 1 —\n");
    }
  }

  @Test
  void theFormOf2000HasItsOwnMargins() throws IOException {
    try (PDDocument pdf = pdf(SampleDocument.full(PageStyle.FORM2000))) {
      List<TextPosition> glyphs = glyphs(pdf, 1).stream().filter(LayoutTest::isBody).toList();
      double left = glyphs.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
      assertThat(left / MM).isCloseTo(28, within(1.0));
      assertThat(glyphs.getFirst().getFontSizeInPt()).isCloseTo(12, within(0.1f));
    }
  }

  @Test
  void theFormOf2000SetsLatinInItsOwnFaceAndChineseQuotationMarksInSong() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxRenderer()
        .render(
            new ReportDocument(
                "字", "馆", PageStyle.FORM2000, List.of(Block.paragraph("“查新”LiFePO4"))),
            out);
    try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(docx.getDocument().xmlText())
          .contains("w:ascii=\"Times New Roman\"", "w:eastAsia=\"宋体\"", "w:hint=\"eastAsia\"");
    }
  }

  private static boolean isBody(TextPosition glyph) {
    return "国".equals(glyph.getUnicode());
  }

  private static PDDocument pdf(ReportDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRenderer(TestFonts.require()).render(document, out);
    return Loader.loadPDF(out.toByteArray());
  }

  private static Map<Long, List<TextPosition>> byLine(List<TextPosition> glyphs) {
    Map<Long, List<TextPosition>> lines = new TreeMap<>();
    glyphs.forEach(
        g ->
            lines
                .computeIfAbsent((long) Math.round(g.getYDirAdj()), _ -> new ArrayList<>())
                .add(g));
    return lines;
  }

  private static List<TextPosition> numbers(PDDocument pdf, int page) throws IOException {
    return glyphs(pdf, page).stream()
        .filter(g -> g.getYDirAdj() / MM > 297 - 35 && !g.getUnicode().isBlank())
        .toList();
  }

  private static List<TextPosition> glyphs(PDDocument pdf, int page) throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            glyphs.addAll(positions);
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return glyphs;
  }
}
