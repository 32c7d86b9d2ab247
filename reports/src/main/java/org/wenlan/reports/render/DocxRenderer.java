package org.wenlan.reports.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * DOCX for the office: type sizes and faces by name (方正小标宋简体, 仿宋_GB2312, 楷体_GB2312, 黑体), the grid
 * of the page style as {@code docGrid}, headings as styles, {@code [n]} as links.
 */
public final class DocxRenderer implements DocumentRenderer {

  @Override
  public OutputFormat format() {
    return OutputFormat.DOCX;
  }

  @Override
  public void render(ReportDocument document, OutputStream out) throws IOException {
    try (XWPFDocument docx = new XWPFDocument()) {
      boolean cover = document.blocks().stream().anyMatch(Block.CoverPage.class::isInstance);
      DocxPage.layOut(docx, document.style(), cover);
      docx.getProperties().getCoreProperties().setTitle(document.title());
      docx.getProperties().getCoreProperties().setCreator(document.author());
      DocxText text = new DocxText(docx, document.style());
      document.blocks().forEach(block -> append(text, block));
      docx.write(out);
    }
  }

  private static void append(DocxText text, Block block) {
    switch (block) {
      case Block.Title title -> {
        XWPFParagraph paragraph = text.styled("Title", ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(2 * text.lineTwips());
        paragraph.setSpacingAfter(text.lineTwips());
        text.run(paragraph, title.text(), FontRole.TITLE, 22);
      }
      case Block.Heading heading -> {
        XWPFParagraph paragraph = text.styled("Heading" + heading.level(), ParagraphAlignment.LEFT);
        if (heading.level() == 1 && !text.style().hasGrid()) {
          paragraph.setSpacingBefore(text.lineTwips() / 2);
        }
        text.indentFirstLine(paragraph);
        text.run(paragraph, heading.text(), text.headingFace(heading.level()), text.bodyPt());
      }
      case Block.Paragraph paragraph -> paragraph(text, paragraph);
      case Block.Quote quote -> {
        XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationLeft(text.twoCharsTwips());
        text.runs(paragraph, quote.runs(), FontRole.KAI, text.bodyPt());
      }
      case Block.Notice notice -> {
        XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.BOTH);
        text.indentFirstLine(paragraph);
        text.runs(paragraph, notice.runs(), FontRole.KAI, Math.min(14, text.bodyPt()));
      }
      case Block.Table table -> DocxTables.append(text, table);
      case Block.NumberedList list -> {
        for (int i = 0; i < list.items().size(); i++) {
          XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.BOTH);
          text.indentFirstLine(paragraph);
          text.run(paragraph, (i + 1) + ".", text.bodyFace(), text.bodyPt());
          text.runs(paragraph, list.items().get(i), text.bodyFace(), text.bodyPt());
        }
      }
      case Block.References references -> text.references(references);
      case Block.CoverPage cover -> DocxFronts.cover(text, cover);
      case Block.RedHead head -> DocxFronts.redHead(text, head);
      case Block.Tail tail -> DocxTables.tail(text, PlainText.tail(tail));
      case Block.Signature signature -> {
        List<String> lines = signature.lines();
        for (String line : lines) {
          XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.RIGHT);
          paragraph.setSpacingBefore(line.equals(lines.getFirst()) ? text.lineTwips() : 0);
          paragraph.setIndentationRight(text.twoCharsTwips());
          paragraph.setKeepNext(true);
          text.run(paragraph, line, text.bodyFace(), text.bodyPt());
        }
      }
      case Block.PageBreak _ ->
          text.paragraph(ParagraphAlignment.LEFT).createRun().addBreak(BreakType.PAGE);
    }
  }

  private static void paragraph(DocxText text, Block.Paragraph block) {
    XWPFParagraph paragraph =
        text.paragraph(
            switch (block.align()) {
              case INDENTED -> ParagraphAlignment.BOTH;
              case LEFT -> ParagraphAlignment.LEFT;
              case CENTER -> ParagraphAlignment.CENTER;
              case RIGHT -> ParagraphAlignment.RIGHT;
            });
    if (block.align() == Block.Align.INDENTED) {
      text.indentFirstLine(paragraph);
    }
    paragraph.setKeepNext(block.leadsIn());
    text.runs(paragraph, block.runs(), text.bodyFace(), text.bodyPt());
  }
}
