package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.reports.NothingFoundException;
import org.wenlan.reports.citation.ReferenceFormatter;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;
import org.wenlan.reports.render.PageStyle;
import org.wenlan.reports.render.ReportDocument;

/**
 * Compiles an issue of the bulletin (决策参考): red head, optional 按语, sections of quoted items,
 * sources, tail. Sections without material are left out, and the note at the end says so.
 */
public final class BulletinCompiler {

  private final MaterialCollector collector;
  private final GraphQueries graph;
  private final ReferenceFormatter formatter;

  /** Reads through {@code collector} and {@code graph} only. */
  public BulletinCompiler(
      MaterialCollector collector, GraphQueries graph, ReferenceFormatter formatter) {
    this.collector = collector;
    this.graph = graph;
    this.formatter = formatter;
  }

  /**
   * The issue on {@code topic}.
   *
   * @throws NothingFoundException if nothing quotable was found
   */
  public CompiledReport compile(String topic, Set<AccessLevel> access, Imprint imprint) {
    TopicMaterial material = collector.collect(topic, access);
    if (material.isEmpty()) {
      throw new NothingFoundException(
          "检索“%s”命中 %d 篇，其中没有可摘引的内容，未编发本期；请换用更常见的说法，或先入库相关文献".formatted(topic, material.found()));
    }
    Page page = new Page(formatter, imprint.date());
    sections(page, material);
    AccessLevel level = page.access();
    page.insert(
        0,
        new Block.RedHead(
            level == AccessLevel.INTERNAL ? imprint.internalNotice() : "",
            imprint.issue().series(),
            imprint.issue().label(),
            imprint.unit(),
            imprint.printedDate()));
    page.insert(1, new Block.Title("关于“" + topic + "”的文献摘编"));
    if (!imprint.editorNote().isBlank()) {
      page.insert(
          2,
          new Block.Notice(
              List.of(Inline.strong("按语："), Inline.text(imprint.editorNote().strip()))));
    }
    page.section("信息来源");
    page.referenceList();
    page.add(Block.notice(note(page, material, imprint)));
    page.add(
        new Block.Tail(imprint.report(), imprint.send(), imprint.distribute(), imprint.printRun()));
    return new CompiledReport(
        new ReportDocument(
            imprint.issue().series() + " " + imprint.issue().label(),
            imprint.unit(),
            PageStyle.OFFICIAL,
            page.blocks()),
        page.statements(),
        page.sourceCount(),
        level);
  }

  private void sections(Page page, TopicMaterial material) {
    // 热点聚焦 needs two independent sources.
    if (material.quotedSources().stream().filter(Source::mayHold).count() >= 2) {
      items(page, "本期关注", material.take(2, 1, q -> q.source().mayHold()));
    } else {
      page.leaveOut("本期关注（须有两个以上来源）");
    }
    policies(page, material);
    items(
        page, "国内动态", material.take(6, 2, q -> q.source().metadata().type() == DocumentType.NEWS));
    items(
        page,
        "案例借鉴",
        material.take(
            6,
            3,
            q ->
                !q.source().isPolicy()
                    && Set.of(Theme.PRACTICE, Theme.STATUS).contains(q.theme())
                    && q.source().metadata().type() != DocumentType.ARTICLE));
    figures(page, material);
    items(page, "观点摘编", material.take(5, 2, q -> q.theme() == Theme.VIEW));
    items(page, "问题与趋势", material.take(4, 2, q -> q.theme() == Theme.PROBLEM));
    List<Quotation> advice =
        material.take(4, 2, q -> q.theme() == Theme.ADVICE && q.source().mayHold());
    items(page, "对策建议（摘自所列文献）", advice);
    page.leaveOut("国外动态");
    reading(page, material);
  }

  private void policies(Page page, TopicMaterial material) {
    var table = Tables.policies(page, material, graph);
    if (table.isEmpty()) {
      page.leaveOut("政策解读");
      return;
    }
    page.section("政策解读");
    page.add(table.get());
    grouped(page, material.take(6, 2, q -> q.source().isPolicy() && q.source().mayHold()));
  }

  private static void figures(Page page, TopicMaterial material) {
    var figures = Tables.figures(page, material);
    if (figures.isEmpty()) {
      page.leaveOut("数说");
      return;
    }
    page.section("数说");
    page.add(figures.get());
  }

  private static void items(Page page, String name, List<Quotation> quotations) {
    if (quotations.isEmpty()) {
      page.leaveOut(name);
      return;
    }
    page.section(name);
    grouped(page, quotations);
  }

  /** One item per source: who, when, then its words. */
  private static void grouped(Page page, List<Quotation> quotations) {
    Map<Source, List<Quotation>> bySource = new LinkedHashMap<>();
    quotations.forEach(q -> bySource.computeIfAbsent(q.source(), _ -> new ArrayList<>()).add(q));
    int ordinal = 0;
    for (Map.Entry<Source, List<Quotation>> item : bySource.entrySet()) {
      page.item(ordinal++, item.getKey().title());
      page.text(lead(item.getKey()));
      item.getValue().forEach(page::quoteBlock);
    }
  }

  private static String lead(Source source) {
    var metadata = source.metadata();
    List<String> parts = new ArrayList<>();
    parts.add(metadata.type().label());
    if (!metadata.issuers().isEmpty()) {
      parts.add(String.join("、", metadata.issuers()));
    }
    metadata.date().ifPresent(date -> parts.add(Imprint.printed(date)));
    metadata.number().map(DocumentNumber::toString).ifPresent(parts::add);
    if (source.isPolicy()) {
      parts.add("效力状态：" + source.validity().label());
    }
    return "来源：" + String.join("，", parts) + "。";
  }

  private static void reading(Page page, TopicMaterial material) {
    List<Source> unread =
        material.sources().stream().filter(source -> !page.cites(source)).limit(8).toList();
    if (unread.isEmpty()) {
      return;
    }
    page.section("延伸阅读");
    page.add(
        new Block.NumberedList(
            unread.stream()
                .map(source -> List.of(Inline.text(source.name()), page.cite(source, "")))
                .toList()));
  }

  private static String note(Page page, TopicMaterial material, Imprint imprint) {
    String leftOut =
        page.leftOut().isEmpty()
            ? ""
            : "“" + String.join("”“", page.leftOut()) + "”在检索范围内未得可摘引的内容，本期未设。";
    return "检索说明：检索本馆智库文献库，检索式“%s”（词间为“与”），检索日期%s，收录截止同日；命中 %d 篇，采用 %d 篇，摘引 %d 处。楷体段落和表中“原文”“要点”栏均为原文，序号见信息来源。%s"
        .formatted(
            material.topic(),
            imprint.printedDate(),
            material.found(),
            page.sourceCount(),
            page.statements().size(),
            leftOut);
  }
}
