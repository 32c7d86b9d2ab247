package org.wenlan.novelty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.reports.render.OutputFormat;
import org.wenlan.testkit.TestDocuments;

class WorkflowTest {

  @TempDir Path folder;
  private Library library;
  private NoveltyService service;
  private String id;

  @BeforeEach
  void aReportLies() throws Exception {
    library = new Library(folder, Map.of("chu.ji", new NoveltyProperties.Staff("初级", "馆员", false)));
    library.add(TestDocuments.document("科技查新办法", "澜州市图书馆开展科技查新。").date("2024-05-01"));
    service = library.service;
    id = service.createFromTopic("科技查新", "qi.ye").id();
  }

  @Test
  void goesFromDraftToSeal() {
    assertThat(service.submit(id, "cha.xin").state()).isEqualTo(NoveltyState.UNDER_REVIEW);
    assertThat(service.approve(id, "shen.he").state()).isEqualTo(NoveltyState.APPROVED);
    assertThat(service.sign(id, "qian.fa").state()).isEqualTo(NoveltyState.SIGNED_SEALED);
    assertThat(
            library
                .jdbc
                .sql("select state from novelty_event where case_id = ? order by sequence")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly(
            "DRAFT",
            "FORMAL_SEARCH",
            "COMPARISON",
            "DRAFTING",
            "UNDER_REVIEW",
            "APPROVED",
            "SIGNED_SEALED");
  }

  @Test
  void theCoverSaysHowFarTheReportHasCome() throws Exception {
    assertThat(printed(service.submit(id, "cha.xin"))).contains("送审稿，未经审核签发", "姓名：cha.xin");
    assertThat(printed(service.approve(id, "shen.he"))).contains("已经审核，尚未签发");
    assertThat(printed(service.sign(id, "qian.fa")))
        .contains("<td class=\"value\">2026年11月22日</td>", "姓名：shen.he")
        .doesNotContain("未经审核", "尚未签发");
    assertThat(printed(service.voidCase(id, "qian.fa", "误登"))).contains("已作废，不得使用");
  }

  private static String printed(NoveltyCase made) throws IOException {
    return Files.readString(made.files().get(OutputFormat.HTML));
  }

  @Test
  void nobodyReviewsOrSignsWhatHeSearched() {
    service.submit(id, "cha.xin");

    assertThatThrownBy(() -> service.approve(id, "cha.xin")).hasMessageContaining("须由另一人审核");
    assertThatThrownBy(() -> service.returnForRevision(id, "cha.xin", "不妥"))
        .hasMessageContaining("须由另一人审核");
    assertThatThrownBy(() -> service.approve(id, "qi.ye")).hasMessageContaining("登记委托的人");
    assertThatThrownBy(() -> service.approve(id, "chu.ji")).hasMessageContaining("高级职称");
    service.approve(id, "shen.he");
    assertThatThrownBy(() -> service.sign(id, "cha.xin")).hasMessageContaining("不能签发");
  }

  @Test
  void skipsNoState() {
    assertThatThrownBy(() -> service.approve(id, "shen.he"))
        .isInstanceOf(WorkflowException.class)
        .hasMessage("案卷现为“撰写”，不能转为“审核通过”");
    assertThatThrownBy(() -> service.sign(id, "qian.fa")).hasMessageContaining("不能转为");
  }

  @Test
  void aReturnNeedsAReason() {
    service.submit(id, "cha.xin");

    assertThatThrownBy(() -> service.returnForRevision(id, "shen.he", "  "))
        .hasMessageContaining("必须填写审核意见");
    NoveltyCase returned = service.returnForRevision(id, "shen.he", "请补充检索词");
    assertThat(returned.state()).isEqualTo(NoveltyState.RETURNED);
    assertThat(returned.opinion()).isEqualTo("请补充检索词");
    assertThat(service.submit(id, "cha.xin").state()).isEqualTo(NoveltyState.UNDER_REVIEW);
  }

  @Test
  void aChangeBehindTheBackVoidsTheApproval() {
    service.submit(id, "cha.xin");
    service.approve(id, "shen.he");
    library
        .jdbc
        .sql("update novelty_case set report = replace(report, '未见', '已见') where id = ?")
        .param(id)
        .update();
    library
        .jdbc
        .sql("update novelty_case set report = replace(report, '综合以上', '综上') where id = ?")
        .param(id)
        .update();

    assertThatThrownBy(() -> service.sign(id, "qian.fa")).hasMessageContaining("原提交和审核作废");
    NoveltyCase now = service.find(id, new NoveltyService.Viewer("x", true)).orElseThrow();
    assertThat(now.state()).isEqualTo(NoveltyState.DRAFTING);
    assertThat(now.reviewer()).isEmpty();
    assertThatThrownBy(() -> service.submit(id, "cha.xin")).hasMessageContaining("请重新检索");
  }

  @Test
  void aNewSearchVoidsTheApprovalAndKeepsTheNumber() {
    service.submit(id, "cha.xin");
    NoveltyCase approved = service.approve(id, "shen.he");
    library.add(TestDocuments.document("查新进园区", "科技查新进园区。").date("2025-01-01"));

    NoveltyCase revised = service.revise(id, WorkflowTest.commission("国内"), "cha.xin");

    assertThat(revised.state()).isEqualTo(NoveltyState.DRAFTING);
    assertThat(revised.number()).isEqualTo(approved.number());
    assertThat(revised.contentHash()).isNotEqualTo(approved.contentHash());
    assertThat(revised.frozenHash()).isEmpty();
    assertThat(revised.reviewer()).isEmpty();
  }

  @Test
  void aRangeThatWasNotSearchedBlocksSubmission() {
    NoveltyCase made = service.create(commission("国内外"), "qi.ye");

    assertThat(made.violations()).singleElement().asString().contains("没有检索国外数据库");
    assertThatThrownBy(() -> service.submit(made.id(), "cha.xin"))
        .isInstanceOf(WorkflowException.class)
        .hasMessageContaining("没有检索国外数据库");
  }

  static Commission commission(String scope) {
    return new Commission(
        List.of("立项查新"),
        scope,
        "",
        "科技查新服务研究",
        "Novelty search services",
        "",
        "",
        List.of(),
        List.of(),
        Client.named("澜州某公司"),
        java.time.LocalDate.of(2026, 1, 1),
        java.util.Optional.empty(),
        "",
        List.of(),
        "研究面向园区的科技查新。",
        List.of(
            new NoveltyPoint(
                1,
                "面向园区的科技查新",
                List.of(new Feature("科技查新", List.of()), new Feature("园区", List.of())),
                List.of(new TermPair("科技查新", "novelty search", List.of(), List.of())))),
        List.of(),
        List.of(),
        "",
        "",
        1,
        false);
  }

  @Test
  void numbersRunOnAndAreNeverUsedAgain() {
    NoveltyCase second = service.createFromTopic("园区", "qi.ye");
    service.voidCase(second.id(), "guan.li", "误登");
    NoveltyCase third = service.createFromTopic("园区", "qi.ye");

    assertThat(List.of(second.number(), third.number()))
        .containsExactly("2026-CX-0002", "2026-CX-0003");
    assertThatThrownBy(() -> service.submit(second.id(), "cha.xin")).hasMessageContaining("作废");
  }

  @Test
  void anIncompleteCommissionUsesNoNumber() {
    Commission empty = commission("全球");

    assertThatThrownBy(() -> service.create(empty, "qi.ye"))
        .isInstanceOf(CommissionRefusedException.class)
        .hasMessageContaining("查新范围只能是国内、国外或国内外");
    assertThat(service.createFromTopic("园区", "qi.ye").number()).isEqualTo("2026-CX-0002");
  }

  @Test
  void clientsSeeTheirOwnCasesOnly() {
    assertThat(service.find(id, new NoveltyService.Viewer("bie.ren", false))).isEmpty();
    assertThat(service.find(id, new NoveltyService.Viewer("qi.ye", false))).isPresent();
    assertThat(service.list(new NoveltyService.Viewer("bie.ren", false), 10)).isEmpty();
    assertThat(service.list(new NoveltyService.Viewer("guan.yuan", true), 10)).hasSize(1);
  }
}
