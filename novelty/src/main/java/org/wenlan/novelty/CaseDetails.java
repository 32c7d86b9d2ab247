package org.wenlan.novelty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wenlan.core.document.DocumentId;
import org.wenlan.novelty.compare.Cell;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.report.ListedDocument;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.novelty.report.PointConclusion;
import org.wenlan.novelty.report.ReportTime;
import org.wenlan.novelty.strategy.SearchStrategy;

/** Turns a report into what people check on a screen. */
final class CaseDetails {

  private CaseDetails() {}

  static CaseDetail of(NoveltyReport report) {
    Map<DocumentId, Integer> numbers = new HashMap<>();
    report.documents().forEach(listed -> numbers.put(listed.id(), listed.number()));
    List<CaseDetail.Point> points = new ArrayList<>();
    for (PointConclusion conclusion : report.conclusions()) {
      report.comparisons().stream()
          .filter(comparison -> comparison.point() == conclusion.point())
          .forEach(comparison -> points.add(point(report, conclusion, comparison, numbers)));
    }
    return new CaseDetail(
        report.commission().client().name(),
        ReportTime.day(report.commission().commissionDate()),
        report.rangeSentence(),
        report.wholeSentence(),
        report.compared(),
        points,
        report.documents().stream().map(CaseDetails::document).toList(),
        report.runs().stream()
            .map(
                run ->
                    new CaseDetail.Run(
                        run.runId(),
                        run.point(),
                        run.level().label(),
                        run.database(),
                        run.executedAt(),
                        run.executedBy(),
                        run.expression(),
                        run.hitCount(),
                        run.keptCount(),
                        run.interfaceNote()))
            .toList(),
        report.strategies().stream()
            .filter(strategy -> strategy.level() == SearchStrategy.Level.STRICT)
            .flatMap(CaseDetails::elsewhere)
            .toList());
  }

  /** What to enter where this library does not search itself. */
  private static Stream<CaseDetail.Elsewhere> elsewhere(SearchStrategy strategy) {
    CaseDetail.Elsewhere cnki =
        new CaseDetail.Elsewhere(strategy.point(), "CNKI 专业检索", strategy.cnki());
    return Stream.concat(
        Stream.of(cnki),
        strategy.webOfScience().stream()
            .map(words -> new CaseDetail.Elsewhere(strategy.point(), "Web of Science", words)));
  }

  /** Columns are documents that touch the point; a column of nothing but 未见 says nothing. */
  private static CaseDetail.Point point(
      NoveltyReport report,
      PointConclusion conclusion,
      Comparison comparison,
      Map<DocumentId, Integer> numbers) {
    List<Column> columns =
        comparison.columns().stream()
            .filter(column -> column.touches() && numbers.containsKey(column.document()))
            .toList();
    List<CaseDetail.Row> rows = new ArrayList<>();
    for (int row = 0; row < comparison.features().size(); row++) {
      List<CaseDetail.Field> fields = new ArrayList<>();
      for (Column column : columns) {
        Cell cell = column.cells().get(row);
        fields.add(new CaseDetail.Field(cell.value().label(), cell.evidence(), cell.reason()));
      }
      rows.add(new CaseDetail.Row(comparison.features().get(row), fields));
    }
    return new CaseDetail.Point(
        conclusion.point(),
        report.commission().points().get(conclusion.point() - 1).text(),
        conclusion.verdict(),
        conclusion.sentences(),
        columns.stream().map(column -> numbers.getOrDefault(column.document(), 0)).toList(),
        rows);
  }

  private static CaseDetail.Document document(ListedDocument listed) {
    return new CaseDetail.Document(
        listed.number(),
        listed.id(),
        listed.title(),
        listed.reference(),
        listed.relevance().label(),
        listed.standing().label());
  }
}
