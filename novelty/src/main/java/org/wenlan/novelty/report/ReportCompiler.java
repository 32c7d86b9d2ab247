package org.wenlan.novelty.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wenlan.core.document.RecognisedPage;
import org.wenlan.core.document.TextSpan;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.Feature;
import org.wenlan.novelty.compare.Cell;
import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparer;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.compare.PublicationDate;
import org.wenlan.novelty.compare.Quotes;
import org.wenlan.novelty.compare.Standing;
import org.wenlan.novelty.search.StrategyRunner;
import org.wenlan.reports.citation.DocumentReferences;
import org.wenlan.reports.citation.ReferenceFormatter;

/** Puts search and comparison together into what the report says; nothing in it is invented. */
public final class ReportCompiler {

  private final Agency agency;
  private final ReferenceFormatter references;
  private final int maxListed;
  private final int maxExtractChars;

  /**
   * @param agency who searches
   * @param references style of entries
   * @param maxListed documents listed at most
   * @param maxExtractChars longest extract
   */
  public ReportCompiler(
      Agency agency, ReferenceFormatter references, int maxListed, int maxExtractChars) {
    this.agency = agency;
    this.references = references;
    this.maxListed = maxListed;
    this.maxExtractChars = maxExtractChars;
  }

  /**
   * The report before it has its number.
   *
   * @param completed day of completion
   */
  public NoveltyReport compile(
      Commission commission,
      StrategyRunner.Outcome outcome,
      List<Comparer.Compared> compared,
      LocalDate completed) {
    List<Comparer.Compared> related = related(compared);
    List<Comparer.Compared> kept = related.stream().limit(maxListed).toList();
    List<Comparer.Compared> ordered =
        kept.stream()
            .sorted(
                Comparator.<Comparer.Compared>comparingInt(c -> c.standing().isExcluded() ? 1 : 0)
                    .thenComparingInt(c -> isDomestic(c) ? 0 : 1)
                    .thenComparing(Relevance::of))
            .toList();
    List<ListedDocument> documents = new ArrayList<>();
    for (Comparer.Compared one : ordered) {
      documents.add(listed(documents.size() + 1, one, completed));
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < commission.points().size(); i++) {
      int at = i;
      comparisons.add(
          new Comparison(
              commission.points().get(i).number(),
              commission.points().get(i).features().stream().map(Feature::label).toList(),
              ordered.stream().map(c -> c.columns().get(at)).toList()));
    }
    ConclusionWriter writer =
        new ConclusionWriter(commission.commissionDate(), outcome.coverage(), documents);
    List<PointConclusion> conclusions = comparisons.stream().map(writer::point).toList();
    return new NoveltyReport(
        "",
        commission,
        agency,
        outcome.coverage(),
        outcome.strategies(),
        outcome.runs(),
        documents,
        comparisons,
        writer.range(),
        conclusions,
        writer.whole(conclusions),
        compared.size(),
        completed,
        remarks(commission, documents, related.size() - kept.size()));
  }

  private static List<Comparer.Compared> related(List<Comparer.Compared> compared) {
    return compared.stream()
        .filter(
            c ->
                Relevance.of(c).compareTo(Relevance.GENERAL) <= 0
                    || c.standing() == Standing.OWN_WORK)
        .sorted(Comparator.comparing(Relevance::of))
        .toList();
  }

  private ListedDocument listed(int number, Comparer.Compared one, LocalDate accessed) {
    Optional<TextSpan> place =
        one.columns().stream()
            .flatMap(column -> column.cells().stream())
            .filter(cell -> cell.value() != CellValue.ABSENT)
            .min(Comparator.comparing(Cell::value))
            .flatMap(Cell::evidence)
            .map(evidence -> evidence.span());
    return new ListedDocument(
        number,
        one.document().id(),
        one.document().metadata().title(),
        references.format(DocumentReferences.of(one.document().metadata(), accessed)),
        isDomestic(one),
        Relevance.of(one),
        one.standing(),
        one.published().map(PublicationDate::label).orElse("不详"),
        Quotes.extract(one.document(), place, maxExtractChars),
        one.note(),
        one.columns().stream()
            .filter(Column::touches)
            .map(column -> one.columns().indexOf(column) + 1)
            .distinct()
            .toList(),
        one.document().document().parsed().recognition().pages().stream()
            .map(RecognisedPage::page)
            .toList());
  }

  private static boolean isDomestic(Comparer.Compared one) {
    return one.document().metadata().title().codePoints().anyMatch(Character::isIdeographic);
  }

  private static List<String> remarks(
      Commission commission, List<ListedDocument> documents, int notListed) {
    List<String> remarks = new ArrayList<>();
    if (commission.demonstration()) {
      remarks.add("本报告为示范报告：委托单由检索主题自动生成，查新点取自所检文献中的共现词，仅供试用，不具有查新效力。");
    }
    remarks.add("国内、国外文献按题名语种区分；特征对比由系统逐句比对用词得出，“待复核”项须由查新员核对原文。");
    if (notListed > 0) {
      remarks.add("另有%d篇一般相关文献与所列文献内容重复或相关度较低，从略。".formatted(notListed));
    }
    for (ListedDocument document : documents) {
      if (document.standing() == Standing.DATE_UNKNOWN) {
        remarks.add("文献[%d]的公开日期不能确定在委托日期之前，须核实。".formatted(document.number()));
      }
      if (!document.note().isEmpty()) {
        remarks.add("文献[%d]：%s。".formatted(document.number(), document.note()));
      }
    }
    return remarks;
  }
}
