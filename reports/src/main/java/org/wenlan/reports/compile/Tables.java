package org.wenlan.reports.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wenlan.core.document.DocumentType;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Block.Cell;
import org.wenlan.reports.render.Block.Column;
import org.wenlan.reports.render.Inline;

/** Tables of a product: figures, practices, and how the search was done. */
final class Tables {

  private static final int MAX_FIGURES = 14;
  private static final int MAX_FIGURES_PER_SOURCE = 5;

  private Tables() {}

  /** Figures of what is, each with the words that say what is counted; targets are not data. */
  static Optional<Block> figures(Page page, TopicMaterial material) {
    List<Quotation> counted =
        material.take(
            MAX_FIGURES,
            MAX_FIGURES_PER_SOURCE,
            q -> q.theme() == Theme.STATUS && !Figures.in(q.quote()).isEmpty());
    List<List<Cell>> rows = new ArrayList<>();
    for (List<Quotation> ofSource : Page.bySource(counted).values()) {
      int before = rows.size();
      for (Quotation quotation : ofSource) {
        for (Figures.Figure figure : Figures.in(quotation.quote())) {
          if (rows.size() < MAX_FIGURES && rows.size() - before < MAX_FIGURES_PER_SOURCE) {
            rows.add(figureRow(page, quotation, figure));
          }
        }
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Table(
                Optional.of("数据摘录（口径以原文为准）"),
                List.of(
                    new Column("指标（原文）", 5.6),
                    new Column("数值", 3.2),
                    new Column("时间", 2.2),
                    new Column("出处", 5.4)),
                rows));
  }

  private static List<Cell> figureRow(Page page, Quotation quotation, Figures.Figure figure) {
    Quotation words = quotation.part(figure.from(), figure.to());
    page.remember(words);
    String quote = quotation.quote();
    String time = figure.time().isEmpty() ? Figures.year(quotation.heading()) : figure.time();
    return List.of(
        Cell.of(Quotation.tidy(quote.substring(figure.from(), figure.split()))),
        Cell.of(Quotation.tidy(quote.substring(figure.split(), figure.to()))),
        Cell.of(time.isEmpty() ? "—" : time),
        new Cell(List.of(Inline.text(Titles.brief(quotation.source().title())), page.mark(words))));
  }

  /** Practices side by side, one row for each source. */
  static Block practices(Page page, List<Quotation> quotations) {
    List<List<Cell>> rows = new ArrayList<>();
    Page.bySource(quotations)
        .forEach(
            (source, words) -> {
              List<Inline> runs = new ArrayList<>();
              words.forEach(quotation -> runs.addAll(page.quote(quotation)));
              rows.add(List.of(Cell.of(who(source)), Cell.of(source.name()), new Cell(runs)));
            });
    return new Block.Table(
        Optional.of("做法对照"),
        List.of(new Column("地区（单位）", 2.4), new Column("文献", 3.4), new Column("做法（原文）", 9)),
        rows);
  }

  private static String who(Source source) {
    List<String> issuers = source.metadata().issuers();
    return issuers.isEmpty() ? source.metadata().region().orElse("未载明") : String.join("、", issuers);
  }

  /** Kinds of documents and how many of each: {@code 政策文件3篇、报告1篇、其他1篇}. */
  static String kinds(List<Source> sources) {
    Map<DocumentType, Long> counts =
        sources.stream()
            .map(source -> source.metadata().type())
            .sorted(Comparator.naturalOrder())
            .collect(
                Collectors.groupingBy(type -> type, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> "%s%d篇".formatted(entry.getKey().label(), entry.getValue()))
        .collect(Collectors.joining("、"));
  }

  /** How the search was done: what a reader needs to repeat it. */
  static Block searchNote(Page page, TopicMaterial material, Imprint imprint) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(row("检索来源", "本馆智库文献库（全文检索与语义检索合并排序）"));
    rows.add(row("检索式", searchExpression(material)));
    rows.add(row("检索日期", imprint.printedDate() + "，收录截止同日"));
    rows.add(
        row(
            "命中与采用",
            "命中%d篇，判为相关%d篇（%s），列入信息来源%d篇，摘引原文%d处"
                .formatted(
                    material.retrieval().found(),
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
    rows.add(row("编制方法", "摘要各条、楷体段落和表中指标、数值、要点、做法各栏均为原文摘录，方括号内为信息来源序号，其后为所在页或段；其余为著录信息，编者未作推断"));
    rows.add(row("编制", imprint.unit()));
    rows.add(row("审核", "（待审核人签署）"));
    return Block.table(List.of(new Column("", 2), new Column("", 8)), rows);
  }

  /** The words as asked; more than one are joined by 与; then the wider search, if there was one. */
  static String searchExpression(TopicMaterial material) {
    String topic = material.topic().strip();
    String expression = topic.matches("[^\\s　]+") ? topic : topic + "（词间为“与”）";
    return material
        .retrieval()
        .wider()
        .map(wider -> expression + "；扩检：" + wider)
        .orElse(expression);
  }

  private static List<Cell> row(String label, String value) {
    return List.of(Cell.of(label), Cell.of(value));
  }
}
