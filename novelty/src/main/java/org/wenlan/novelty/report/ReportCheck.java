package org.wenlan.novelty.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.compare.Cell;
import org.wenlan.novelty.compare.CellValue;
import org.wenlan.novelty.compare.Column;
import org.wenlan.novelty.compare.Comparison;
import org.wenlan.novelty.search.SearchRun;

/** What would make a report invalid (报告无效情形检查). A report with violations cannot be submitted. */
public final class ReportCheck {

  private static final Pattern LEVEL_WORDS =
      Pattern.compile("填补空白|填补.{0,6}空白|首创|首次|领先|先进水平|国际水平|达到[^，。]{0,12}水平|具有创造性|具有实用性|可授权");
  private static final Pattern MARK = Pattern.compile("文献\\[(\\d[\\d,-]*)]");

  private final NoveltyReport report;
  private final Commission contract;
  private final NumberScheme scheme;
  private final List<String> violations = new ArrayList<>();

  private ReportCheck(NoveltyReport report, Commission contract, NumberScheme scheme) {
    this.report = report;
    this.contract = contract;
    this.scheme = scheme;
  }

  /**
   * Checks a report against the commission as agreed.
   *
   * @return violations in Chinese; empty if there are none
   */
  public static List<String> of(NoveltyReport report, Commission contract, NumberScheme scheme) {
    ReportCheck check = new ReportCheck(report, contract, scheme);
    check.contract();
    check.runs();
    check.range();
    check.comparisons();
    check.conclusions();
    check.sections();
    return List.copyOf(check.violations);
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }

  private void contract() {
    Commission printed = report.commission();
    require(printed.points().equals(contract.points()), "报告的查新点与委托单不一致");
    require(printed.titleZh().equals(contract.titleZh()), "报告的项目名称与委托单不一致");
    require(printed.client().name().equals(contract.client().name()), "报告的委托人名称与委托单不一致");
    require(printed.equals(contract), "报告所载委托内容与委托单不一致");
    require(scheme.isWellFormed(report.number()), "报告编号“%s”不合编号规则".formatted(report.number()));
  }

  private void runs() {
    require(!report.runs().isEmpty(), "没有检索记录");
    Set<String> logged =
        report.runs().stream()
            .map(run -> run.point() + "/" + run.level() + "/" + run.strategy())
            .collect(Collectors.toSet());
    report
        .strategies()
        .forEach(
            s ->
                require(
                    logged.contains(s.point() + "/" + s.level() + "/" + s.expression()),
                    "查新点%d的%s检索式没有检索记录".formatted(s.point(), s.level().label())));
    for (SearchRun run : report.runs()) {
      require(
          run.database().equals(report.coverage().database()),
          "检索记录 %s 的数据库“%s”未列入检索范围".formatted(run.runId(), run.database()));
      var day = run.executedAt().atZone(ReportTime.ZONE).toLocalDate();
      require(
          !day.isBefore(report.commission().commissionDate()),
          "检索记录 %s 的时间早于委托日期".formatted(run.runId()));
      require(!day.isAfter(report.completed()), "检索记录 %s 的时间晚于查新完成日期".formatted(run.runId()));
    }
  }

  private void range() {
    require(
        !report.commission().wantsForeign(),
        "查新范围为“%s”，但只检索了%s，没有检索国外数据库"
            .formatted(report.commission().scope(), report.coverage().database()));
    if (report.commission().wantsForeign()) {
      require(
          report.commission().points().stream()
              .allMatch(p -> p.terms().stream().anyMatch(t -> !t.en().isEmpty())),
          "查新范围含国外，但有查新点没有英文检索词");
    }
    require(report.coverage().documents() == 0 || report.coverage().yearFrom() > 0, "检索范围没有收录年限");
  }

  private void comparisons() {
    require(
        report.comparisons().stream()
            .map(Comparison::point)
            .toList()
            .equals(report.commission().points().stream().map(p -> p.number()).toList()),
        "对比矩阵与查新点不对应");
    for (Comparison comparison : report.comparisons()) {
      for (Column column : comparison.columns()) {
        for (Cell cell : column.cells()) {
          require(
              cell.value() == CellValue.ABSENT || cell.evidence().isPresent(),
              "查新点%d的“%s”没有原文摘录".formatted(comparison.point(), cell.feature()));
        }
      }
    }
  }

  private void conclusions() {
    Set<Integer> listed =
        report.documents().stream().map(ListedDocument::number).collect(Collectors.toSet());
    Set<Integer> cited = new HashSet<>();
    for (Comparison comparison : report.comparisons()) {
      List<PointConclusion> mine =
          report.conclusions().stream().filter(c -> c.point() == comparison.point()).toList();
      require(mine.size() == 1, "查新点%d应有且只有一个结论".formatted(comparison.point()));
      mine.forEach(
          c ->
              require(
                  c.verdict() == comparison.verdict(),
                  "查新点%d的结论为“%s”，但由对比矩阵（单独对比）只能得出“%s”"
                      .formatted(c.point(), c.verdict().label(), comparison.verdict().label())));
    }
    String text = conclusionText();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      cited.addAll(numbers(mark.group(1)));
    }
    cited.stream()
        .filter(number -> !listed.contains(number))
        .forEach(number -> violations.add("结论引用了未列出的文献[%d]".formatted(number)));
    report.documents().stream()
        .filter(d -> d.relevance() == Relevance.CLOSE && !d.standing().isExcluded())
        .filter(d -> !cited.contains(d.number()))
        .forEach(d -> violations.add("密切相关文献[%d]在结论中没有用到".formatted(d.number())));
    Matcher level = LEVEL_WORDS.matcher(text);
    while (level.find()) {
      violations.add("结论中有评价水平的禁用词“%s”".formatted(level.group()));
    }
    require(
        text.contains(ReportTime.day(report.commission().commissionDate()))
            && text.contains(report.coverage().database()),
        "结论没有写明检索范围和截止日期");
  }

  /** The numbers a mark stands for: {@code 2-4,7} is 2, 3, 4 and 7. */
  static List<Integer> numbers(String mark) {
    return List.of(mark.split(",", -1)).stream()
        .flatMap(
            part -> {
              String[] ends = part.split("-", -1);
              int first = Integer.parseInt(ends[0]);
              return IntStream.rangeClosed(first, Integer.parseInt(ends[ends.length - 1])).boxed();
            })
        .toList();
  }

  private String conclusionText() {
    StringBuilder text = new StringBuilder(report.rangeSentence());
    report.conclusions().forEach(c -> text.append(String.join("", c.sentences())));
    return text.append(report.wholeSentence()).toString();
  }

  private void sections() {
    Commission c = report.commission();
    require(!c.purpose().isEmpty(), "查新目的为空");
    require(!c.essentials().isBlank(), "科学技术要点为空");
    require(!c.points().isEmpty(), "查新点为空");
    require(!report.rangeSentence().isBlank() && !report.wholeSentence().isBlank(), "查新结论为空");
    report
        .documents()
        .forEach(
            d ->
                require(
                    !d.reference().isBlank() && !d.extract().quote().isBlank(),
                    "文献[%d]缺少著录或摘录".formatted(d.number())));
  }
}
