package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wenlan.novelty.compare.Cell;
import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.compare.Standing;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;

/** The end of section 五: features × documents for each point, and the words it rests on. */
final class MatrixSection {

  private static final int COLUMNS = 6;

  /** Behind the number of a document that does not count. */
  private static final String LEFT_OUT = "＊";

  private final NoveltyReport report;
  private final List<Block> blocks;

  private MatrixSection(NoveltyReport report, List<Block> blocks) {
    this.report = report;
    this.blocks = blocks;
  }

  static void append(NoveltyReport report, List<Block> blocks) {
    new MatrixSection(report, blocks).matrices();
  }

  private void matrices() {
    blocks.add(new Block.Heading(2, "（四）对比矩阵"));
    if (report.documents().isEmpty()) {
      blocks.add(Block.paragraph("没有相关文献，无对比内容。"));
      return;
    }
    blocks.add(Block.paragraph("行为查新点的技术特征，列为文献序号；除“未见”外，各项均附原文摘录和出处。各文献单独对比，不以多篇文献的特征相加作判断。"));
    for (Comparison comparison : report.comparisons()) {
      List<Column> touched = comparison.columns().stream().filter(Column::touches).toList();
      if (touched.isEmpty()) {
        blocks.add(Block.paragraph("查新点%d：所列文献均未见其任何特征。".formatted(comparison.point())));
        continue;
      }
      for (int from = 0; from < touched.size(); from += COLUMNS) {
        matrix(comparison, touched.subList(from, Math.min(touched.size(), from + COLUMNS)), from);
      }
      leftOut(touched);
      quotes(comparison, touched);
    }
  }

  private void matrix(Comparison comparison, List<Column> columns, int from) {
    List<Block.Column> heads = new ArrayList<>();
    heads.add(new Block.Column("技术特征", 3));
    columns.forEach(
        c ->
            heads.add(
                new Block.Column(
                    "[%d]%s".formatted(number(c), c.standing().isExcluded() ? LEFT_OUT : ""), 1)));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < comparison.features().size(); row++) {
      List<Block.Cell> cells = new ArrayList<>();
      cells.add(Block.Cell.of(comparison.features().get(row)));
      for (Column column : columns) {
        cells.add(Block.Cell.of(column.cells().get(row).value().label()));
      }
      rows.add(cells);
    }
    blocks.add(
        new Block.Table(
            Optional.of("查新点%d对比矩阵%s".formatted(comparison.point(), from == 0 ? "" : "（续）")),
            heads,
            rows));
  }

  private void leftOut(List<Column> columns) {
    Set<String> reasons =
        columns.stream()
            .map(Column::standing)
            .filter(Standing::isExcluded)
            .map(Standing::label)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!reasons.isEmpty()) {
      blocks.add(Block.paragraph(LEFT_OUT + "　" + String.join("；", reasons) + "。"));
    }
  }

  /** One row for each quotation; features that rest on the same words share it. */
  private void quotes(Comparison comparison, List<Column> columns) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Column column : columns) {
      Map<String, List<Cell>> byQuote = new LinkedHashMap<>();
      for (Cell cell : column.cells()) {
        if (cell.value() != CellValue.ABSENT) {
          byQuote
              .computeIfAbsent(cell.value() + quote(column, cell), key -> new ArrayList<>())
              .add(cell);
        }
      }
      byQuote.values().forEach(same -> rows.add(row(column, same)));
    }
    blocks.add(
        new Block.Table(
            Optional.of("查新点%d原文摘录".formatted(comparison.point())),
            List.of(
                new Block.Column("文献", 1),
                new Block.Column("技术特征", 2.2),
                new Block.Column("判断与依据", 2.6),
                new Block.Column("原文摘录（出处）", 5.4)),
            rows));
  }

  private List<Block.Cell> row(Column column, List<Cell> same) {
    return List.of(
        new Block.Cell(List.of(Inline.named(List.of(number(column))))),
        Block.Cell.of(same.stream().map(Cell::feature).collect(Collectors.joining("；"))),
        Block.Cell.of(
            same.getFirst().value().label()
                + same.stream()
                    .map(Cell::reason)
                    .distinct()
                    .collect(Collectors.joining("；", "：", ""))),
        Block.Cell.of(quote(column, same.getFirst())));
  }

  private String quote(Column column, Cell cell) {
    return cell.evidence()
        .map(e -> "“%s”（%s）%s".formatted(e.quote(), e.locator().label(), listed(column).mark(e)))
        .orElse("无");
  }

  private int number(Column column) {
    return listed(column).number();
  }

  private ListedDocument listed(Column column) {
    return report.documents().stream()
        .filter(d -> d.id().equals(column.document()))
        .findFirst()
        .orElseThrow();
  }
}
