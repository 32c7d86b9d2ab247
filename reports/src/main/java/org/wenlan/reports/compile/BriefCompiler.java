package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.reports.EvidencedStatement;
import org.wenlan.reports.NothingFoundException;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;
import org.wenlan.reports.render.PageStyle;
import org.wenlan.reports.render.ReportDocument;

/**
 * Compiles a topic brief (专题简报): 摘要, 背景, 现状, 政策梳理, 做法, 观点, 问题与趋势, 建议, 信息来源, and how the search was
 * done. Parts without material are left out, and the last part says so.
 */
public final class BriefCompiler {

  private static final int SUMMARY_POINTS = 6;
  private static final int SUMMARY_CHARS = 80;

  private final MaterialCollector collector;
  private final GraphQueries graph;
  private final ReferenceFormatter formatter;

  /** Reads through {@code collector} and {@code graph} only. */
  public BriefCompiler(
      MaterialCollector collector, GraphQueries graph, ReferenceFormatter formatter) {
    this.collector = collector;
    this.graph = graph;
    this.formatter = formatter;
  }

  /**
   * The brief on {@code topic}.
   *
   * @throws NothingFoundException if nothing quotable was found
   */
  public CompiledReport compile(String topic, Set<AccessLevel> access, Imprint imprint) {
    TopicMaterial material = collector.collect(topic, access);
    if (material.isEmpty()) {
      throw new NothingFoundException(
          "检索“%s”命中 %d 篇，其中没有可摘引的内容，未编制简报；请换用更常见的说法，或先入库相关文献".formatted(topic, material.found()));
    }
    Page page = new Page(formatter, imprint.date());
    summary(page, material);
    page.section("背景与问题界定");
    int background = page.place();
    material.take(3, 1, q -> q.theme() == Theme.DEFINITION).forEach(page::quotation);
    status(page, material);
    policies(page, material);
    practices(page, material);
    page.quotations("专家与舆论观点", material.take(5, 2, q -> q.theme() == Theme.VIEW));
    page.quotations("问题与趋势", material.take(5, 2, q -> q.theme() == Theme.PROBLEM));
    advice(page, material);
    page.insert(background, background(page, material, imprint.date()));
    page.section("信息来源");
    page.referenceList();
    page.add(new Block.Heading(1, "附：检索说明"));
    page.add(Tables.searchNote(page, material, imprint));
    AccessLevel level = page.access();
    page.insert(0, cover(topic, imprint, level));
    String title = "专题简报：" + topic;
    return new CompiledReport(
        new ReportDocument(title, imprint.unit(), PageStyle.OFFICIAL, page.blocks()),
        page.statements(),
        page.sourceCount(),
        level);
  }

  private static Block cover(String topic, Imprint imprint, AccessLevel level) {
    return new Block.CoverPage(
        level == AccessLevel.INTERNAL ? imprint.internalNotice() : level.label(),
        "专题简报",
        topic,
        List.of(
            new Block.Field("期　　次", imprint.issue().label()),
            new Block.Field("编制单位", imprint.unit()),
            new Block.Field("服务对象", imprint.audience()),
            new Block.Field("公开级别", level.label())),
        List.of(imprint.unit(), imprint.printedDate()));
  }

  /** Short sentences from different sources first; what no longer holds is not a main point. */
  private static void summary(Page page, TopicMaterial material) {
    List<Quotation> points = new ArrayList<>();
    for (int perSource = 1; perSource <= 3 && points.size() < SUMMARY_POINTS; perSource++) {
      for (Quotation quotation : material.all()) {
        Quotation point = ShortQuotes.within(quotation, material.topic(), SUMMARY_CHARS);
        long same = points.stream().filter(p -> p.source().equals(quotation.source())).count();
        boolean said =
            points.stream().anyMatch(p -> TopicScorer.overlap(p.quote(), point.quote()) > 0.6);
        if (quotation.source().mayHold()
            && same < perSource
            && !said
            && point.quote().length() <= SUMMARY_CHARS
            && points.size() < SUMMARY_POINTS) {
          points.add(point);
        }
      }
    }
    if (points.isEmpty()) {
      page.leaveOut("摘要");
      return;
    }
    page.section("摘要");
    List<List<Inline>> items = new ArrayList<>();
    for (Quotation point : points) {
      page.remember(new EvidencedStatement(point.quote(), List.of(point.evidence())));
      List<Inline> runs = new ArrayList<>();
      runs.add(Inline.text(ShortQuotes.withEllipsis(point)));
      runs.addAll(page.mark(point.source(), point.evidence()));
      items.add(runs);
    }
    page.add(new Block.NumberedList(items));
  }

  /** Speaks of the documents the brief cites, so it is written last. */
  private static Block background(Page page, TopicMaterial material, LocalDate today) {
    List<Source> cited = material.sources().stream().filter(page::cites).toList();
    Set<String> regions = new TreeSet<>();
    cited.forEach(s -> s.metadata().region().ifPresent(regions::add));
    Set<LocalDate> dates = new TreeSet<>();
    cited.forEach(s -> s.metadata().date().ifPresent(dates::add));
    StringBuilder scope =
        new StringBuilder(
            "本简报以“%s”为题，摘编本馆所藏相关文献 %d 篇（%s）。"
                .formatted(material.topic(), cited.size(), Tables.kinds(cited)));
    if (!dates.isEmpty()) {
      List<LocalDate> sorted = List.copyOf(dates);
      scope.append(
          "文献时间自%s至%s。"
              .formatted(Imprint.printed(sorted.getFirst()), Imprint.printed(sorted.getLast())));
    }
    if (!regions.isEmpty()) {
      scope.append("涉及地区：").append(String.join("、", regions)).append("。");
    }
    scope.append("收录截至%s。".formatted(Imprint.printed(today)));
    return Block.paragraph(scope.toString());
  }

  private static void status(Page page, TopicMaterial material) {
    var figures = Tables.figures(page, material);
    List<Quotation> facts =
        material.take(
            4,
            2,
            q ->
                !q.source().isPolicy() && Set.of(Theme.STATUS, Theme.PRACTICE).contains(q.theme()));
    if (facts.isEmpty() && figures.isEmpty()) {
      page.leaveOut("现状");
      return;
    }
    page.section("现状");
    facts.forEach(page::quotation);
    figures.ifPresentOrElse(page::add, () -> page.leaveOut("数据表"));
  }

  private void policies(Page page, TopicMaterial material) {
    var table = Tables.policies(page, material, graph);
    List<Quotation> quotations = material.take(6, 2, q -> q.source().isPolicy());
    if (table.isEmpty()) {
      page.leaveOut("政策梳理");
      return;
    }
    page.section("政策梳理");
    page.add(table.get());
    quotations.forEach(page::quotation);
    if (material.sources().stream().anyMatch(s -> s.isPolicy() && !s.mayHold())) {
      page.text("表中效力状态为废止或失效的文件仅供了解沿革，不得作为现行依据引用。");
    }
  }

  private static void practices(Page page, TopicMaterial material) {
    List<Quotation> practices =
        material.take(
            8,
            2,
            q ->
                q.theme() == Theme.PRACTICE
                    && !q.source().isPolicy()
                    && q.source().metadata().type() != DocumentType.PATENT);
    if (practices.isEmpty()) {
      page.leaveOut("国内外做法");
      return;
    }
    page.section("国内做法");
    page.add(Tables.practices(page, practices));
    page.leaveOut("国外做法");
  }

  private static void advice(Page page, TopicMaterial material) {
    List<Quotation> advice =
        material.take(5, 2, q -> q.theme() == Theme.ADVICE && q.source().mayHold());
    if (advice.isEmpty()) {
      page.leaveOut("可供参考的建议");
      return;
    }
    page.section("可供参考的建议");
    page.text("以下建议均出自所列文献，编者仅作摘录。");
    advice.forEach(page::quotation);
  }
}
