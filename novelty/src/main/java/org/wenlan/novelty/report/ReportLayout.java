package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlan.novelty.Client;
import org.wenlan.novelty.Commission;
import org.wenlan.reports.render.Block;
import org.wenlan.reports.render.Inline;
import org.wenlan.reports.render.PageStyle;
import org.wenlan.reports.render.ReportDocument;

/** Lays a report out in the order of the form: cover, table, sections 一 to 九. No field is empty. */
public final class ReportLayout {

  private final NoveltyReport report;
  private final SignatureData signature;
  private final List<Block> blocks = new ArrayList<>();

  private ReportLayout(NoveltyReport report, SignatureData signature) {
    this.report = report;
    this.signature = signature;
  }

  /** The document, ready to be rendered. */
  public static ReportDocument of(NoveltyReport report, SignatureData signature) {
    ReportLayout layout = new ReportLayout(report, signature);
    layout.cover();
    layout.table();
    layout.commissioned();
    SearchSections.append(report, layout.blocks);
    MatrixSection.append(report, layout.blocks);
    layout.conclusion();
    layout.declaration();
    layout.annexes();
    layout.remarks();
    return new ReportDocument(
        "科技查新报告：" + report.title(), report.agency().name(), PageStyle.FORM2000, layout.blocks);
  }

  private void cover() {
    Commission c = report.commission();
    List<String> notices = new ArrayList<>();
    if (c.demonstration()) {
      notices.add("示范委托，仅供试用");
    }
    if (!signature.notice().isBlank()) {
      notices.add(signature.notice());
    }
    blocks.add(
        new Block.CoverPage(
            "报告编号：" + report.number(),
            "科技查新报告",
            notices.isEmpty() ? "" : "（" + String.join("；", notices) + "）",
            List.of(
                new Block.Field("项目名称", c.titleZh()),
                new Block.Field("委托人", filled(c.client().name())),
                new Block.Field("委托日期", ReportTime.day(c.commissionDate())),
                new Block.Field("查新机构（盖章）", report.agency().name()),
                new Block.Field("查新完成日期", signature.day())),
            List.of()));
  }

  private void table() {
    Commission c = report.commission();
    Client client = c.client();
    Agency a = report.agency();
    blocks.add(
        Block.table(
            List.of(new Block.Column("", 2.8), new Block.Column("", 6.6)),
            List.of(
                row("查新项目名称（中文）", c.titleZh()),
                row("查新项目名称（英文）", c.titleEn().isEmpty() ? "略" : c.titleEn()))));
    blocks.add(
        form(
            "委托人",
            List.of(
                fields("委托人名称", client.name(), "负责人", client.personInCharge()),
                fields("通信地址", client.address(), "邮政编码", client.postcode()),
                fields("联系人", client.contact(), "电话", client.telephone()),
                fields("电子信箱", client.email(), "项目来源", c.projectSource()))));
    blocks.add(
        form(
            "查新机构",
            List.of(
                fields("机构名称", a.name(), "负责人", a.head()),
                fields("通信地址", a.address(), "邮政编码", a.postcode()),
                fields("联系人", a.contact(), "电话", a.telephone()),
                fields("电子信箱", a.email(), "传真", a.fax()))));
  }

  private static Block.Table form(String caption, List<List<Block.Cell>> rows) {
    return new Block.Table(
        Optional.of(caption),
        List.of(
            new Block.Column("", 2),
            new Block.Column("", 3.6),
            new Block.Column("", 1.6),
            new Block.Column("", 2.2)),
        rows);
  }

  private static List<Block.Cell> fields(String label, String value, String second, String other) {
    return List.of(
        Block.Cell.of(label),
        Block.Cell.of(filled(value)),
        new Block.Cell(List.of(Inline.strong(second))),
        Block.Cell.of(filled(other)));
  }

  static List<Block.Cell> row(String... fields) {
    return Stream.of(fields).map(field -> Block.Cell.of(filled(field))).toList();
  }

  static String filled(String value) {
    return value.isBlank() ? "无" : value;
  }

  static Block.Paragraph lines(String label, String text) {
    return Block.paragraph(Inline.strong(label), Inline.text(text));
  }

  private void commissioned() {
    Commission c = report.commission();
    blocks.add(new Block.Heading(1, "一、查新目的"));
    blocks.add(Block.paragraph(String.join("、", c.purpose()) + "。"));
    blocks.add(new Block.Heading(1, "二、查新项目的科学技术要点"));
    c.essentials()
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> blocks.add(Block.paragraph(line.strip())));
    blocks.add(new Block.Heading(1, "三、查新点与查新要求"));
    blocks.add(new Block.Heading(2, "（一）查新点"));
    c.points()
        .forEach(
            p -> {
              blocks.add(lines("查新点%d：".formatted(p.number()), p.text()));
            });
    blocks.add(new Block.Heading(2, "（二）查新要求"));
    blocks.add(lines("查新范围：", filled(c.scope()) + "。"));
    if (c.requirements().isEmpty()) {
      blocks.add(Block.paragraph("查证在检索范围内有无与查新点相同或者类似的报道。"));
    } else {
      blocks.add(
          new Block.NumberedList(
              c.requirements().stream()
                  .map(r -> List.<Inline>of(Inline.text(r.endsWith("。") ? r : r + "。")))
                  .toList()));
    }
  }

  private void conclusion() {
    blocks.add(new Block.Heading(1, "六、查新结论"));
    blocks.add(Block.paragraph(report.rangeSentence()));
    for (PointConclusion conclusion : report.conclusions()) {
      List<Inline> runs = new ArrayList<>();
      runs.add(
          Inline.strong("查新点%d（%s）".formatted(conclusion.point(), conclusion.verdict().label())));
      runs.add(Inline.text("　"));
      runs.addAll(Marks.runs(String.join("", conclusion.sentences())));
      blocks.add(new Block.Paragraph(runs, Block.Align.INDENTED));
    }
    blocks.add(Block.paragraph(report.wholeSentence()));
    sign("（科技查新专用章）");
  }

  /** Both sign, {@code seal} if there is one, and the day. */
  private void sign(String... seal) {
    List<String> lines = new ArrayList<>();
    lines.add(SignatureData.line("查新员", signature.searcher()));
    lines.add(SignatureData.line("审核员", signature.reviewer()));
    lines.addAll(List.of(seal));
    lines.add(signature.day());
    blocks.add(new Block.Signature(lines));
  }

  private void declaration() {
    blocks.add(new Block.Heading(1, "七、查新员、审核员声明"));
    blocks.add(
        new Block.NumberedList(
            Stream.of(
                    "本报告所列检索记录、文献和摘录均取自实际检索，真实、准确，可逐条查验。",
                    "检索、筛选和对比依照《科技查新技术规范》（GB/T 32003—2015）的要求进行，独立、客观、公正。",
                    "查新报酬与结论及其使用没有联系。",
                    "查新员、审核员与查新项目及委托人没有利害关系。",
                    "结论只就所列检索范围和截止日期而言，不评价项目的创造性、先进性和水平。")
                .map(text -> List.<Inline>of(Inline.text(text)))
                .toList()));
    sign();
  }

  /** Copies of what comes close; of the rest, record and extract stand in the report itself. */
  private void annexes() {
    blocks.add(new Block.Heading(1, "八、附件清单"));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (ListedDocument document : report.documents()) {
      String content =
          document.relevance() == Relevance.CLOSE
              ? "原文复制件，文献标识%s".formatted(document.id().abbreviated())
              : "题录与摘录，见第五部分";
      rows.add(
          List.of(
              Block.Cell.of("附件%d".formatted(rows.size() + 1)),
              new Block.Cell(List.of(Inline.named(List.of(document.number())))),
              Block.Cell.of(document.reference()),
              Block.Cell.of(content)));
    }
    blocks.add(
        rows.isEmpty()
            ? Block.paragraph("无。")
            : Block.table(
                List.of(
                    new Block.Column("附件", 1.1),
                    new Block.Column("文献", 1),
                    new Block.Column("题名与来源", 6),
                    new Block.Column("内容", 2.6)),
                rows));
  }

  private void remarks() {
    blocks.add(new Block.Heading(1, "九、备注"));
    blocks.add(
        report.remarks().isEmpty()
            ? Block.paragraph("无。")
            : new Block.NumberedList(report.remarks().stream().map(Marks::runs).toList()));
  }
}
