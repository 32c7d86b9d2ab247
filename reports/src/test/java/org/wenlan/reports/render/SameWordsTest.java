package org.wenlan.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameWordsTest {

  static Stream<ReportDocument> documents() {
    return Stream.of(SampleDocument.bulletin(), SampleDocument.brief());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void docxHoldsTheWordsInOrder(ReportDocument document) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(bytes(new DocxRenderer(), document)))) {
      for (IBodyElement element : docx.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> text.append(paragraph.getText());
          case XWPFTable table ->
              table
                  .getRows()
                  .forEach(row -> row.getTableCells().forEach(c -> text.append(c.getText())));
          default -> throw new AssertionError("unexpected " + element.getElementType());
        }
      }
    }
    assertThat(squeezed(text.toString())).isEqualTo(squeezed(PlainText.of(document)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pdfHoldsTheWordsInOrder(ReportDocument document) throws IOException {
    byte[] bytes = bytes(new PdfRenderer(TestFonts.require()), document);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(document.title());
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild()).isNotNull();
      String text = new PDFTextStripper().getText(pdf).replaceAll("—.\\d+.—", "");
      // Raised marks are painted after the line they belong to; the words are in order.
      assertThat(withoutMarks(squeezed(text)))
          .isEqualTo(withoutMarks(squeezed(PlainText.of(document))));
      assertThat(squeezed(text)).hasSameSizeAs(squeezed(PlainText.of(document)));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void htmlIsWellFormedAndHoldsTheWordsInOrder(ReportDocument document) throws Exception {
    String page = new String(bytes(new HtmlRenderer(), document), StandardCharsets.UTF_8);
    assertThat(page).startsWith("<!DOCTYPE html>").contains("lang=\"zh-CN\"");
    assertThat(page).doesNotContain("<script").doesNotContain("http:").doesNotContain("https:");
    var factory = DocumentBuilderFactory.newInstance();
    var parsed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    String text = parsed.getElementsByTagName("body").item(0).getTextContent();
    assertThat(squeezed(text)).isEqualTo(squeezed(PlainText.of(document)));
  }

  private static byte[] bytes(DocumentRenderer renderer, ReportDocument document)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document, out);
    return out.toByteArray();
  }

  private static String withoutMarks(String text) {
    return text.replaceAll("\\[[\\d,-]+\\](\\d+-\\d+)?", "");
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
  }
}
