package org.wenlan.novelty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.novelty.register.CaseJson;
import org.wenlan.novelty.register.CaseRegister;
import org.wenlan.novelty.register.StoredCase;
import org.wenlan.novelty.report.NoveltyReport;
import org.wenlan.novelty.report.NumberScheme;
import org.wenlan.novelty.report.ReportCheck;
import org.wenlan.novelty.report.ReportTime;
import org.wenlan.novelty.topic.TopicCommission;

/** Cases in the registry; report files beside them are made from it and can be made again. */
final class RegisteredNoveltyService implements NoveltyService {

  private static final int MAX_LIST = 200;

  private final NoveltySearch search;
  private final TopicCommission topics;
  private final CaseRegister register;
  private final CaseFiles files;
  private final Workflow workflow;
  private final NumberScheme scheme;
  private final NoveltyProperties properties;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  RegisteredNoveltyService(
      NoveltySearch search,
      TopicCommission topics,
      CaseRegister register,
      CaseFiles files,
      NumberScheme scheme,
      NoveltyProperties properties,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.search = search;
    this.topics = topics;
    this.register = register;
    this.files = files;
    this.scheme = scheme;
    this.properties = properties;
    this.transactions = transactions;
    this.clock = clock;
    this.workflow = new Workflow(register, properties, clock);
  }

  @Override
  public NoveltyCase create(Commission commission, String owner) {
    CommissionCheck check = check(commission);
    NoveltyReport draft = search.carryOut(commission, owner);
    int year = clock.instant().atZone(ReportTime.ZONE).getYear();
    register.open(year);
    StoredCase stored =
        transactions.execute(
            status -> {
              int serial = register.nextSerial(year);
              NoveltyReport report = numbered(draft, scheme.number(year, serial));
              return insert("novelty-%d-%d".formatted(year, serial), commission, report, owner);
            });
    return view(stored, check.warnings());
  }

  @Override
  public NoveltyCase createFromTopic(String topic, String owner) {
    LocalDate today = clock.instant().atZone(ReportTime.ZONE).toLocalDate();
    return create(topics.of(topic, today), owner);
  }

  @Override
  public Commission commission(String json) {
    return CaseJson.commission(json);
  }

  private CommissionCheck check(Commission commission) {
    CommissionCheck check =
        CommissionCheck.of(commission, properties.maxPoints(), properties.maxCharsPerPoint());
    if (!check.errors().isEmpty()) {
      throw new CommissionRefusedException(check.errors());
    }
    return check;
  }

  private StoredCase insert(String id, Commission commission, NoveltyReport report, String owner) {
    String json = CaseJson.write(report);
    Instant now = clock.instant();
    StoredCase stored =
        new StoredCase(
            id,
            report.number(),
            report.title(),
            owner,
            NoveltyState.DRAFTING,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            CaseJson.write(commission),
            json,
            CaseJson.digest(json),
            Optional.empty());
    register.insert(stored);
    register.record(id, now, owner, NoveltyState.DRAFT, "委托单已登记");
    register.record(
        id, now, owner, NoveltyState.FORMAL_SEARCH, "检索%d次".formatted(report.runs().size()));
    register.record(id, now, owner, NoveltyState.COMPARISON, "对比%d篇".formatted(report.compared()));
    register.record(id, now, owner, NoveltyState.DRAFTING, "报告已生成");
    return stored;
  }

  private static NoveltyReport numbered(NoveltyReport r, String number) {
    return new NoveltyReport(
        number,
        r.commission(),
        r.agency(),
        r.coverage(),
        r.strategies(),
        r.runs(),
        r.documents(),
        r.comparisons(),
        r.rangeSentence(),
        r.conclusions(),
        r.wholeSentence(),
        r.compared(),
        r.completed(),
        r.remarks());
  }

  @Override
  public List<NoveltyCase> list(Viewer viewer, int limit) {
    Optional<String> owner = viewer.staff() ? Optional.empty() : Optional.of(viewer.account());
    return register.list(owner, Math.clamp(limit, 1, MAX_LIST)).stream()
        .map(stored -> view(stored, List.of()))
        .toList();
  }

  @Override
  public Optional<NoveltyCase> find(String id, Viewer viewer) {
    return visible(id, viewer).map(stored -> view(stored, List.of()));
  }

  @Override
  public Optional<CaseDetail> detail(String id, Viewer viewer) {
    return visible(id, viewer).map(stored -> CaseDetails.of(CaseJson.report(stored.report())));
  }

  private Optional<StoredCase> visible(String id, Viewer viewer) {
    return register
        .find(id)
        .filter(stored -> viewer.staff() || stored.owner().equals(viewer.account()));
  }

  @Override
  public NoveltyCase revise(String id, Commission commission, String actor) {
    StoredCase before = stored(id);
    workflow.requireMayRevise(before);
    CommissionCheck check = check(commission);
    NoveltyReport report = numbered(search.carryOut(commission, actor), before.number());
    StoredCase after =
        transactions.execute(status -> workflow.revise(before, commission, report, actor));
    return view(after, check.warnings());
  }

  @Override
  public NoveltyCase submit(String id, String actor) {
    return step(id, stored -> workflow.submit(stored, violations(stored), actor));
  }

  @Override
  public NoveltyCase approve(String id, String actor) {
    return step(id, stored -> workflow.approve(stored, violations(stored), actor));
  }

  @Override
  public NoveltyCase returnForRevision(String id, String actor, String opinion) {
    return step(id, stored -> workflow.sendBack(stored, actor, opinion));
  }

  @Override
  public NoveltyCase sign(String id, String actor) {
    return step(id, stored -> workflow.sign(stored, violations(stored), actor));
  }

  @Override
  public NoveltyCase voidCase(String id, String actor, String reason) {
    return step(id, stored -> workflow.makeVoid(stored, actor, reason));
  }

  /**
   * A step of the workflow, or the loss of an approval, which is kept although the step is refused.
   */
  private NoveltyCase step(String id, Function<StoredCase, Workflow.Step> step) {
    Workflow.Step done = transactions.execute(status -> step.apply(stored(id)));
    if (done.refusal().isPresent()) {
      throw new WorkflowException(done.refusal().get());
    }
    return view(done.stored(), List.of());
  }

  private StoredCase stored(String id) {
    return register.find(id).orElseThrow(() -> new WorkflowException("没有此查新案卷：" + id));
  }

  private List<String> violations(StoredCase stored) {
    return ReportCheck.of(
        CaseJson.report(stored.report()), CaseJson.commission(stored.commission()), scheme);
  }

  /** What is printed as 无, or left to be filled in by hand, because the settings do not say it. */
  private List<String> unregistered(StoredCase stored, NoveltyReport report) {
    List<String> gaps = new ArrayList<>();
    List<String> missing = report.agency().missing();
    if (!missing.isEmpty()) {
      gaps.add(
          "查新机构的%s未登记，报告中印为“无”；请由管理员在设置 wenlan.novelty.agency 中补全"
              .formatted(String.join("、", missing)));
    }
    Stream.of(stored.searcher(), stored.reviewer())
        .flatMap(Optional::stream)
        .filter(account -> !properties.staff().containsKey(account))
        .map(account -> "账号“%s”的姓名和职称未登记（设置 wenlan.novelty.staff），签字栏只印账号".formatted(account))
        .forEach(gaps::add);
    return gaps;
  }

  private NoveltyCase view(StoredCase stored, List<String> warnings) {
    NoveltyReport report = CaseJson.report(stored.report());
    CaseFiles.Made made = files.of(stored, report);
    List<String> all = new ArrayList<>(warnings);
    all.addAll(made.warnings());
    all.addAll(unregistered(stored, report));
    List<String> violations = violations(stored);
    violations.forEach(violation -> all.add("报告检查：" + violation));
    return CaseViews.of(stored, report, made.files(), all, violations);
  }
}
