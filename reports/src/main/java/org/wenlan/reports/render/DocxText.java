package org.wenlan.reports.render;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Paragraphs and runs of a DOCX in the faces and measures of one page style. */
final class DocxText {

  private final XWPFDocument docx;
  private final PageStyle style;
  private int bookmarks;

  DocxText(XWPFDocument docx, PageStyle style) {
    this.docx = docx;
    this.style = style;
  }

  XWPFDocument docx() {
    return docx;
  }

  PageStyle style() {
    return style;
  }

  int bodyPt() {
    return style.bodyPt();
  }

  FontRole bodyFace() {
    return style.hasGrid() ? FontRole.FANG : FontRole.SONG;
  }

  FontRole headingFace(int level) {
    return switch (level) {
      case 1 -> FontRole.HEI;
      case 2 -> FontRole.KAI;
      default -> bodyFace();
    };
  }

  int lineTwips() {
    return (int) Math.floor(style.linePitchPt() * 20);
  }

  int twoCharsTwips() {
    return (int) Math.round(style.charPitchPt() * 40);
  }

  /** Off the grid, what follows a table stands a little apart from it. */
  XWPFParagraph paragraph(ParagraphAlignment alignment) {
    List<IBodyElement> before = docx.getBodyElements();
    boolean apart = !style.hasGrid() && !before.isEmpty() && before.getLast() instanceof XWPFTable;
    XWPFParagraph paragraph = dress(docx.createParagraph(), alignment);
    paragraph.setSpacingBefore(apart ? lineTwips() / 3 : 0);
    return paragraph;
  }

  XWPFParagraph styled(String styleId, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = paragraph(alignment);
    paragraph.setStyle(styleId);
    return paragraph;
  }

  XWPFParagraph dress(XWPFParagraph paragraph, ParagraphAlignment alignment) {
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    if (!style.hasGrid()) {
      paragraph.setSpacingBetween(1.5);
    }
    return paragraph;
  }

  /** Two characters in, as the office sets it: in characters, so that it follows the grid. */
  void indentFirstLine(XWPFParagraph paragraph) {
    CTPPr properties = paragraph.getCTP().getPPr();
    CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    indent.setFirstLineChars(BigInteger.valueOf(200));
    indent.setFirstLine(BigInteger.valueOf(twoCharsTwips()));
  }

  XWPFRun run(XWPFParagraph paragraph, String text, FontRole face, int sizePt) {
    XWPFRun run = paragraph.createRun();
    dress(run.getCTR(), face, sizePt, style);
    run.setText(clean(text));
    return run;
  }

  void runs(XWPFParagraph paragraph, List<Inline> runs, FontRole face, int sizePt) {
    for (Inline inline : runs) {
      switch (inline) {
        case Inline.Text(String text) -> run(paragraph, text, face, sizePt);
        case Inline.Emphasis(String text) -> run(paragraph, text, FontRole.HEI, sizePt);
        case Inline.Citation citation -> citation(paragraph, citation, face, sizePt);
      }
    }
  }

  private void citation(
      XWPFParagraph paragraph, Inline.Citation citation, FontRole face, int sizePt) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor("ref_" + citation.numbers().getFirst());
    CTR run = link.addNewR();
    CTRPr properties = dress(run, face, sizePt, style);
    if (citation.raised()) {
      properties.addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
    }
    run.addNewT().setStringValue(citation.label());
  }

  private static CTRPr dress(CTR run, FontRole face, int sizePt, PageStyle style) {
    CTRPr properties = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    DocxPage.faces(properties.addNewRFonts(), face, style);
    if (style.hasGrid() && sizePt == style.bodyPt()) {
      properties.addNewSpacing().setVal(BigInteger.valueOf(DocxPage.charSpacingTwips(style)));
    }
    properties.addNewSz().setVal(BigInteger.valueOf(2L * sizePt));
    properties.addNewSzCs().setVal(BigInteger.valueOf(2L * sizePt));
    return properties;
  }

  /** The last entry stays on the page of what is said about it. */
  void references(Block.References references) {
    for (Block.ReferenceEntry entry : references.entries()) {
      XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
      offGrid(paragraph);
      paragraph.setKeepNext(entry.equals(references.entries().getLast()));
      paragraph.setIndentationLeft(480);
      paragraph.setIndentationHanging(480);
      CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
      start.setId(BigInteger.valueOf(++bookmarks));
      start.setName("ref_" + entry.number());
      run(paragraph, PlainText.entry(entry), bodyFace(), 12);
      paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
    }
  }

  /** Small type stands closer than the grid. */
  static void offGrid(XWPFParagraph paragraph) {
    paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
  }

  /** Line breaks and control characters, which XML or Word would not take, become blanks. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}]", " ");
  }
}
