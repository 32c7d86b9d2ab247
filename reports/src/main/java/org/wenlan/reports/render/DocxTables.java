package org.wenlan.reports.render;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** Tables of a DOCX, and the tail of a bulletin, which is a table at the foot of the page. */
final class DocxTables {

  /** White space left and right in a field, in twips. */
  private static final int FIELD_MARGIN = 108;

  private DocxTables() {}

  static void append(DocxText text, Block.Table block) {
    int sizePt = text.style().hasGrid() ? 12 : 11;
    block
        .caption()
        .ifPresent(
            caption -> {
              XWPFParagraph paragraph = text.paragraph(ParagraphAlignment.CENTER);
              paragraph.setKeepNext(true);
              text.run(paragraph, caption, FontRole.HEI, sizePt);
            });
    int columns = block.columns().size();
    int rows = block.rows().size() + (block.hasHead() ? 1 : 0);
    if (rows == 0) {
      return;
    }
    XWPFTable table = text.docx().createTable(rows, columns);
    int[] widths = widths(block.columns(), DocxPage.twips(text.style().widthMm()));
    fix(table, widths);
    // The first field's text, not its border, stands on the margin unless the table is moved in.
    CTTblWidth indent = table.getCTTbl().getTblPr().addNewTblInd();
    indent.setType(STTblWidth.DXA);
    indent.setW(BigInteger.valueOf(FIELD_MARGIN));
    boolean whole = PageBreaks.staysWhole(block, text.style());
    int at = 0;
    if (block.hasHead()) {
      XWPFTableRow head = table.getRow(at++);
      head.setRepeatHeader(true);
      for (int i = 0; i < columns; i++) {
        XWPFParagraph paragraph = field(text, head.getCell(i), ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        text.run(paragraph, block.columns().get(i).header(), FontRole.HEI, sizePt);
      }
    }
    for (List<List<Block.Cell>> group : block.groups()) {
      for (List<Block.Cell> cells : group) {
        XWPFTableRow row = table.getRow(at++);
        row.setCantSplitRow(true);
        merge(row, cells, widths);
        for (int i = 0; i < cells.size(); i++) {
          boolean label = i == 0 && block.isLabelled(cells);
          XWPFParagraph paragraph =
              field(
                  text,
                  row.getCell(i),
                  label ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
          // Word keeps a row on the page of the next one by its paragraphs.
          paragraph.setKeepNext(cells != group.getLast() || (whole && at < rows));
          text.runs(paragraph, cells.get(i).runs(), label ? FontRole.HEI : text.bodyFace(), sizePt);
        }
      }
    }
  }

  /** Makes one field of several where a cell is wider than a column. */
  private static void merge(XWPFTableRow row, List<Block.Cell> cells, int[] widths) {
    int column = 0;
    for (int i = 0; i < cells.size(); i++) {
      int span = cells.get(i).span();
      int width = 0;
      for (int j = 0; j < span; j++) {
        width += widths[column++];
        if (j > 0) {
          row.removeCell(i + 1);
        }
      }
      if (span > 1) {
        row.getCell(i).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
        row.getCell(i).setWidth(String.valueOf(width));
      }
    }
  }

  /** Full width, thick lines outside, thin inside, on the last line of the type area. */
  static void tail(DocxText text, List<String> lines) {
    XWPFTable table = text.docx().createTable(lines.size(), 1);
    fix(table, new int[] {DocxPage.twips(text.style().widthMm())});
    table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
    table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
    table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, "000000");
    table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, "000000");
    table.setInsideHBorder(XWPFBorderType.SINGLE, 6, 0, "000000");
    CTTblPPr place = table.getCTTbl().getTblPr().addNewTblpPr();
    place.setVertAnchor(STVAnchor.MARGIN);
    // Measured from the margin, LibreOffice lets a table of full width flow with the text.
    place.setHorzAnchor(STHAnchor.PAGE);
    place.setTblpX(BigInteger.valueOf(DocxPage.twips(text.style().leftMm())));
    place.setTblpYSpec(STYAlign.BOTTOM);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      XWPFParagraph paragraph =
          field(
              text,
              table.getRow(i).getCell(0),
              last ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      paragraph.setIndentationRight(280);
      if (!last) {
        paragraph.setIndentationLeft(840);
        paragraph.setIndentationHanging(560);
      }
      text.run(paragraph, lines.get(i), text.bodyFace(), 14);
    }
    // A floating table hangs on the paragraph behind it, and a body must not end with a table.
    XWPFParagraph anchor = text.paragraph(ParagraphAlignment.LEFT);
    DocxText.offGrid(anchor);
    anchor.setSpacingBetween(1, LineSpacingRule.EXACT);
  }

  private static int[] widths(List<Block.Column> columns, int total) {
    double shares = columns.stream().mapToDouble(Block.Column::share).sum();
    return columns.stream()
        .mapToInt(column -> (int) Math.round(total * column.share() / shares))
        .toArray();
  }

  private static void fix(XWPFTable table, int[] widths) {
    table.setCellMargins(0, FIELD_MARGIN, 0, FIELD_MARGIN);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    int total = 0;
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
      total += width;
    }
    table.setWidth(String.valueOf(total));
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(String.valueOf(widths[i]));
      }
    }
  }

  private static XWPFParagraph field(
      DocxText text, XWPFTableCell cell, ParagraphAlignment alignment) {
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = text.dress(cell.getParagraphs().getFirst(), alignment);
    DocxText.offGrid(paragraph);
    paragraph.setSpacingBetween(1.15);
    return paragraph;
  }
}
