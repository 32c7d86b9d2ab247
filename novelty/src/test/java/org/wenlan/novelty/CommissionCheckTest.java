package org.wenlan.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.novelty.register.CaseRegister;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.novelty.report.NumberScheme;
import org.wenlan.novelty.report.PointConclusion;
import org.wenlan.novelty.report.ReportCheck;

class CommissionCheckTest {

  private static final NumberScheme HOUSE = new NumberScheme("{yyyy}-CX-{seq:4}", "", "");

  @TempDir Path folder;

  @Test
  void theSampleCommissionHasNoErrors() throws Exception {
    assertThat(CommissionCheck.of(Library.sampleCommission(), 3, 100).errors()).isEmpty();
  }

  @Test
  void countsPointsAndCharactersAndWarnsOfPromotion() throws Exception {
    CommissionCheck check = CommissionCheck.of(Library.sampleCommission(), 2, 30);

    assertThat(check.errors())
        .anyMatch(e -> e.equals("查新点最多 2 个，现有 3 个"))
        .anyMatch(e -> e.startsWith("查新点1最多 30 字"));
    Commission promoted =
        CaseJson.commission(
            Library.sampleCommissionJson().replace("以柠檬酸为浸出剂、过氧化氢", "首创高效的柠檬酸；过氧化氢"));
    assertThat(CommissionCheck.of(promoted, 3, 100).warnings())
        .anyMatch(w -> w.contains("“首创”"))
        .anyMatch(w -> w.contains("“高效”"))
        .anyMatch(w -> w.contains("只写一个技术特征"));
  }

  @Test
  void aReportThatContradictsItsMatrixIsRefused() throws Exception {
    Library library = Library.ofSamples(folder);
    NoveltyCase made = library.service.create(Library.sampleCommission(), "qi.ye");
    NoveltyReport r =
        CaseJson.report(new CaseRegister(library.jdbc).find(made.id()).orElseThrow().report());
    NoveltyReport wrong =
        new NoveltyReport(
            "2026-37",
            r.commission(),
            r.agency(),
            r.coverage(),
            r.strategies(),
            r.runs().subList(1, r.runs().size()),
            r.documents(),
            r.comparisons(),
            r.rangeSentence(),
            List.of(
                new PointConclusion(1, Verdict.NOT_FOUND, List.of("填补空白，见文献[99]。")),
                r.conclusions().get(1),
                r.conclusions().get(2)),
            "国内领先。",
            r.compared(),
            r.completed(),
            r.remarks());

    List<String> violations = ReportCheck.of(wrong, r.commission(), HOUSE);

    assertThat(ReportCheck.of(r, r.commission(), HOUSE)).isEmpty();
    assertThat(String.join("\n", violations))
        .contains(
            "报告编号“2026-37”不合编号规则",
            "查新点1的严格检索式没有检索记录",
            "查新点1的结论为“未见相同报道”，但由对比矩阵（单独对比）只能得出“已有相同报道”",
            "结论引用了未列出的文献[99]",
            "密切相关文献[1]在结论中没有用到",
            "禁用词“填补空白”",
            "禁用词“领先”");
  }

  @Test
  void theClientsOwnWorkIsListedButDestroysNothing() throws Exception {
    Library library = Library.ofSamples(folder);
    String own = "澜州云桥电池科技有限公司";
    library.add(
        org.wenlan.testkit.TestDocuments.document(
                "一种磷酸铁锂再生方法",
                "发明名称：一种磷酸铁锂再生方法\n公开日：2024年1月5日\n申请人：" + own + "\n以低共熔溶剂在超声场中浸出磷酸铁锂废料，以拉曼光谱判定终点。")
            .type(org.wenlan.core.document.DocumentType.PATENT));

    NoveltyCase made = library.service.create(Library.sampleCommission(), "qi.ye");

    assertThat(made.verdicts()).containsEntry(3, Verdict.NOT_FOUND);
    assertThat(
            java.nio.file.Files.readString(
                made.files().get(org.wenlan.reports.render.OutputFormat.HTML)))
        .contains("一种磷酸铁锂再生方法", "委托方自有文献，不作判断依据");
  }
}
