package org.wenlan.novelty.report;

import java.time.LocalDate;
import java.util.List;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.search.IndexCoverage;
import org.wenlan.novelty.search.SearchRun;
import org.wenlan.novelty.strategy.SearchStrategy;

/**
 * Everything a report says, before it is laid out (查新报告内容). Its digest is what a reviewer approves.
 *
 * @param number report number
 * @param commission what was agreed
 * @param agency who searched
 * @param coverage state of the index
 * @param strategies what was asked
 * @param runs the log
 * @param documents listed in section 五, numbered in this order
 * @param comparisons one matrix for each point, over the listed documents
 * @param rangeSentence first sentence of section 六
 * @param conclusions one for each point
 * @param wholeSentence last sentence of section 六
 * @param compared documents read and compared
 * @param completed day of completion (查新完成日期)
 * @param remarks section 九
 */
public record NoveltyReport(
    String number,
    Commission commission,
    Agency agency,
    IndexCoverage coverage,
    List<SearchStrategy> strategies,
    List<SearchRun> runs,
    List<ListedDocument> documents,
    List<Comparison> comparisons,
    String rangeSentence,
    List<PointConclusion> conclusions,
    String wholeSentence,
    int compared,
    LocalDate completed,
    List<String> remarks) {

  /** Copies its lists. */
  public NoveltyReport {
    strategies = List.copyOf(strategies);
    runs = List.copyOf(runs);
    documents = List.copyOf(documents);
    comparisons = List.copyOf(comparisons);
    conclusions = List.copyOf(conclusions);
    remarks = List.copyOf(remarks);
  }

  /** Title of the report. */
  public String title() {
    return commission.titleZh();
  }
}
