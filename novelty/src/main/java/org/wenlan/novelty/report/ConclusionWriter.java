package org.wenlan.novelty.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.Evidence;
import org.wenlan.novelty.Verdict;
import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.compare.Standing;
import org.wenlan.novelty.search.IndexCoverage;
import org.wenlan.reports.render.Inline;

/** Writes section 六 from the comparison, in set sentences and bounded by range and date. */
final class ConclusionWriter {

  private static final int MAX_GENERAL_CITED = 3;

  private final LocalDate commissionDate;
  private final IndexCoverage coverage;
  private final Map<DocumentId, ListedDocument> listed;

  ConclusionWriter(
      LocalDate commissionDate, IndexCoverage coverage, List<ListedDocument> documents) {
    this.commissionDate = commissionDate;
    this.coverage = coverage;
    this.listed =
        documents.stream().collect(Collectors.toUnmodifiableMap(ListedDocument::id, d -> d));
  }

  String range() {
    List<ListedDocument> judged =
        listed.values().stream().filter(document -> !document.standing().isExcluded()).toList();
    List<ListedDocument> close =
        judged.stream().filter(document -> document.relevance() == Relevance.CLOSE).toList();
    long domestic = close.stream().filter(ListedDocument::domestic).count();
    String range =
        "在上述检索范围（%s，收录年限%s）内、截至%s，"
            .formatted(coverage.database(), coverage.years(), ReportTime.day(commissionDate));
    return judged.isEmpty()
        ? range + "未检出与本项目查新点相关的文献。"
        : range
            + "检出与本项目相关文献%d篇，其中密切相关%d篇（国内%d篇、国外%d篇）。"
                .formatted(judged.size(), close.size(), domestic, close.size() - domestic);
  }

  PointConclusion point(Comparison comparison) {
    List<Column> judged = comparison.judged().stream().filter(Column::touches).toList();
    List<String> sentences = new ArrayList<>();
    Verdict verdict = comparison.verdict();
    switch (verdict) {
      case FOUND -> {
        Column full =
            judged.stream()
                .filter(c -> c.standing() == Standing.JUDGED && c.disclosesAll())
                .findFirst()
                .orElseThrow();
        sentences.add(
            "查新点%d所述%s已见于文献%s（%s）。"
                .formatted(
                    comparison.point(), quoted(comparison.features()), mark(full), places(full)));
        others(sentences, comparison, judged, full);
      }
      case PARTIAL -> {
        Column nearest = judged.stream().filter(Column::disclosesSome).findFirst().orElseThrow();
        List<String> disclosed = new ArrayList<>(nearest.labels(CellValue.SAME));
        nearest.labels(CellValue.PARTLY).forEach(label -> disclosed.add(label + "（部分）"));
        List<String> missing = new ArrayList<>(comparison.features());
        missing.removeAll(nearest.labels(CellValue.SAME));
        sentences.add(
            "针对查新点%d，文献%s已述及%s（%s）；除委托方自有文献外，在检索范围内未见同时具备上述特征与%s的报道。"
                .formatted(
                    comparison.point(),
                    mark(nearest),
                    quoted(disclosed),
                    places(nearest),
                    quoted(missing)));
        others(sentences, comparison, judged, nearest);
      }
      case UNDETERMINED -> {
        Column doubtful = judged.stream().filter(Column::mayDiscloseAll).findFirst().orElseThrow();
        sentences.add(
            "针对查新点%d，文献%s述及%s（%s），%s，依据不足，须经查新咨询专家或查新员复核原文后判定。"
                .formatted(
                    comparison.point(),
                    mark(doubtful),
                    quoted(comparison.features()),
                    places(doubtful),
                    doubtful.standing() == Standing.DATE_UNKNOWN
                        ? "但其公开日期不能确定在委托日期之前"
                        : "但其中" + quoted(doubtful.labels(CellValue.TO_CHECK)) + "的表述待复核"));
        others(sentences, comparison, judged, doubtful);
      }
      case NOT_FOUND -> {
        List<Column> nearest = judged.stream().limit(MAX_GENERAL_CITED).toList();
        sentences.add(
            nearest.isEmpty()
                ? "针对查新点%d，在检索范围内未检出委托日期之前公开、涉及%s的文献，未见相同报道。"
                    .formatted(comparison.point(), quoted(comparison.features()))
                : "针对查新点%d，文献%s涉及相近用词，但其对象或内容与本查新点不同；所列文献中未见%s的报道。"
                    .formatted(comparison.point(), marks(nearest), quoted(comparison.features())));
      }
    }
    leftOut(sentences, comparison);
    return new PointConclusion(comparison.point(), verdict, sentences);
  }

  /** Says of a document that does not count what it holds and why it does not count. */
  private void leftOut(List<String> sentences, Comparison comparison) {
    comparison.columns().stream()
        .filter(column -> column.standing().isExcluded() && column.disclosesSome())
        .forEach(
            column -> {
              List<String> disclosed = new ArrayList<>(column.labels(CellValue.SAME));
              disclosed.addAll(column.labels(CellValue.PARTLY));
              sentences.add(
                  "文献%s述及%s（%s）。"
                      .formatted(mark(column), quoted(disclosed), column.standing().label()));
            });
  }

  /** Names every other close document of the point, so that none is listed without being used. */
  private void others(
      List<String> sentences, Comparison comparison, List<Column> judged, Column decisive) {
    List<Column> rest =
        judged.stream()
            .filter(column -> !column.document().equals(decisive.document()))
            .filter(column -> 2 * disclosed(column) >= column.cells().size())
            .toList();
    for (Column column : rest) {
      List<String> missing = new ArrayList<>(comparison.features());
      missing.removeAll(column.labels(CellValue.SAME));
      sentences.add(
          missing.isEmpty()
              ? "文献%s亦述及该查新点的全部特征（%s）。".formatted(mark(column), places(column))
              : "文献%s涉及该查新点，述及%s，未见%s的完整表述。"
                  .formatted(
                      mark(column),
                      quoted(
                          column.labels(CellValue.SAME).isEmpty()
                              ? column.labels(CellValue.PARTLY)
                              : column.labels(CellValue.SAME)),
                      quoted(missing)));
    }
  }

  private static int disclosed(Column column) {
    return column.count(CellValue.SAME) + column.count(CellValue.PARTLY);
  }

  String whole(List<PointConclusion> conclusions) {
    boolean all =
        !conclusions.isEmpty() && conclusions.stream().allMatch(c -> c.verdict() == Verdict.FOUND);
    boolean open = conclusions.stream().anyMatch(c -> c.verdict() == Verdict.UNDETERMINED);
    String verdicts =
        conclusions.stream()
            .map(c -> "查新点%d%s".formatted(c.point(), c.verdict().label()))
            .collect(Collectors.joining("；"));
    String range =
        "综合以上对比，在%s（收录年限%s）范围内、截至%s，"
            .formatted(coverage.database(), coverage.years(), ReportTime.day(commissionDate));
    if (open) {
      return range + verdicts + "；全部查新点能否得出综合判断，待复核后确定。";
    }
    return range + verdicts + (all ? "；各查新点均已见相同内容的文献报道。" : "；未见与委托项目查新点综合特征相同的文献报道。");
  }

  private String mark(Column column) {
    return marks(List.of(column));
  }

  private String marks(List<Column> columns) {
    List<Integer> numbers =
        columns.stream()
            .map(column -> listed.get(column.document()))
            .filter(document -> document != null)
            .map(ListedDocument::number)
            .toList();
    return new Inline.Citation(numbers, "").label();
  }

  /** Where the disclosed features stand, each place once. */
  private static String places(Column column) {
    return column.cells().stream()
        .filter(
            cell ->
                cell.value() == CellValue.SAME
                    || cell.value() == CellValue.PARTLY
                    || cell.value() == CellValue.TO_CHECK)
        .flatMap(cell -> cell.evidence().stream())
        .map(Evidence::locator)
        .map(locator -> locator.label())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** In quotation marks, with no comma between: GB/T 15834, 4.5.3.5. */
  private static String quoted(List<String> labels) {
    return labels.stream().map(label -> "“" + label + "”").collect(Collectors.joining());
  }
}
