package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.Validity;
import org.wenlan.core.graph.GraphQueries;
import org.wenlan.core.graph.PolicyLink;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Block.Cell;
import org.wenlan.reports.render.Block.Column;
import org.wenlan.reports.render.Inline;

/** Tables of a product: policies, figures, practices, and how the search was done. */
final class Tables {

  private static final int MAX_FIGURES = 8;
  private static final int MAX_POLICIES = 15;
  private static final int MAX_LINKS = 2;

  private static final Pattern FIGURE =
      Pattern.compile(
          "百分之[一二三四五六七八九十百零点]+|\\d[\\d,.，]*\\s*(?:[%％‰]|个百分点|[万亿]?(?:元|美元|册次|人次|册|件|项|家|个|人|种|篇|场|平方米|公里|条|叶|片|张|次))");

  private Tables() {}

  /** Policies by date; relations come with the sentence that states them. */
  static Optional<Block> policies(Page page, TopicMaterial material, GraphQueries graph) {
    List<Source> policies =
        material.sources().stream()
            .filter(Source::isPolicy)
            .limit(MAX_POLICIES)
            .sorted(
                Comparator.comparing(
                        (Source source) -> source.metadata().date().orElse(LocalDate.MAX))
                    .thenComparing(Source::rank))
            .toList();
    if (policies.isEmpty()) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Source policy : policies) {
      rows.add(policyRow(page, material, policy, graph));
    }
    return Optional.of(
        new Block.Table(
            Optional.of("政策一览"),
            List.of(
                new Column("日期", 3.0),
                new Column("机关", 2.2),
                new Column("标题", 3.4),
                new Column("文号", 2.8),
                new Column("效力状态", 1.7),
                new Column("要点", 4.6),
                new Column("关系", 3.2)),
            rows));
  }

  private static List<Cell> policyRow(
      Page page, TopicMaterial material, Source policy, GraphQueries graph) {
    var metadata = policy.metadata();
    Optional<Quotation> point =
        material.all().stream()
            .filter(q -> q.source().equals(policy) && policy.mayHold())
            .filter(q -> q.quote().length() <= 120)
            .findFirst();
    point.ifPresent(material::markUsed);
    return List.of(
        Cell.of(metadata.date().map(LocalDate::toString).orElse("未载明")),
        Cell.of(metadata.issuers().isEmpty() ? "未载明" : String.join("、", metadata.issuers())),
        new Cell(List.of(Inline.text(policy.title()), page.cite(policy, ""))),
        Cell.of(metadata.number().map(DocumentNumber::toString).orElse("—")),
        Cell.of(policy.validity().label()),
        point.map(page::quoteCell).orElseGet(() -> Cell.of("—")),
        Cell.of(relations(policy.document().id(), graph)));
  }

  /** Stated by public documents only: a title in this field does not make the product internal. */
  private static String relations(DocumentId id, GraphQueries graph) {
    Set<AccessLevel> access = Set.of(AccessLevel.PUBLIC);
    Set<String> said = new LinkedHashSet<>();
    for (PolicyLink link : graph.linksTo(id, access)) {
      said.add(
          link.type()
              .inverseLabel()
              .replace("…", named(link.sourceTitle(), graph.validity(link.source()))));
    }
    for (PolicyLink link : graph.linksFrom(id, access)) {
      Validity validity = link.target().map(graph::validity).orElse(Validity.UNKNOWN);
      said.add(link.type().label() + named(link.targetTitle(), validity));
    }
    return said.isEmpty() ? "—" : said.stream().limit(MAX_LINKS).collect(Collectors.joining("；"));
  }

  private static String named(String title, Validity validity) {
    return Titles.brief(title) + Titles.warning(validity);
  }

  /** Figures as they stand in sentences that speak of the topic. */
  static Optional<Block> figures(Page page, TopicMaterial material) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Quotation quotation :
        material.take(MAX_FIGURES, 3, q -> FIGURE.matcher(q.quote()).find())) {
      Set<String> figures = new LinkedHashSet<>();
      Matcher matcher = FIGURE.matcher(quotation.quote());
      while (matcher.find()) {
        figures.add(matcher.group().strip());
      }
      var metadata = quotation.source().metadata();
      rows.add(
          List.of(
              Cell.of(String.join("、", figures)),
              page.quoteCell(quotation),
              Cell.of(metadata.region().orElse("未载明")),
              Cell.of(metadata.date().map(date -> date.getYear() + "年").orElse("未载明"))));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Table(
                Optional.of("数据摘录（口径以原文为准）"),
                List.of(
                    new Column("数值", 2.5),
                    new Column("原文及来源", 9),
                    new Column("地区", 1.6),
                    new Column("文献年份", 1.9)),
                rows));
  }

  /** Practices side by side, one row per source. */
  static Block practices(Page page, List<Quotation> quotations) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Quotation quotation : quotations) {
      var metadata = quotation.source().metadata();
      String who =
          metadata.issuers().isEmpty()
              ? metadata.region().orElse("未载明")
              : String.join("、", metadata.issuers());
      rows.add(
          List.of(Cell.of(who), Cell.of(quotation.source().name()), page.quoteCell(quotation)));
    }
    return new Block.Table(
        Optional.of("做法对照"),
        List.of(new Column("地区（单位）", 2.4), new Column("文献", 3.4), new Column("做法（原文）", 9)),
        rows);
  }

  /** Kinds of documents and how many of each: {@code 政策文件 3 篇、报告 1 篇}. */
  static String kinds(List<Source> sources) {
    Map<String, Long> counts =
        sources.stream()
            .collect(
                Collectors.groupingBy(
                    source -> source.metadata().type().label(),
                    java.util.TreeMap::new,
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> "%s %d 篇".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("、"));
  }

  /** How the search was done: what a reader needs to repeat it. */
  static Block searchNote(Page page, TopicMaterial material, Imprint imprint) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("检索来源", "本馆智库文献库（全文检索与语义检索合并排序）"));
    rows.add(row("检索式", material.topic() + "（词间为“与”）"));
    rows.add(row("检索日期", imprint.printedDate() + "，收录截止同日"));
    rows.add(
        row(
            "命中与采用",
            "命中 %d 篇，阅读并判为相关 %d 篇（%s），列入信息来源 %d 篇，摘引原文 %d 处"
                .formatted(
                    material.found(),
                    material.sources().size(),
                    kinds(material.sources()),
                    page.sourceCount(),
                    page.statements().size())));
    rows.add(
        row(
            "未设部分",
            page.leftOut().isEmpty()
                ? "无"
                : String.join("、", page.leftOut()) + "：在上述范围内未检得可摘引的内容，故未设"));
    rows.add(row("编制方法", "摘要各条、楷体段落和表中“原文”“要点”栏均为原文摘录，方括号内为信息来源序号，其后为所在页或段；其余为著录信息，编者未作推断"));
    rows.add(row("编制", imprint.unit()));
    rows.add(row("审核", "（待审核人签署）"));
    return Page.labelled(rows);
  }

  private static List<Cell> row(String label, String value) {
    return List.of(Cell.of(label), Cell.of(value));
  }
}
