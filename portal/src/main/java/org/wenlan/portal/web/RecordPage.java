package org.wenlan.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.search.SearchRecord;

/**
 * A kept search as a page and its export show it (检索记录).
 *
 * @param kind 检索词 or 专业检索式
 * @param vocabulary the entries of the vocabulary it was carried out with; blank for none
 * @param address of the list of results as it is now
 */
public record RecordPage(
    long id,
    String keptAt,
    String keptBy,
    String note,
    String kind,
    String question,
    String filters,
    String order,
    String vocabulary,
    String access,
    String state,
    boolean steady,
    long count,
    boolean listsAll,
    String digest,
    String seal,
    boolean whole,
    String address) {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

  static RecordPage of(SearchRecord record) {
    Question question = record.asked().question();
    SearchRequest request =
        new SearchRequest(
            question,
            record.asked().filters(),
            record.access(),
            SearchMode.HYBRID,
            record.asked().order(),
            0,
            1);
    return new RecordPage(
        record.id(),
        TIME.format(record.keptAt()),
        record.keptBy(),
        record.note(),
        question instanceof Question.Expert ? "专业检索式" : "检索词",
        question.text().isEmpty() ? "（全部文献）" : question.text(),
        record.asked().filters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                filter ->
                    filter.getKey().label()
                        + "="
                        + filter.getValue().stream().sorted().collect(Collectors.joining("、")))
            .collect(Collectors.joining("；")),
        record.asked().order().label(),
        vocabulary(record),
        record.access().stream().sorted().map(AccessLevel::label).collect(Collectors.joining("、")),
        "文献 %d 篇，索引布局 %s，第 %d 次写入，%s"
            .formatted(
                record.state().documents(),
                record.state().layout(),
                record.state().generation(),
                record.state().index()),
        record.steady(),
        record.count(),
        record.listsAll(),
        record.digest(),
        record.seal(),
        record.isWhole(),
        new SearchAddress(request).page(0));
  }

  private static String vocabulary(SearchRecord record) {
    return record.asked().vocabulary() instanceof VocabularyUse.Kept(var entries)
        ? entries.stream()
            .map(entry -> entry.kind().label() + "：" + entry.text())
            .collect(Collectors.joining("；"))
        : "";
  }

  /** Head of the export: one line for each thing that is known. */
  List<List<String>> lines() {
    return List.of(
        List.of("检索记录", String.valueOf(id)),
        List.of("检索时间", keptAt),
        List.of("检索人", keptBy),
        List.of("备注", note),
        List.of(kind, question),
        List.of("条件", filters),
        List.of("排序", order),
        List.of("词表", vocabulary),
        List.of("公开级别", access),
        List.of("检索库状态", state),
        List.of("检索期间检索库", steady ? "没有变动" : "有变动"),
        List.of("命中篇数", String.valueOf(count)),
        List.of("命中清单摘要（SHA-256）", digest),
        List.of("记录校验（SHA-256）", seal));
  }
}
