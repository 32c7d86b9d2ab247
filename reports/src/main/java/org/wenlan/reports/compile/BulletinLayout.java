package org.wenlan.reports.compile;

import java.util.List;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;
import org.wenlan.reports.render.PageStyle;
import org.wenlan.reports.render.ReportDocument;

/**
 * An issue of the bulletin (决策参考): red head, optional 按语, sections of quoted items, sources, tail.
 * Sections without material are left out, and the note at the end says so.
 */
final class BulletinLayout implements ReportLayout {

  /** What may open an issue: what is or was done, or what is demanded; not what is meant to be. */
  private static final Set<Theme> FOCUS = Set.of(Theme.STATUS, Theme.PRACTICE, Theme.RULE);

  @Override
  public String name() {
    return "决策参考";
  }

  @Override
  public ReportDocument layOut(Page page, TopicMaterial material, Imprint imprint) {
    sections(page, material);
    page.insert(
        0,
        new Block.RedHead(
            page.access() == AccessLevel.INTERNAL ? imprint.internalNotice() : "",
            imprint.issue().series(),
            imprint.issue().label(),
            imprint.unit(),
            imprint.printedDate()));
    page.insert(1, new Block.Title("关于“" + material.topic() + "”的文献摘编"));
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
    return new ReportDocument(
        imprint.issue().series() + " " + imprint.issue().label(),
        imprint.unit(),
        PageStyle.OFFICIAL,
        page.blocks());
  }

  private static void sections(Page page, TopicMaterial material) {
    focus(page, material);
    policies(page, material);
    page.items(
        "国内动态",
        material.take(
            6,
            2,
            q ->
                q.source().metadata().type() == DocumentType.NEWS
                    && Set.of(Theme.STATUS, Theme.VIEW).contains(q.theme())));
    page.items("工作部署", material.take(5, 2, Theme.TASK));
    page.items("案例借鉴", material.take(6, 3, Theme.PRACTICE));
    figures(page, material);
    page.items("观点摘编", material.take(5, 2, Theme.VIEW));
    page.items("问题与趋势", material.take(4, 2, Theme.PROBLEM));
    page.items("对策建议（摘自所列文献）", material.take(4, 4, Theme.ADVICE));
    page.leaveOut("国外动态");
    reading(page, material);
  }

  /** 热点聚焦 needs two independent sources. */
  private static void focus(Page page, TopicMaterial material) {
    long independent =
        material.holding().stream()
            .filter(q -> FOCUS.contains(q.theme()) && !q.passing())
            .map(Quotation::source)
            .distinct()
            .count();
    if (independent < 2) {
      page.leaveOut("本期关注（须有两个以上来源）");
      return;
    }
    page.items("本期关注", material.take(2, 1, q -> FOCUS.contains(q.theme()) && !q.passing()));
  }

  private static void policies(Page page, TopicMaterial material) {
    if (material.policies().isEmpty()) {
      page.leaveOut("政策解读");
      return;
    }
    page.section("政策解读");
    PolicyTable.write(page, material);
    page.items(material.take(6, 2, PolicyTable::belongsBelow));
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
            : "检索范围内未得可摘引的内容、本期未设的栏目：" + String.join("、", page.leftOut()) + "。";
    return "检索说明：检索本馆智库文献库，检索式：%s；检索日期：%s，收录截止同日；命中%d篇，采用%d篇，摘引%d处。楷体段落和表中指标、数值、要点各栏均为原文，序号见信息来源，其后为所在页或段。%s"
        .formatted(
            Tables.searchExpression(material),
            imprint.printedDate(),
            material.retrieval().found(),
            page.sourceCount(),
            page.statements().size(),
            leftOut);
  }
}
