package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Validity;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Block.Cell;
import org.wenlan.reports.render.Block.Column;
import org.wenlan.reports.render.Inline;

/**
 * Policies by date (政策一览). What is short stands in columns; 要点 and 关系, which run over many lines,
 * stand below each policy in the full width, so that rows stay low and pages are filled.
 */
final class PolicyTable {

  private static final int MAX_POINT_CHARS = 120;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("日期", 3.0),
          new Column("机关", 3.2),
          new Column("标题", 5.2),
          new Column("文号", 2.8),
          new Column("效力状态", 2.2));

  private PolicyTable() {}

  /** Writes the table and what has to be said of it; false if there are no policies. */
  static boolean write(Page page, TopicMaterial material) {
    List<Source> policies =
        material.policies().stream()
            .sorted(
                Comparator.comparing(
                        (Source source) -> source.metadata().date().orElse(LocalDate.MAX))
                    .thenComparing(Source::rank))
            .toList();
    if (policies.isEmpty()) {
      return false;
    }
    Map<DocumentId, Source> listed =
        policies.stream().collect(Collectors.toMap(p -> p.document().id(), Function.identity()));
    List<List<Cell>> rows = new ArrayList<>();
    policies.forEach(policy -> addRows(page, material, policy, listed, rows));
    page.add(new Block.Table(Optional.of("政策一览"), COLUMNS, rows));
    if (policies.stream().anyMatch(policy -> policy.validity() == Validity.UNKNOWN)) {
      page.add(Block.notice("注：效力状态“未知”，指馆藏文献未载明该文件是否继续有效，引用前请向发文机关核实。"));
    }
    if (policies.stream().anyMatch(policy -> !policy.mayHold())) {
      page.add(Block.notice("注：表中效力状态为废止或失效的文件仅供了解沿革，不得作为现行依据引用。"));
    }
    return true;
  }

  /**
   * Whether the words belong among the quotations that follow the table; a standard is no policy.
   */
  static boolean belongsBelow(Quotation quotation) {
    return quotation.theme() == Theme.RULE
        && quotation.source().metadata().type() != DocumentType.STANDARD;
  }

  private static void addRows(
      Page page,
      TopicMaterial material,
      Source policy,
      Map<DocumentId, Source> listed,
      List<List<Cell>> rows) {
    var metadata = policy.metadata();
    rows.add(
        List.of(
            Cell.of(metadata.date().map(LocalDate::toString).orElse("未载明")),
            Cell.of(metadata.issuers().isEmpty() ? "未载明" : String.join("、", metadata.issuers())),
            new Cell(List.of(Inline.text(policy.title()), page.cite(policy, ""))),
            Cell.of(metadata.number().map(DocumentNumber::toString).orElse("—")),
            Cell.of(policy.validity().label())));
    material
        .takeOne(
            q ->
                q.source().equals(policy)
                    && q.theme() == Theme.RULE
                    && q.quote().length() <= MAX_POINT_CHARS)
        .ifPresent(point -> rows.add(below("要点", page.quote(point))));
    List<Inline> relations = relations(page, material.relations(policy), listed);
    if (!relations.isEmpty()) {
      rows.add(below("关系", relations));
    }
  }

  private static List<Cell> below(String label, List<Inline> runs) {
    return List.of(Cell.of(label), new Cell(runs, COLUMNS.size() - 1));
  }

  /** What stands in the same table is led to by its number. */
  private static List<Inline> relations(
      Page page, List<Relation> relations, Map<DocumentId, Source> listed) {
    List<Inline> runs = new ArrayList<>();
    for (Relation relation : relations) {
      runs.add(Inline.text((runs.isEmpty() ? "" : "；") + relation.before() + relation.title()));
      relation.other().map(listed::get).ifPresent(other -> runs.add(page.cite(other, "")));
      runs.add(Inline.text(relation.after()));
    }
    if (!runs.isEmpty()) {
      runs.add(Inline.text("。"));
    }
    return runs;
  }
}
