package org.wenlan.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.accounts.Role;
import org.wenlan.core.document.Evidence;
import org.wenlan.novelty.CaseDetail;
import org.wenlan.novelty.NoveltyCase;
import org.wenlan.novelty.NoveltyState;
import org.wenlan.reports.render.OutputFormat;

/**
 * A novelty case as its page shows it (查新案卷页).
 *
 * @param line as in the list
 * @param client name of the client
 * @param commissionDate day the search is bounded by
 * @param people who did which step, by name of the step
 * @param opinion of the reviewer, or blank
 * @param warnings for the librarian
 * @param detail points, documents, searches
 * @param points matrices
 * @param runs searches
 * @param maySubmit whether the viewer may hand it in now
 * @param mayReview whether the viewer may approve or return it now
 * @param maySign whether the viewer may sign it now
 * @param mayRevise whether the viewer may have it searched again now
 * @param mayVoid whether the viewer may make it void
 * @param next what happens next and whose turn it is
 */
public record CasePage(
    CaseLine line,
    String client,
    String commissionDate,
    Map<String, String> people,
    String opinion,
    List<String> warnings,
    CaseDetail detail,
    List<Point> points,
    List<Run> runs,
    boolean maySubmit,
    boolean mayReview,
    boolean maySign,
    boolean mayRevise,
    boolean mayVoid,
    String next) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  /** One case in the list. */
  public record CaseLine(
      String id,
      String number,
      String title,
      String owner,
      String state,
      String created,
      boolean demonstration,
      List<String> verdicts,
      List<String> formats) {

    static CaseLine of(NoveltyCase found) {
      return new CaseLine(
          found.id(),
          found.number(),
          found.title(),
          found.owner(),
          found.state().label(),
          TIME.format(found.createdAt()),
          found.demonstration(),
          found.verdicts().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(entry -> entry.getKey() + "：" + entry.getValue().label())
              .toList(),
          Arrays.stream(OutputFormat.values())
              .filter(found.files()::containsKey)
              .map(OutputFormat::extension)
              .toList());
    }
  }

  /** One point with its matrix; {@code columns} are numbers of documents. */
  public record Point(
      int number,
      String text,
      String verdict,
      List<String> sentences,
      List<Column> columns,
      List<Row> rows) {}

  /** Head of a column. */
  public record Column(int number, String title, String address) {}

  /** One feature. */
  public record Row(String feature, List<Field> fields) {}

  /** One field, with the way to the words it rests on. */
  public record Field(
      String value,
      Optional<String> quote,
      String address,
      String place,
      String original,
      String reason) {}

  /** One search. */
  public record Run(CaseDetail.Run run, String at) {}

  static CasePage of(NoveltyCase found, CaseDetail detail, Viewer viewer) {
    Map<String, String> people = new java.util.LinkedHashMap<>();
    people.put("委托登记", found.owner());
    found.searcher().ifPresent(name -> people.put("查新员", name));
    found.reviewer().ifPresent(name -> people.put("审核员", name));
    found.signer().ifPresent(name -> people.put("签发人", name));
    NoveltyState state = found.state();
    return new CasePage(
        CaseLine.of(found),
        detail.client(),
        detail.commissionDate(),
        people,
        found.opinion(),
        found.warnings(),
        detail,
        points(detail),
        detail.runs().stream().map(run -> new Run(run, TIME.format(run.at()))).toList(),
        viewer.is(Role.LIBRARIAN) && state.mayBecome(NoveltyState.UNDER_REVIEW),
        viewer.is(Role.REVIEWER) && state == NoveltyState.UNDER_REVIEW,
        viewer.is(Role.SIGNER) && state == NoveltyState.APPROVED,
        viewer.is(Role.LIBRARIAN)
            && (state == NoveltyState.DRAFTING || state.mayBecome(NoveltyState.DRAFTING)),
        viewer.is(Role.SIGNER) && state.mayBecome(NoveltyState.VOIDED),
        next(found));
  }

  private static String next(NoveltyCase found) {
    return switch (found.state()) {
      case DRAFT, FORMAL_SEARCH, COMPARISON -> "正在检索与对比。";
      case DRAFTING, RETURNED ->
          found.violations().isEmpty()
              ? "由参考馆员核对矩阵与摘录后提交审核；需要改动时，按修改后的委托单重新检索。"
              : "检查未通过，不能提交审核：由参考馆员按修改后的委托单重新检索。";
      case UNDER_REVIEW -> "由审核员审核，或写明意见退回；查新员和委托登记人不能审核。";
      case APPROVED -> "由签发人签发；打印报告后由查新员、审核员签字，加盖科技查新专用章。";
      case SIGNED_SEALED -> "已签发，内容不能再改。请交付委托人并归档。";
      case VOIDED -> "已作废，编号不再使用。";
    };
  }

  private static List<Point> points(CaseDetail detail) {
    Map<Integer, Column> columns = new HashMap<>();
    detail
        .documents()
        .forEach(
            document ->
                columns.put(
                    document.number(),
                    new Column(
                        document.number(),
                        document.title(),
                        "/documents/" + document.id().value())));
    return detail.points().stream()
        .map(
            point ->
                new Point(
                    point.number(),
                    point.text(),
                    point.verdict().label(),
                    point.sentences(),
                    point.columns().stream().map(columns::get).toList(),
                    point.rows().stream()
                        .map(
                            row ->
                                new Row(
                                    row.feature(),
                                    row.fields().stream().map(CasePage::field).toList()))
                        .toList()))
        .toList();
  }

  private static Field field(CaseDetail.Field field) {
    return new Field(
        field.value(),
        field.evidence().map(Evidence::quote),
        field
            .evidence()
            .map(
                place ->
                    "/documents/%s#p%d"
                        .formatted(place.document().value(), place.locator().paragraph()))
            .orElse(""),
        field.evidence().map(place -> place.locator().label()).orElse(""),
        field.evidence().map(OriginalAddress::of).orElse(""),
        field.reason());
  }
}
