package org.wenlan.novelty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.novelty.register.CaseRegister;
import org.wenlan.novelty.register.StoredCase;
import org.wenlan.novelty.report.NoveltyReport;

/**
 * Who may move a case where (流程). Nobody reviews or signs what he searched; what was changed after
 * submission is neither approved nor signed.
 */
final class Workflow {

  private static final int MAX_OPINION = 2_000;

  private final CaseRegister register;
  private final NoveltyProperties properties;
  private final InstantSource clock;

  Workflow(CaseRegister register, NoveltyProperties properties, InstantSource clock) {
    this.register = register;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * What became of a step.
   *
   * @param stored the case afterwards
   * @param refusal why the step itself was refused although the case changed
   */
  record Step(StoredCase stored, Optional<String> refusal) {
    static Step done(StoredCase stored) {
      return new Step(stored, Optional.empty());
    }
  }

  Step submit(StoredCase stored, List<String> violations, String actor) {
    require(stored, NoveltyState.UNDER_REVIEW);
    requireNone(violations, "提交审核");
    if (!unchanged(stored, stored.contentHash())) {
      throw new WorkflowException("报告内容与登记的摘要不符，请重新检索生成报告");
    }
    StoredCase next =
        new Change(stored)
            .state(NoveltyState.UNDER_REVIEW)
            .people(Optional.of(actor), Optional.empty(), Optional.empty())
            .frozen(Optional.of(stored.contentHash()))
            .stored();
    return write(stored, next, actor, "提交审核，冻结摘要 " + stored.contentHash());
  }

  Step approve(StoredCase stored, List<String> violations, String actor) {
    require(stored, NoveltyState.APPROVED);
    requireReviewer(stored, actor);
    if (changed(stored)) {
      return lost(stored, actor);
    }
    requireNone(violations, "审核通过");
    StoredCase next =
        new Change(stored)
            .state(NoveltyState.APPROVED)
            .people(stored.searcher(), Optional.of(actor), Optional.empty())
            .opinion("同意")
            .stored();
    return write(stored, next, actor, "审核通过");
  }

  Step sendBack(StoredCase stored, String actor, String opinion) {
    require(stored, NoveltyState.RETURNED);
    requireReviewer(stored, actor);
    String text = opinion.strip();
    if (text.isEmpty() || text.length() > MAX_OPINION) {
      throw new WorkflowException("退回必须填写审核意见，最多 %d 字".formatted(MAX_OPINION));
    }
    StoredCase next =
        new Change(stored)
            .state(NoveltyState.RETURNED)
            .people(stored.searcher(), Optional.of(actor), Optional.empty())
            .frozen(Optional.empty())
            .opinion(text)
            .stored();
    return write(stored, next, actor, "退回：" + text);
  }

  Step sign(StoredCase stored, List<String> violations, String actor) {
    require(stored, NoveltyState.SIGNED_SEALED);
    if (stored.searcher().equals(Optional.of(actor))) {
      throw new WorkflowException("查新员不能签发自己的报告");
    }
    if (changed(stored)) {
      return lost(stored, actor);
    }
    requireNone(violations, "签发");
    StoredCase next =
        new Change(stored)
            .state(NoveltyState.SIGNED_SEALED)
            .people(stored.searcher(), stored.reviewer(), Optional.of(actor))
            .signedAt(clock.instant())
            .stored();
    return write(stored, next, actor, "签发并用印");
  }

  Step makeVoid(StoredCase stored, String actor, String reason) {
    require(stored, NoveltyState.VOIDED);
    if (reason.isBlank() || reason.length() > MAX_OPINION) {
      throw new WorkflowException("作废必须填写原因，最多 %d 字".formatted(MAX_OPINION));
    }
    StoredCase next = new Change(stored).state(NoveltyState.VOIDED).stored();
    return write(stored, next, actor, "作废：" + reason.strip());
  }

  void requireMayRevise(StoredCase stored) {
    if (!stored.state().mayBecome(NoveltyState.DRAFTING)
        && stored.state() != NoveltyState.DRAFTING) {
      throw new WorkflowException("“%s”的报告不能修改".formatted(stored.state().label()));
    }
  }

  StoredCase revise(StoredCase before, Commission commission, NoveltyReport report, String actor) {
    String json = CaseJson.write(report);
    StoredCase next =
        new Change(before)
            .state(NoveltyState.DRAFTING)
            .people(Optional.empty(), Optional.empty(), Optional.empty())
            .frozen(Optional.empty())
            .content(report.title(), CaseJson.write(commission), json, CaseJson.digest(json))
            .stored();
    String lost = before.state() == NoveltyState.APPROVED ? "，原审核意见作废" : "";
    return write(before, next, actor, "重新检索并生成报告" + lost).stored();
  }

  /** The approval is void; the case goes back to drafting, and the step is refused. */
  private Step lost(StoredCase stored, String actor) {
    StoredCase next =
        new Change(stored)
            .state(NoveltyState.DRAFTING)
            .people(Optional.empty(), Optional.empty(), Optional.empty())
            .frozen(Optional.empty())
            .stored();
    String why = "报告在提交审核后被改动，原提交和审核作废，须重新检索生成报告";
    return new Step(write(stored, next, actor, why).stored(), Optional.of(why));
  }

  private static boolean changed(StoredCase stored) {
    return stored.frozenHash().filter(hash -> unchanged(stored, hash)).isEmpty();
  }

  private static boolean unchanged(StoredCase stored, String hash) {
    return CaseJson.digest(stored.report()).equals(hash);
  }

  private void requireReviewer(StoredCase stored, String actor) {
    if (stored.searcher().equals(Optional.of(actor))) {
      throw new WorkflowException("查新员不能审核自己的报告，须由另一人审核");
    }
    if (stored.owner().equals(actor)) {
      throw new WorkflowException("登记委托的人不能审核本报告，须由另一人审核");
    }
    NoveltyProperties.Staff known = properties.staff().get(actor);
    if (known != null && !known.senior()) {
      throw new WorkflowException("审核员须具有高级职称，“%s”登记的职称为%s".formatted(actor, known.title()));
    }
  }

  private static void require(StoredCase stored, NoveltyState next) {
    if (!stored.state().mayBecome(next)) {
      throw new WorkflowException(
          "案卷现为“%s”，不能转为“%s”".formatted(stored.state().label(), next.label()));
    }
  }

  private static void requireNone(List<String> violations, String step) {
    if (!violations.isEmpty()) {
      throw new WorkflowException("不能%s：%s".formatted(step, String.join("；", violations)));
    }
  }

  private Step write(StoredCase before, StoredCase after, String actor, String remark) {
    Instant now = clock.instant();
    if (!register.update(after, before.state())) {
      throw new WorkflowException("案卷刚被别人改动，请刷新后再试");
    }
    String kept = remark.length() > MAX_OPINION ? remark.substring(0, MAX_OPINION) : remark;
    register.record(after.id(), now, actor, after.state(), kept);
    return Step.done(after);
  }
}
