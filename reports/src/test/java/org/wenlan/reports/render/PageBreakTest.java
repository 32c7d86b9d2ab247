package org.wenlan.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** What must stand on one page does so wherever on the page it begins. */
class PageBreakTest {

  private static final int PLACES = 24;

  @Test
  void aShortTableIsNotDivided() throws IOException {
    List<String> pages =
        pages(
            number ->
                table(number, List.of(row("甲" + number), row("乙" + number), row("丙" + number))));

    for (int i = 1; i <= PLACES; i++) {
      int page = pageOf(pages, "表%d。".formatted(i));
      for (String end : new String[] {"甲", "乙", "丙"}) {
        assertThat(pages.get(page)).as("table %d", i).contains(end + i + "。");
      }
    }
  }

  @Test
  void captionHeadAndFirstRowOfALongTableStandTogether() throws IOException {
    List<String> pages =
        pages(
            number -> {
              List<List<Block.Cell>> rows = new ArrayList<>();
              for (int i = 1; i <= 7; i++) {
                rows.add(row("长".repeat(90) + number + "之" + i));
              }
              return table(number, rows);
            });

    for (int i = 1; i <= PLACES; i++) {
      assertThat(pages.get(pageOf(pages, "表%d。".formatted(i))))
          .as("table %d", i)
          .contains("%d之1。".formatted(i));
    }
  }

  @Test
  void aReferenceStaysWithItsExtract() throws IOException {
    List<String> pages =
        pages(
            number ->
                List.of(
                    new Block.References(List.of(new Block.ReferenceEntry(number, "某某. 某文[J]."))),
                    new Block.Quote(List.of(Inline.text("摘录%d。".formatted(number))))));

    for (int i = 1; i <= PLACES; i++) {
      assertThat(pages.get(pageOf(pages, "[%d] 某某".formatted(i)))).contains("摘录%d。".formatted(i));
    }
  }

  @Test
  void aCoverIsAPageOfItsOwnWithoutANumber() throws IOException {
    ReportDocument document =
        new ReportDocument(
            "报告",
            "馆",
            PageStyle.FORM2000,
            List.of(
                new Block.CoverPage(
                    "编号", "报告", "", List.of(new Block.Field("委托人", "某公司")), List.of()),
                Block.paragraph("正文。")));

    List<String> pages = pages(document);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("某公司").doesNotContain("正文", "—");
    assertThat(pages.get(1)).contains("正文", "— 2 —");
    try (XWPFDocument docx = docx(document)) {
      assertThat(docx.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
      assertThat(docx.getDocument().xmlText()).contains("w:type=\"page\"");
    }
  }

  /** Word keeps a paragraph with the next one only where it is told to. */
  @Test
  void docxKeepsTheRowsOfAShortTableTogether() throws IOException {
    ReportDocument document =
        new ReportDocument(
            "表", "馆", PageStyle.FORM2000, table(1, List.of(row("甲"), row("乙"), row("丙"))));
    try (XWPFDocument docx = docx(document)) {
      assertThat(docx.getParagraphs().getFirst().isKeepNext()).isTrue();
      assertThat(
              docx.getTables().getFirst().getRows().stream()
                  .map(row -> row.getCell(0).getParagraphs().getFirst())
                  .map(XWPFParagraph::isKeepNext))
          .containsExactly(true, true, true, false);
    }
  }

  private interface Blocks {
    List<Block> of(int number);
  }

  private static List<Block> table(int number, List<List<Block.Cell>> rows) {
    return List.of(
        new Block.Table(
            Optional.of("表%d。".formatted(number)), List.of(new Block.Column("栏", 1)), rows));
  }

  private static List<Block.Cell> row(String words) {
    return List.of(Block.Cell.of(words + "。"));
  }

  /** The pages of a document in which the blocks begin at many different heights. */
  private static List<String> pages(Blocks blocks) throws IOException {
    List<Block> all = new ArrayList<>();
    for (int i = 1; i <= PLACES; i++) {
      all.add(Block.paragraph("行".repeat(36 * (i * 7 % 19 + 1))));
      all.addAll(blocks.of(i));
    }
    return pages(new ReportDocument("表", "馆", PageStyle.FORM2000, all));
  }

  private static List<String> pages(ReportDocument document) throws IOException {
    return PdfPages.of(document).stream().map(page -> page.replaceAll("[\\r\\n]+", "")).toList();
  }

  private static int pageOf(List<String> pages, String words) {
    for (int page = 0; page < pages.size(); page++) {
      if (pages.get(page).contains(words)) {
        return page;
      }
    }
    throw new AssertionError("nowhere: " + words);
  }

  private static XWPFDocument docx(ReportDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxRenderer().render(document, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }
}
