package org.wenlan.reports.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;
import org.wenlan.reports.render.PageStyle;
import org.wenlan.reports.render.ReportDocument;

/**
 * A topic brief (专题简报): 摘要, 背景, 现状, 政策梳理, 工作部署, 做法, 观点, 问题与趋势, 建议, 信息来源, and how the search was
 * done. Parts without material are left out, and the last part says so.
 */
final class BriefLayout implements ReportLayout {

  @Override
  public String name() {
    return "专题简报";
  }

  @Override
  public ReportDocument layOut(Page page, TopicMaterial material, Imprint imprint) {
    summary(page, material);
    page.section("背景与问题界定");
    int background = page.place();
    page.quotations(material.take(3, 1, Theme.DEFINITION));
    status(page, material);
    policies(page, material);
    page.quotations("工作部署", material.take(6, 3, Theme.TASK));
    practices(page, material);
    page.quotations("专家与舆论观点", material.take(5, 2, Theme.VIEW));
    page.quotations("问题与趋势", material.take(5, 3, Theme.PROBLEM));
    advice(page, material);
    page.insert(background, background(page, material, imprint.date()));
    page.section("信息来源");
    page.referenceList();
    page.add(new Block.Heading(1, "附：检索说明"));
    page.add(Tables.searchNote(page, material, imprint));
    page.insert(0, cover(material.topic(), imprint, page.access()));
    return new ReportDocument(
        name() + "：" + material.topic(), imprint.unit(), PageStyle.OFFICIAL, page.blocks());
  }

  private static Block cover(String topic, Imprint imprint, AccessLevel level) {
    return new Block.CoverPage(
        level == AccessLevel.INTERNAL ? imprint.internalNotice() : "",
        "专题简报",
        topic,
        List.of(
            new Block.Field("期　　次", imprint.issue().label()),
            new Block.Field("编制单位", imprint.unit()),
            new Block.Field("服务对象", imprint.audience()),
            new Block.Field("公开级别", level.label())),
        List.of(imprint.unit(), imprint.printedDate()));
  }

  private static void summary(Page page, TopicMaterial material) {
    List<Quotation> points = SummaryPoints.of(material, new TopicScorer(material.topic()));
    if (points.isEmpty()) {
      page.leaveOut("摘要");
      return;
    }
    page.section("摘要");
    page.add(new Block.NumberedList(points.stream().map(page::quote).toList()));
  }

  /** Speaks of the documents the brief cites, so it is written last. */
  private static Block background(Page page, TopicMaterial material, LocalDate today) {
    List<Source> cited = material.sources().stream().filter(page::cites).toList();
    Set<String> regions = new TreeSet<>();
    cited.forEach(s -> s.metadata().region().ifPresent(regions::add));
    TreeSet<LocalDate> dates = new TreeSet<>();
    cited.forEach(s -> s.metadata().date().ifPresent(dates::add));
    StringBuilder scope =
        new StringBuilder(
            "本简报以“%s”为题，摘编本馆所藏相关文献%d篇（%s）。"
                .formatted(material.topic(), cited.size(), Tables.kinds(cited)));
    if (dates.size() == 1) {
      scope.append("文献日期为%s。".formatted(Imprint.printed(dates.first())));
    } else if (!dates.isEmpty()) {
      scope.append(
          "文献日期自%s至%s。".formatted(Imprint.printed(dates.first()), Imprint.printed(dates.last())));
    }
    if (!regions.isEmpty()) {
      scope.append("涉及地区：").append(String.join("、", regions)).append("。");
    }
    scope.append("收录截至%s。".formatted(Imprint.printed(today)));
    return Block.paragraph(scope.toString());
  }

  private static void status(Page page, TopicMaterial material) {
    var figures = Tables.figures(page, material);
    List<Quotation> facts = material.take(4, 2, Theme.STATUS);
    List<Source> statistics =
        material.sources().stream()
            .filter(source -> source.metadata().type() == DocumentType.DATA)
            .toList();
    if (facts.isEmpty() && figures.isEmpty() && statistics.isEmpty()) {
      page.leaveOut("现状");
      return;
    }
    page.section("现状");
    page.quotations(facts);
    figures.ifPresentOrElse(page::add, () -> page.leaveOut("数据表"));
    for (Source table : statistics) {
      page.add(
          Block.paragraph(
              Inline.text("统计资料另见" + table.name()), page.cite(table, ""), Inline.text("。")));
    }
  }

  private static void policies(Page page, TopicMaterial material) {
    if (material.policies().isEmpty()) {
      page.leaveOut("政策梳理");
      return;
    }
    page.section("政策梳理");
    PolicyTable.write(page, material);
    page.quotations(material.take(6, 2, PolicyTable::belongsBelow));
  }

  private static void practices(Page page, TopicMaterial material) {
    List<Quotation> practices = material.take(8, 3, Theme.PRACTICE);
    if (practices.isEmpty()) {
      page.leaveOut("国内外做法");
      return;
    }
    page.section("国内做法");
    page.add(Tables.practices(page, practices));
    page.leaveOut("国外做法");
  }

  private static void advice(Page page, TopicMaterial material) {
    List<Quotation> advice = material.take(5, 5, Theme.ADVICE);
    if (advice.isEmpty()) {
      page.leaveOut("可供参考的建议");
      return;
    }
    page.section("可供参考的建议");
    page.text("以下建议均出自所列文献，编者仅作摘录。");
    page.quotations(advice);
  }
}
