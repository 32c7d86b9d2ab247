package org.wenlan.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.wenlan.reports.render.Block.Cell;
import org.wenlan.reports.render.Block.Column;

/** What belongs together stands together, wherever the page ends. */
class PageBreaksTest {

  private static final Block.Table POLICIES =
      new Block.Table(
          Optional.of("政策一览"),
          List.of(new Column("日期", 3), new Column("标题", 6), new Column("文号", 3)),
          List.of(
              List.of(Cell.of("2023-02-20"), Cell.of("甲办法"), Cell.of("文政发〔2023〕1号")),
              List.of(Cell.of("要点"), new Cell(List.of(Inline.text("首行要点" + "要".repeat(90))), 2)),
              List.of(Cell.of("2024-02-20"), Cell.of("乙办法"), Cell.of("文政发〔2024〕2号")),
              List.of(Cell.of("要点"), new Cell(List.of(Inline.text("次行要点" + "要".repeat(90))), 2))));

  @Test
  void headingCaptionHeadAndFirstRowsShareAPage() throws IOException {
    for (int lines = 8; lines <= 21; lines++) {
      List<Block> blocks = filler(lines);
      blocks.add(new Block.Heading(1, "四、政策梳理"));
      blocks.add(POLICIES);
      List<String> pages = pages(blocks);
      String withHeading =
          pages.stream().filter(page -> page.contains("四、政策梳理")).findFirst().orElseThrow();
      assertThat(withHeading).as("%d lines", lines).contains("政策一览", "甲办法", "首行要点");
      String withSecond =
          pages.stream().filter(page -> page.contains("乙办法")).findFirst().orElseThrow();
      assertThat(withSecond).as("%d lines", lines).contains("次行要点");
    }
  }

  @Test
  void onlyATableOfAThirdOfAPageStaysWhole() {
    assertThat(PageBreaks.staysWhole(figures(4), PageStyle.FORM2000)).isTrue();
    assertThat(PageBreaks.staysWhole(figures(9), PageStyle.FORM2000)).isFalse();
  }

  @Test
  void aLongTableLeavesNoPageHalfWhite() throws IOException {
    List<Block> blocks = filler(8);
    blocks.add(new Block.Heading(1, "三、现状"));
    blocks.add(figures(9));
    List<String> pages = pages(blocks);
    assertThat(pages.stream().filter(page -> page.contains("三、现状")).findFirst().orElseThrow())
        .contains("指标1", "指标2")
        .doesNotContain("指标9");
  }

  @Test
  void nothingFollowsATableThatEndsAPage() throws IOException {
    double heightPt = PageStyle.OFFICIAL.heightMm() * PageStyle.POINTS_PER_MM;
    for (int lines = 2; lines <= 14; lines++) {
      // As many rows of 23.5 points as the page has room for: the last ends near its foot.
      int rows = (int) ((heightPt - (lines + 1) * PageStyle.OFFICIAL.linePitchPt() - 6) / 23.5);
      List<Block> blocks = filler(lines);
      blocks.add(new Block.Heading(1, "附：检索说明"));
      blocks.add(
          new Block.Table(
              Optional.empty(),
              List.of(new Column("", 1), new Column("", 4)),
              IntStream.rangeClosed(1, rows)
                  .mapToObj(i -> List.of(Cell.of("项目" + i), Cell.of("内容")))
                  .toList()));
      assertThat(pages(blocks).getLast())
          .as("%d lines, %d rows", lines, rows)
          .contains("项目" + rows);
    }
  }

  private static Block.Table figures(int rows) {
    return new Block.Table(
        Optional.of("数据摘录"),
        List.of(new Column("指标", 4), new Column("数值", 2), new Column("出处", 4)),
        IntStream.rangeClosed(1, rows)
            .mapToObj(
                i ->
                    List.of(
                        Cell.of("指标" + i + "产业链条年产值与从业人员" + "计".repeat(12)),
                        Cell.of("158.7亿元"),
                        Cell.of("《澜州市退役动力电池回收利用产业发展研究报告》")))
            .toList());
  }

  @Test
  void whoSaysItStaysWithTheWords() throws IOException {
    for (int lines = 18; lines <= 22; lines++) {
      List<Block> blocks = filler(lines);
      blocks.add(Block.leadIn("《甲办法》提出："));
      blocks.add(new Block.Quote(List.of(Inline.text("鼓励" + "要".repeat(60) + "。"))));
      assertThat(pages(blocks))
          .as("%d lines", lines)
          .anySatisfy(page -> assertThat(page).contains("《甲办法》提出：", "鼓励"));
    }
  }

  @Test
  void aMarkIsNeverPartedFromTheWordsItProves() throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (int length = 30; length < 70; length++) {
      blocks.add(Block.paragraph(Inline.text("国".repeat(length) + "达到85%。"), Inline.cite(1, "12")));
    }
    blocks.add(new Block.References(List.of(new Block.ReferenceEntry(1, "甲办法[Z]. 2023-02-20."))));
    for (String page : pages(blocks)) {
      assertThat(page.lines().filter(line -> line.matches("^(\\[1\\].{0,3}|\\]?12.*|。.*)$")))
          .isEmpty();
    }
  }

  @Test
  void aCoverBearsNoPageNumberTheNextPageDoes() throws IOException {
    List<String> pages = pages(SampleDocument.brief());
    assertThat(pages.getFirst()).contains("专题简报").doesNotContain("1—");
    assertThat(pages.get(1)).contains("—2—");
    try (XWPFDocument docx = docx(SampleDocument.brief())) {
      assertThat(docx.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
    }
  }

  @Test
  void wordIsToldToKeepThemTogetherToo() throws IOException {
    List<Block> blocks = List.of(Block.leadIn("《甲办法》提出："), POLICIES);
    try (XWPFDocument docx = docx(new ReportDocument("表", "澜州市图书馆", PageStyle.OFFICIAL, blocks))) {
      assertThat(docx.getParagraphs().getFirst().isKeepNext()).isTrue();
      XWPFTable table = docx.getTables().getFirst();
      List<Boolean> keeps =
          table.getRows().stream()
              .map(row -> row.getCell(0).getParagraphs().getFirst().isKeepNext())
              .toList();
      assertThat(keeps).containsExactly(true, true, false, true, false);
      assertThat(table.getRow(2).getTableCells()).hasSize(2);
      assertThat(table.getRow(2).getCell(1).getCTTc().getTcPr().getGridSpan().getVal().intValue())
          .isEqualTo(2);
    }
  }

  private static List<Block> filler(int lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      blocks.add(Block.paragraph("行。"));
    }
    return blocks;
  }

  private static List<String> pages(List<Block> blocks) throws IOException {
    return pages(new ReportDocument("页", "澜州市图书馆", PageStyle.OFFICIAL, blocks));
  }

  private static List<String> pages(ReportDocument document) throws IOException {
    return PdfPages.of(document).stream().map(page -> page.replaceAll("[ \\u00a0]+", "")).toList();
  }

  private static XWPFDocument docx(ReportDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxRenderer().render(document, out);
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }
}
