package org.wenlan.reports.render;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Paper, grid, styles and page numbers of a DOCX; lengths in twips (1/20 pt). */
final class DocxPage {

  /** Page number line 7 mm under the type area: distance of the footer from the page's edge. */
  private static final double NUMBER_BELOW_MM = 7;

  private static final int NUMBER_PT = 14;
  private static final String LATIN = "Times New Roman";

  private DocxPage() {}

  static int twips(double mm) {
    return (int) Math.round(mm * PageStyle.POINTS_PER_MM * 20);
  }

  /** How much closer than its own width body type stands; rounded so that no line runs over. */
  static int charSpacingTwips(PageStyle style) {
    return (int) Math.floor((style.charPitchPt() - style.bodyPt()) * 20);
  }

  /**
   * @param cover whether the first page is a cover, which has no page number
   */
  static void layOut(XWPFDocument docx, PageStyle style, boolean cover) {
    CTSectPr section = docx.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(twips(style.topMm())));
    margin.setRight(BigInteger.valueOf(twips(style.rightMm())));
    margin.setBottom(BigInteger.valueOf(twips(style.bottomMm())));
    margin.setLeft(BigInteger.valueOf(twips(style.leftMm())));
    margin.setHeader(BigInteger.valueOf(851));
    int numberFoot = twips(style.bottomMm() - NUMBER_BELOW_MM) - NUMBER_PT * 20 / 2;
    margin.setFooter(BigInteger.valueOf(numberFoot));
    margin.setGutter(BigInteger.ZERO);
    if (style.hasGrid()) {
      CTDocGrid grid = section.addNewDocGrid();
      // A grid of characters narrower than the type is kept by Word, but LibreOffice then gives
      // every character two fields; the runs are set closer instead, see charSpacingTwips.
      grid.setType(STDocGrid.LINES);
      grid.setLinePitch(BigInteger.valueOf((long) Math.floor(style.linePitchPt() * 20)));
    }
    styles(docx, style);
    docx.setEvenAndOddHeadings(true);
    number(docx.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
    number(docx.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    if (cover) {
      docx.createFooter(HeaderFooterType.FIRST).createParagraph();
    }
  }

  private static void styles(XWPFDocument docx, PageStyle style) {
    CTStyles styles = CTStyles.Factory.newInstance();
    FontRole body = style.hasGrid() ? FontRole.FANG : FontRole.SONG;
    CTRPr defaults = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
    faces(defaults.addNewRFonts(), body, style);
    defaults.addNewSz().setVal(BigInteger.valueOf(2L * style.bodyPt()));
    defaults.addNewSzCs().setVal(BigInteger.valueOf(2L * style.bodyPt()));
    defaults.addNewLang().setEastAsia("zh-CN");
    style(styles, style, "Normal", "Normal", body, style.bodyPt(), -1);
    style(styles, style, "Title", "Title", FontRole.TITLE, 22, -1);
    style(styles, style, "Heading1", "heading 1", FontRole.HEI, style.bodyPt(), 0);
    style(styles, style, "Heading2", "heading 2", FontRole.KAI, style.bodyPt(), 1);
    style(styles, style, "Heading3", "heading 3", body, style.bodyPt(), 2);
    style(styles, style, "Heading4", "heading 4", body, style.bodyPt(), 3);
    docx.createStyles().setStyles(styles);
  }

  private static void style(
      CTStyles styles,
      PageStyle page,
      String id,
      String name,
      FontRole face,
      int sizePt,
      int outline) {
    CTStyle style = styles.addNewStyle();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    // The grid counts from the size of the default style, so it must be known as such.
    style.setDefault("Normal".equals(id));
    style.addNewName().setVal(name);
    style.addNewQFormat();
    CTPPrGeneral paragraph = style.addNewPPr();
    // On the grid a page holds its 22 lines, whatever paragraph they belong to.
    paragraph.addNewWidowControl().setVal(!page.hasGrid());
    if (outline >= 0) {
      paragraph.addNewKeepNext();
      paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
    }
    CTRPr run = style.addNewRPr();
    faces(run.addNewRFonts(), face, page);
    run.addNewSz().setVal(BigInteger.valueOf(2L * sizePt));
    run.addNewSzCs().setVal(BigInteger.valueOf(2L * sizePt));
  }

  /** The form of 2000 sets Latin letters and digits in their own face, an official document not. */
  static void faces(CTFonts fonts, FontRole face, PageStyle style) {
    String latin = style.hasGrid() ? face.officeName() : LATIN;
    // Without the hint, Word takes “ ” and — for Latin signs.
    fonts.setHint(STHint.EAST_ASIA);
    fonts.setAscii(latin);
    fonts.setHAnsi(latin);
    fonts.setEastAsia(face.officeName());
    fonts.setCs(latin);
  }

  /** {@code — 1 —}, one character in from the edge. */
  private static void number(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph paragraph = footer.createParagraph();
    paragraph.setAlignment(side);
    paragraph.getCTP().getPPr().addNewSnapToGrid().setVal(false);
    paragraph.setSpacingBefore(0);
    if (side == ParagraphAlignment.RIGHT) {
      paragraph.setIndentationRight(NUMBER_PT * 20);
    } else {
      paragraph.setIndentationLeft(NUMBER_PT * 20);
    }
    paragraph.getCTP().getPPr().getSpacing().setLineRule(STLineSpacingRule.AUTO);
    numberRun(paragraph).setText("— ");
    numberRun(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    numberRun(paragraph).getCTR().addNewInstrText().setStringValue(" PAGE ");
    numberRun(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    numberRun(paragraph).setText("1");
    numberRun(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    numberRun(paragraph).setText(" —");
  }

  private static XWPFRun numberRun(XWPFParagraph paragraph) {
    XWPFRun run = paragraph.createRun();
    faces(run.getCTR().addNewRPr().addNewRFonts(), FontRole.SONG, PageStyle.OFFICIAL);
    run.setFontSize(NUMBER_PT);
    return run;
  }
}
