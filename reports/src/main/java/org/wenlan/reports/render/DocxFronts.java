package org.wenlan.reports.render;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Cover page and red head of a DOCX. */
final class DocxFronts {

  private static final String RED = "FF0000";
  private static final int FIELD_PT = 16;

  /** Characters of {@link #FIELD_PT} that a line of 154 mm holds. */
  private static final int MAX_COVER_CHARS = 27;

  private DocxFronts() {}

  static void cover(DocxText text, Block.CoverPage cover) {
    text.run(text.paragraph(ParagraphAlignment.LEFT), cover.mark(), FontRole.HEI, text.bodyPt());
    XWPFParagraph kind = text.paragraph(ParagraphAlignment.CENTER);
    kind.setSpacingBefore(DocxPage.twips(25));
    text.run(kind, cover.kind(), FontRole.TITLE, 36);
    kind.setSpacingAfter(DocxPage.twips(18));
    if (!cover.title().isBlank()) {
      XWPFParagraph title = text.styled("Title", ParagraphAlignment.CENTER);
      title.setSpacingAfter(DocxPage.twips(24));
      text.run(title, cover.title(), FontRole.TITLE, 22);
    }
    fields(text, cover.fields());
    for (int i = 0; i < cover.foot().size(); i++) {
      XWPFParagraph foot = text.paragraph(ParagraphAlignment.CENTER);
      foot.setSpacingBefore(i == 0 ? DocxPage.twips(30) : 0);
      text.run(foot, cover.foot().get(i), text.bodyFace(), text.bodyPt());
    }
    text.docx().getLastParagraph().createRun().addBreak(BreakType.PAGE);
  }

  /** Values stand one below the other, behind the longest label; the block is about centred. */
  private static void fields(DocxText text, List<Block.Field> fields) {
    int labels = widest(fields, Block.Field::label) + 1;
    int width = Math.min(MAX_COVER_CHARS, labels + widest(fields, Block.Field::value));
    int line = DocxPage.twips(text.style().widthMm());
    int left = Math.max(0, (line - width * FIELD_PT * 20) / 2);
    // Half a character more than the longest label, or the tab behind it leads to the next stop.
    int hanging = (2 * labels + 1) * FIELD_PT * 10;
    for (Block.Field field : fields) {
      XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.LEFT);
      paragraph.setSpacingAfter(FIELD_PT * 10);
      paragraph.setIndentationLeft(left + hanging);
      paragraph.setIndentationHanging(hanging);
      text.run(paragraph, field.label() + "：", text.bodyFace(), FIELD_PT).addTab();
      text.run(paragraph, field.value(), text.bodyFace(), FIELD_PT);
    }
  }

  private static int widest(List<Block.Field> fields, Function<Block.Field, String> words) {
    return fields.stream().map(words).mapToInt(String::length).max().orElse(0);
  }

  static void redHead(DocxText text, Block.RedHead head) {
    text.run(text.paragraph(ParagraphAlignment.LEFT), head.notice(), FontRole.HEI, text.bodyPt());
    XWPFParagraph name = text.paragraph(ParagraphAlignment.CENTER);
    name.setSpacingBefore(320);
    XWPFRun red = text.run(name, head.name(), FontRole.TITLE, 56);
    red.setColor(RED);
    red.setCharacterSpacing(200);
    XWPFParagraph issue = text.paragraph(ParagraphAlignment.CENTER);
    issue.setSpacingBefore(160);
    text.run(issue, head.issue(), text.bodyFace(), text.bodyPt());
    XWPFParagraph unit = text.paragraph(ParagraphAlignment.LEFT);
    unit.setSpacingBefore(200);
    int oneChar = text.twoCharsTwips() / 2;
    unit.setIndentationLeft(oneChar);
    CTTabStop tab = unit.getCTP().getPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setPos(BigInteger.valueOf(DocxPage.twips(text.style().widthMm()) - (long) oneChar));
    XWPFRun run = text.run(unit, head.unit(), text.bodyFace(), text.bodyPt());
    run.addTab();
    text.run(unit, head.date(), text.bodyFace(), text.bodyPt());
    XWPFParagraph line = text.paragraph(ParagraphAlignment.LEFT);
    DocxText.offGrid(line);
    line.setSpacingBetween(6, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    CTBorder border = line.getCTP().getPPr().addNewPBdr().addNewBottom();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(16));
    border.setSpace(BigInteger.ZERO);
    border.setColor(RED);
  }
}
