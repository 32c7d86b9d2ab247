package org.wenlan.reports.render;

import java.util.List;

/**
 * Keeps a table with what announces it: headings, caption, head and first rows stand on one page.
 * The height of rows is estimated from above, by characters and column widths.
 */
final class PageBreaks {

  private static final double CAPTION_PT = 30;

  /** Borders and white space of a field, left and right, above and below. */
  private static final double FIELD_WIDTH_PT = 9;

  private static final double FIELD_HEIGHT_PT = 6;

  /** A table kept whole may leave so much of a page white, not more. */
  private static final double MOST_WHITE = 1 / 3.0;

  private PageBreaks() {}

  /**
   * The end of the table that the block at {@code start} announces or is.
   *
   * @return index behind the table, or {@code start} if there is none
   */
  static int endOfTableHeadedAt(List<Block> blocks, int start) {
    int at = start;
    while (at < blocks.size() && announces(blocks.get(at))) {
      at++;
    }
    return at < blocks.size() && blocks.get(at) instanceof Block.Table ? at + 1 : start;
  }

  private static boolean announces(Block block) {
    return block instanceof Block.Heading
        || (block instanceof Block.Paragraph paragraph && paragraph.leadsIn());
  }

  /** Height that must be left on a page for these blocks to begin on it. */
  static double leastHeightPt(List<Block> blocks, PageStyle style) {
    double height = 0;
    double width = style.widthMm() * PageStyle.POINTS_PER_MM;
    for (Block block : blocks) {
      height +=
          switch (block) {
            case Block.Heading(int _, String text) -> bodyLines(text, width, style);
            case Block.Paragraph paragraph ->
                bodyLines(Inline.plainText(paragraph.runs()), width, style);
            case Block.Table table -> tableStartPt(table, style);
            default -> 0;
          };
    }
    return Math.min(height, style.heightMm() * PageStyle.POINTS_PER_MM * 0.9);
  }

  /** Whether no page ends inside the table: it takes a third of one at most. */
  static boolean staysWhole(Block.Table table, PageStyle style) {
    double height = 0;
    for (List<Block.Cell> row : table.rows()) {
      height += rowPt(table, row, style);
    }
    return height <= style.heightMm() * PageStyle.POINTS_PER_MM * MOST_WHITE;
  }

  private static double bodyLines(String text, double width, PageStyle style) {
    return Math.ceil((widthInChars(text) + 2) * style.charPitchPt() / width) * style.linePitchPt();
  }

  private static double tableStartPt(Block.Table table, PageStyle style) {
    double height = table.caption().isPresent() ? CAPTION_PT : 0;
    if (table.hasHead()) {
      List<Block.Cell> head =
          table.columns().stream().map(column -> Block.Cell.of(column.header())).toList();
      height += rowPt(table, head, style);
    }
    if (!table.rows().isEmpty()) {
      for (List<Block.Cell> row :
          staysWhole(table, style) ? table.rows() : table.groups().getFirst()) {
        height += rowPt(table, row, style);
      }
    }
    return height;
  }

  private static double rowPt(Block.Table table, List<Block.Cell> row, PageStyle style) {
    int sizePt = style.hasGrid() ? 12 : 11;
    double total = table.columns().stream().mapToDouble(Block.Column::share).sum();
    double sharePt = style.widthMm() * PageStyle.POINTS_PER_MM / total;
    double most = 1;
    int column = 0;
    for (Block.Cell cell : row) {
      double share = 0;
      for (int i = 0; i < cell.span(); i++) {
        share += table.columns().get(column++).share();
      }
      double chars = Math.max(1, Math.floor((share * sharePt - FIELD_WIDTH_PT) / sizePt));
      most = Math.max(most, Math.ceil(widthInChars(Inline.plainText(cell.runs())) / chars));
    }
    return most * (sizePt + 6) + FIELD_HEIGHT_PT;
  }

  /** Latin letters and digits are half as wide as Chinese characters. */
  private static double widthInChars(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
  }
}
