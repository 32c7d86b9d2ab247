package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wenlan.novelty.compare.Cell;
import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.search.SearchRun;
import org.wenlan.novelty.strategy.SearchConcept;
import org.wenlan.novelty.strategy.SearchStrategy;
import org.wenlan.novelty.strategy.SearchTerm;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;

/** Sections 四 and 五: what was searched, what was found, and the matrix. */
final class SearchSections {

  private static final int COLUMNS = 6;

  private final NoveltyReport report;
  private final List<Block> blocks;

  private SearchSections(NoveltyReport report, List<Block> blocks) {
    this.report = report;
    this.blocks = blocks;
  }

  static void append(NoveltyReport report, List<Block> blocks) {
    SearchSections sections = new SearchSections(report, blocks);
    sections.range();
    sections.results();
    sections.matrices();
  }

  private void range() {
    blocks.add(new Block.Heading(1, "四、文献检索范围及检索策略"));
    blocks.add(new Block.Heading(2, "（一）检索范围"));
    blocks.add(
        Block.table(
            List.of(
                new Block.Column("数据库", 2),
                new Block.Column("收录年限", 2),
                new Block.Column("收录情况", 2),
                new Block.Column("载体", 1)),
            List.of(
                ReportLayout.row(
                    report.coverage().database(),
                    report.coverage().years(),
                    "公开文献%d篇".formatted(report.coverage().documents()),
                    "联机"))));
    blocks.add(
        Block.paragraph(
            "检索截止：委托日期%s。委托日期之后公开的文献只列出备查，不作判断依据。"
                .formatted(report.commission().commissionDate())));
    blocks.add(new Block.Heading(2, "（二）检索词"));
    List<List<Block.Cell>> terms = new ArrayList<>();
    Integer last = null;
    for (SearchStrategy strategy : report.strategies()) {
      if (last == null || last != strategy.point()) {
        last = strategy.point();
        for (SearchConcept concept : strategy.concepts()) {
          terms.add(
              ReportLayout.row(
                  "查新点%d %s".formatted(strategy.point(), concept.id()),
                  words(concept, SearchTerm.Language.ZH),
                  words(concept, SearchTerm.Language.EN)));
        }
      }
    }
    blocks.add(
        Block.table(
            List.of(
                new Block.Column("概念", 1.5),
                new Block.Column("中文检索词", 3),
                new Block.Column("英文检索词", 3)),
            terms));
    classNumbers();
    blocks.add(new Block.Heading(2, "（三）检索式与命中数"));
    runs();
    equivalents();
  }

  private void classNumbers() {
    List<String> numbers = new ArrayList<>();
    if (!report.commission().clcNumbers().isEmpty()) {
      numbers.add("中图分类号：" + String.join("、", report.commission().clcNumbers()));
    }
    if (!report.commission().ipcNumbers().isEmpty()) {
      numbers.add("IPC：" + String.join("、", report.commission().ipcNumbers()));
    }
    if (!numbers.isEmpty()) {
      blocks.add(Block.paragraph(String.join("；", numbers) + "（供其他数据库复检使用）。"));
    }
  }

  private static String words(SearchConcept concept, SearchTerm.Language language) {
    List<String> words = concept.words(language);
    return words.isEmpty() ? "略" : String.join("；", words);
  }

  private void runs() {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (SearchRun run : report.runs()) {
      rows.add(
          ReportLayout.row(
              "查新点%d %s".formatted(run.point(), run.level().label()),
              run.strategy() + "：" + run.expression(),
              String.valueOf(run.hitCount()),
              String.valueOf(run.keptCount())));
    }
    blocks.add(
        Block.table(
            List.of(
                new Block.Column("策略", 1.6),
                new Block.Column("实际使用的检索式（%s）".formatted(report.coverage().database()), 6),
                new Block.Column("命中", 0.9),
                new Block.Column("入选", 0.9)),
            rows));
    report.runs().stream()
        .map(SearchRun::interfaceNote)
        .distinct()
        .forEach(note -> blocks.add(Block.paragraph("说明：" + note + "。")));
  }

  /** What to paste elsewhere to search wider; clearly not searched here. */
  private void equivalents() {
    blocks.add(Block.paragraph("以下为同一策略在其他数据库的写法，供扩大范围复检，本次未检索这些数据库："));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (SearchStrategy strategy : report.strategies()) {
      if (strategy.level() == SearchStrategy.Level.STRICT) {
        String point = "查新点" + strategy.point();
        rows.add(ReportLayout.row(point, "CNKI 专业检索", strategy.cnki()));
        rows.add(
            ReportLayout.row(
                point, "Web of Science", strategy.webOfScience().orElse("略（缺少英文检索词）")));
      }
    }
    blocks.add(
        Block.table(
            List.of(
                new Block.Column("查新点", 1),
                new Block.Column("数据库", 1.5),
                new Block.Column("检索式", 6)),
            rows));
  }

  private void results() {
    blocks.add(new Block.Heading(1, "五、检索结果"));
    long judged = report.documents().stream().filter(d -> !d.standing().isExcluded()).count();
    blocks.add(
        Block.paragraph(
            "依据上述检索范围和检索式，对命中文献去重、筛选后，逐篇对比%d篇，其中与本项目相关的文献%d篇，分国内、国外列出如下。"
                .formatted(report.compared(), judged)));
    list("（一）国内文献", d -> d.domestic() && !d.standing().isExcluded());
    list("（二）国外文献", d -> !d.domestic() && !d.standing().isExcluded());
    list("（三）不作判断依据的文献（仅供参考）", d -> d.standing().isExcluded());
  }

  private void list(String heading, Predicate<ListedDocument> which) {
    blocks.add(new Block.Heading(2, heading));
    List<ListedDocument> documents = report.documents().stream().filter(which).toList();
    if (documents.isEmpty()) {
      blocks.add(Block.paragraph("无。"));
    }
    for (ListedDocument document : documents) {
      blocks.add(
          new Block.References(
              List.of(new Block.ReferenceEntry(document.number(), document.reference()))));
      String standing = document.standing().isExcluded() ? "；" + document.standing().label() : "";
      blocks.add(
          ReportLayout.lines(
              document.relevance().label(),
              "　公开日期：%s；涉及%s%s。".formatted(document.published(), points(document), standing)));
      blocks.add(
          new Block.Quote(
              List.of(
                  Inline.text("摘录："),
                  Inline.text(document.extract().quote()),
                  Inline.text("（" + document.extract().locator().label() + "）"))));
    }
  }

  private static String points(ListedDocument document) {
    return document.points().isEmpty()
        ? "查新点：无"
        : "查新点"
            + document.points().stream()
                .map(String::valueOf)
                .collect(java.util.stream.Collectors.joining("、"));
  }

  private void matrices() {
    blocks.add(new Block.Heading(2, "（四）对比矩阵"));
    if (report.documents().isEmpty()) {
      blocks.add(Block.paragraph("没有相关文献，无对比内容。"));
      return;
    }
    blocks.add(Block.paragraph("行为查新点的技术特征，列为文献序号；除“未见”外，各项均附原文摘录和出处。"));
    for (Comparison comparison : report.comparisons()) {
      List<Column> touched = comparison.columns().stream().filter(Column::touches).toList();
      if (touched.isEmpty()) {
        blocks.add(Block.paragraph("查新点%d：所列文献均未见其任何特征。".formatted(comparison.point())));
        continue;
      }
      for (int from = 0; from < touched.size(); from += COLUMNS) {
        matrix(comparison, touched.subList(from, Math.min(touched.size(), from + COLUMNS)), from);
      }
      quotes(comparison, touched);
    }
  }

  private void matrix(Comparison comparison, List<Column> columns, int from) {
    List<Block.Column> heads = new ArrayList<>();
    heads.add(new Block.Column("技术特征", 3));
    columns.forEach(c -> heads.add(new Block.Column("[%d]".formatted(number(c)), 1)));
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
            Optional.of("查新点%d 对比矩阵%s".formatted(comparison.point(), from == 0 ? "" : "（续）")),
            heads,
            rows));
  }

  private void quotes(Comparison comparison, List<Column> columns) {
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Column column : columns) {
      for (Cell cell : column.cells()) {
        if (cell.value() != CellValue.ABSENT) {
          String quote =
              cell.evidence()
                  .map(e -> "“%s”（%s）".formatted(e.quote(), e.locator().label()))
                  .orElse("无");
          rows.add(
              List.of(
                  new Block.Cell(List.of(Inline.cite(number(column)))),
                  Block.Cell.of(cell.feature()),
                  Block.Cell.of(cell.value().label()),
                  Block.Cell.of(quote),
                  Block.Cell.of(cell.reason())));
        }
      }
    }
    blocks.add(
        new Block.Table(
            Optional.of("查新点%d 原文摘录".formatted(comparison.point())),
            List.of(
                new Block.Column("文献", 0.8),
                new Block.Column("技术特征", 2),
                new Block.Column("判断", 1),
                new Block.Column("原文摘录（出处）", 5),
                new Block.Column("依据", 2)),
            rows));
  }

  private int number(Column column) {
    return report.documents().stream()
        .filter(d -> d.id().equals(column.document()))
        .mapToInt(ListedDocument::number)
        .findFirst()
        .orElseThrow();
  }
}
