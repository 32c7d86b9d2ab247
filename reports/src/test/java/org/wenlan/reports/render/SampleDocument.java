package org.wenlan.reports.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wenlan.reports.render.Block.Align;
import org.wenlan.reports.render.Block.Cell;
import org.wenlan.reports.render.Block.Column;

/** One document with every kind of block. */
final class SampleDocument {

  private SampleDocument() {}

  static ReportDocument bulletin() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.RedHead("内部资料 注意保存", "决策参考", "2026年第8期（总第128期）", "澜州市图书馆", "2026年11月22日"));
    blocks.add(new Block.Title("关于科技查新服务的参考"));
    blocks.add(new Block.Heading(1, "一、政策解读"));
    blocks.add(new Block.Heading(2, "（一）要点"));
    blocks.add(new Block.Heading(3, "1.要求"));
    blocks.add(new Block.Heading(4, "（1）细目"));
    blocks.add(
        new Block.Paragraph(
            List.of(
                Inline.strong("要点。"),
                Inline.text("《示例办法》（文政办发〔2023〕8号）<b>&amp;龘〔〕★ABC 123"),
                Inline.cite(1, "12-13"),
                Inline.text("句后。"),
                new Inline.Citation(List.of(1, 2, 3), "")),
            Align.INDENTED));
    blocks.add(new Block.Quote(List.of(Inline.text("建设科技分馆，服务高新区企业。"), Inline.cite(2))));
    blocks.add(
        new Block.Table(
            Optional.of("政策一览"),
            List.of(new Column("日期", 2), new Column("标题", 5), new Column("文号", 3)),
            List.of(
                List.of(
                    Cell.of("2023-02-20"),
                    Cell.of("关于印发文江省科技成果转化促进办法的通知"),
                    Cell.of("文政办发〔2023〕8号")))));
    blocks.add(
        Block.table(
            List.of(new Column("", 2), new Column("", 8)),
            List.of(List.of(Cell.of("检索式"), Cell.of("科技查新")))));
    blocks.add(
        new Block.NumberedList(List.of(List.of(Inline.text("甲条。")), List.of(Inline.text("乙条。")))));
    blocks.add(
        new Block.References(
            List.of(
                new Block.ReferenceEntry(1, "陈某某. 数字治理导论[M]. 澜州：示例出版社，2024."),
                new Block.ReferenceEntry(2, "澜州市图书馆. 工作计划[R]. 2025-01-05."),
                new Block.ReferenceEntry(
                    3, "Smith J A. Closed loop[J]. Examples, 2025, 12(4): 33-41."))));
    blocks.add(Block.notice("注：摘编自馆藏文献。"));
    blocks.add(new Block.Signature(List.of("澜州市图书馆", "2026年11月22日")));
    blocks.add(new Block.Tail(List.of("市委办公室"), List.of("市科技局", "市发改委"), List.of(), 50));
    return new ReportDocument("决策参考 2026年第8期", "澜州市图书馆", PageStyle.OFFICIAL, blocks);
  }

  static ReportDocument brief() {
    return new ReportDocument(
        "专题简报：科技查新",
        "澜州市图书馆",
        PageStyle.OFFICIAL,
        List.of(
            new Block.CoverPage(
                "公开",
                "专题简报",
                "科技查新",
                List.of(new Block.Field("编制单位", "澜州市图书馆")),
                List.of("澜州市图书馆", "2026年11月22日")),
            new Block.Heading(1, "一、摘要"),
            Block.paragraph("正文。"),
            new Block.PageBreak(),
            Block.paragraph("下一页。")));
  }

  /** Only body characters, so that the grid can be measured. */
  static ReportDocument full(PageStyle style) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      blocks.add(new Block.Paragraph(List.of(Inline.text("国".repeat(28 * 4))), Align.LEFT));
    }
    return new ReportDocument("版面", "澜州市图书馆", style, blocks);
  }
}
