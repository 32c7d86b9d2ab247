package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wenlan.novelty.search.SearchRun;
import org.wenlan.novelty.strategy.SearchConcept;
import org.wenlan.novelty.strategy.SearchStrategy;
import org.wenlan.novelty.strategy.SearchTerm;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;

/** Sections 四 and 五: what was searched and what was found, without the matrix. */
final class SearchSections {

  private final NoveltyReport report;
  private final List<Block> blocks;

  private SearchSections(NoveltyReport report, List<Block> blocks) {
    this.report = report;
    this.blocks = blocks;
  }

  static void append(NoveltyReport report, List<Block> blocks) {
    SearchSections sections = new SearchSections(report, blocks);
    sections.range();
    sections.terms();
    sections.runs();
    sections.results();
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
            "检索截止于委托日期%s。委托日期之后公开的文献只列出备查，不作判断依据。"
                .formatted(ReportTime.day(report.commission().commissionDate()))));
  }

  private void terms() {
    blocks.add(new Block.Heading(2, "（二）检索词"));
    List<List<Block.Cell>> rows = new ArrayList<>();
    conceptsByPoint()
        .forEach(
            (point, concepts) ->
                concepts.forEach(
                    concept ->
                        rows.add(
                            ReportLayout.row(
                                "查新点%d".formatted(point),
                                concept.id(),
                                words(concept, SearchTerm.Language.ZH),
                                words(concept, SearchTerm.Language.EN)))));
    blocks.add(
        Block.table(
            List.of(
                new Block.Column("查新点", 1.1),
                new Block.Column("词组", 0.7),
                new Block.Column("中文检索词", 3),
                new Block.Column("英文检索词", 3.4)),
            rows));
    classNumbers("中图分类号：", report.commission().clcNumbers());
    classNumbers("国际专利分类号：", report.commission().ipcNumbers());
  }

  private void classNumbers(String label, List<String> numbers) {
    if (!numbers.isEmpty()) {
      blocks.add(Block.paragraph(label + String.join("、", numbers) + "。"));
    }
  }

  private Map<Integer, List<SearchConcept>> conceptsByPoint() {
    Map<Integer, List<SearchConcept>> concepts = new LinkedHashMap<>();
    report.strategies().forEach(s -> concepts.putIfAbsent(s.point(), s.concepts()));
    return concepts;
  }

  private static String words(SearchConcept concept, SearchTerm.Language language) {
    List<String> words = concept.words(language);
    return words.isEmpty() ? "略" : String.join("；", words);
  }

  /**
   * Every run by its expression over word groups, which loses nothing: the groups stand in （二）. In
   * full words only the narrowest, as entered; the log keeps all.
   */
  private void runs() {
    blocks.add(new Block.Heading(2, "（三）检索式与命中数"));
    blocks.add(Block.paragraph("式中C1、C2等代表（二）所列同一查新点的词组，检索时以该词组的全部检索词代入，词与词之间为OR，每词按词组整体匹配。"));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (SearchRun run : report.runs()) {
      rows.add(
          ReportLayout.row(
              "查新点%d".formatted(run.point()),
              run.level().label(),
              run.strategy(),
              String.valueOf(run.hitCount()),
              String.valueOf(run.keptCount())));
    }
    blocks.add(
        Block.table(
            List.of(
                new Block.Column("查新点", 1.1),
                new Block.Column("策略", 0.8),
                new Block.Column("检索式（%s）".formatted(report.coverage().database()), 5),
                new Block.Column("命中", 0.8),
                new Block.Column("入选", 0.8)),
            rows));
    blocks.add(Block.paragraph("严格检索实际输入的检索式如下；各级检索式的全文均存于检索记录备查。"));
    report.runs().stream()
        .filter(run -> run.level() == SearchStrategy.Level.STRICT)
        .forEach(
            run ->
                blocks.add(ReportLayout.lines("查新点%d：".formatted(run.point()), run.expression())));
    report.runs().stream()
        .map(SearchRun::interfaceNote)
        .distinct()
        .forEach(note -> blocks.add(Block.paragraph("说明：" + note + "。")));
  }

  private void results() {
    blocks.add(new Block.Heading(1, "五、检索结果"));
    long judged = report.documents().stream().filter(d -> !d.standing().isExcluded()).count();
    blocks.add(
        Block.paragraph(
            "依据上述检索范围和检索式，对命中文献去重、筛选后，逐篇对比%d篇，其中与本项目相关的文献%d篇，分国内、国外按相关程度列出如下。"
                .formatted(report.compared(), judged)));
    list("（一）国内文献", d -> d.domestic() && !d.standing().isExcluded());
    list("（二）国外文献", d -> !d.domestic() && !d.standing().isExcluded());
    list("（三）不作判断依据的文献（仅供参考）", d -> d.standing().isExcluded());
  }

  private void list(String heading, Predicate<ListedDocument> which) {
    blocks.add(new Block.Heading(2, heading));
    Map<Relevance, List<ListedDocument>> groups =
        report.documents().stream()
            .filter(which)
            .collect(
                Collectors.groupingBy(
                    ListedDocument::relevance, LinkedHashMap::new, Collectors.toList()));
    if (groups.isEmpty()) {
      blocks.add(Block.paragraph("无。"));
    }
    int number = 0;
    for (Map.Entry<Relevance, List<ListedDocument>> group : groups.entrySet()) {
      blocks.add(
          new Block.Heading(
              3,
              "%d.%s（%d篇）".formatted(++number, group.getKey().label(), group.getValue().size())));
      group.getValue().forEach(this::document);
    }
  }

  private void document(ListedDocument document) {
    blocks.add(
        new Block.References(
            List.of(new Block.ReferenceEntry(document.number(), document.reference()))));
    String standing = document.standing().isExcluded() ? "；" + document.standing().label() : "";
    blocks.add(
        new Block.Quote(
            List.of(
                Inline.strong("公开日期"),
                Inline.text(
                    "　%s；涉及%s%s。".formatted(document.published(), points(document), standing)),
                Inline.strong("摘录"),
                Inline.text(
                    "　%s（%s）%s"
                        .formatted(
                            document.extract().quote(),
                            document.extract().locator().label(),
                            document.mark(document.extract()))))));
  }

  private static String points(ListedDocument document) {
    return document.points().isEmpty()
        ? "查新点：无"
        : document.points().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("、", "查新点", ""));
  }
}
