package org.wenlan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Evidence;
import org.wenlan.core.document.Validity;
import org.wenlan.reports.render.OutputFormat;
import org.wenlan.testkit.SharedData;
import org.wenlan.testkit.TestDocuments;

class ReportServiceTest {

  private static final Set<AccessLevel> PUBLIC = Set.of(AccessLevel.PUBLIC);
  private static final Set<AccessLevel> ALL = EnumSet.allOf(AccessLevel.class);

  @TempDir Path folder;

  private final MemoryStore library = new MemoryStore();
  private ReportService service;

  @BeforeEach
  void start() {
    service = service("2026-11-22T02:00:00Z", dataSource());
  }

  @Test
  void aBriefOnNoveltySearchQuotesTheHangzhouPlanVerbatim() throws IOException {
    addSeeds();
    Product brief = service.makeBrief(order("科技查新", PUBLIC));
    Product bulletin = service.makeBulletin(order("科技查新", PUBLIC));
    for (Product product : List.of(brief, bulletin)) {
      String words = Files.readString(product.files().get(OutputFormat.HTML).path());
      assertThat(words).contains("科技分馆", "高新区企业", "科技查新和咨询", "杭州图书馆2015年工作思路");
      assertThat(product.files()).containsOnlyKeys(OutputFormat.values());
      assertEveryQuoteStandsInItsSource(product);
    }
  }

  @Test
  void aBulletinOnDecisionSupportQuotesTheZhejiangPlanVerbatim() throws IOException {
    addSeeds();
    Product bulletin = service.makeBulletin(order("决策参考", PUBLIC));
    String words = Files.readString(bulletin.files().get(OutputFormat.HTML).path());
    assertThat(words).contains("推进政府课题服务、决策参考信息编辑工作");
    assertEveryQuoteStandsInItsSource(bulletin);
  }

  @Test
  void issuesAreNumberedPerYearAndInTotalWithoutGaps() {
    addPolicies();
    JdbcDataSource source = dataSource();
    ReportService thisYear = service("2026-12-31T02:00:00Z", source);
    ReportService nextYear = service("2027-01-04T02:00:00Z", source);
    assertThat(thisYear.makeBulletin(order("成果转化", PUBLIC)).issue().label())
        .isEqualTo("2026年第1期（总第1期）");
    assertThatThrownBy(() -> thisYear.makeBulletin(order("深海采矿", PUBLIC)))
        .isInstanceOf(NothingFoundException.class)
        .hasMessageContaining("深海采矿");
    assertThat(thisYear.makeBulletin(order("成果转化", PUBLIC)).issue().label())
        .isEqualTo("2026年第2期（总第2期）");
    assertThat(nextYear.makeBulletin(order("成果转化", PUBLIC)).issue().label())
        .isEqualTo("2027年第1期（总第3期）");
    assertThat(nextYear.makeBrief(order("成果转化", PUBLIC)).issue().total()).isEqualTo(1);
    assertThat(nextYear.list(PUBLIC, 10)).hasSize(4);
  }

  @Test
  void aRepealedPolicyIsMarkedAndItsWordsAreNotAMainPoint() throws IOException {
    addPolicies();
    Product brief = service.makeBrief(order("成果转化", PUBLIC));
    String words = Files.readString(brief.files().get(OutputFormat.HTML).path());
    assertThat(words).contains("废止", "仅供了解沿革");
    String summary = words.substring(words.indexOf("一、摘要"), words.indexOf("二、背景"));
    assertThat(summary).contains("鼓励").doesNotContain("旧法");
  }

  @Test
  void aRepealedPolicyIsNeverQuotedAndMarkedWhereverItIsNamed() throws IOException {
    addPolicies();
    ProductOrder order = order("成果转化", PUBLIC);
    for (Product product : List.of(service.makeBrief(order), service.makeBulletin(order))) {
      String words = Files.readString(product.files().get(OutputFormat.HTML).path());
      assertThat(words).doesNotContain("旧法要求").contains("效力状态");
      int named = words.split("文江省成果转化暂行办法", -1).length - 1;
      int marked = words.split("文江省成果转化暂行办法》?（已废止）", -1).length - 1;
      assertThat(named).isPositive().isEqualTo(marked);
    }
  }

  @Test
  void anInternalDocumentThatWasOnlyLookedAtLeavesTheProductPublic() {
    addPolicies();
    library.add(
        TestDocuments.document("成果转化与科技查新", "成果转化座谈会")
            .type(DocumentType.NEWS)
            .access(AccessLevel.INTERNAL));
    Product brief = service.makeBrief(order("成果转化", ALL));
    assertThat(brief.access()).isEqualTo(AccessLevel.PUBLIC);
  }

  @Test
  void productsOfInternalSourcesAreInternal() {
    library.add(
        TestDocuments.document("内部动态", "澜州市召开座谈会，研究科技查新服务进入高新区企业的具体安排。")
            .type(DocumentType.NEWS)
            .access(AccessLevel.INTERNAL));
    assertThatThrownBy(() -> service.makeBrief(order("科技查新", PUBLIC)))
        .isInstanceOf(NothingFoundException.class);
    Product brief = service.makeBrief(order("科技查新", ALL));
    assertThat(brief.access()).isEqualTo(AccessLevel.INTERNAL);
    assertThat(service.find(brief.id(), PUBLIC)).isEmpty();
    assertThat(service.list(PUBLIC, 10)).isEmpty();
    assertThat(service.find(brief.id(), ALL)).contains(brief);
  }

  @Test
  void refusesATopicThatIsBlankOrTooLong() {
    assertThatThrownBy(() -> order("　 ", PUBLIC)).hasMessage("请填写专题名称");
    assertThatThrownBy(() -> order("长".repeat(101), PUBLIC)).hasMessageContaining("最多 100 字");
  }

  private void assertEveryQuoteStandsInItsSource(Product product) {
    List<EvidencedStatement> statements = service.statements(product.id());
    assertThat(statements).hasSize(product.evidenceCount()).isNotEmpty();
    for (EvidencedStatement statement : statements) {
      for (Evidence evidence : statement.evidence()) {
        var source = library.annotated(evidence.document()).orElseThrow().document();
        assertThat(evidence.span().of(source.text())).isEqualTo(evidence.quote());
        assertThat(source.locate(evidence.span().start())).isEqualTo(evidence.locator());
        assertThat(evidence.quote()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
      }
    }
  }

  private void addPolicies() {
    library.add(
        TestDocuments.document("文江省成果转化促进条例", "鼓励高等学校建立成果转化机构，为企业提供科技查新和评估服务。")
            .issuers("文江省人民政府")
            .number("文政发〔2024〕8号")
            .date("2024-03-05")
            .validity(Validity.IN_FORCE));
    library.add(
        TestDocuments.document("文江省成果转化暂行办法", "旧法要求成果转化须经主管部门逐项审批后方可实施。")
            .issuers("文江省人民政府")
            .number("文政发〔2009〕3号")
            .date("2009-05-06")
            .validity(Validity.REPEALED));
  }

  private void addSeeds() throws IOException {
    Path seeds = SharedData.require("seeds");
    try (var files = Files.list(seeds)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = joined(Files.readString(file));
        boolean hangzhou = text.contains("杭州图书馆2015");
        library.add(
            TestDocuments.document(hangzhou ? "杭州图书馆2015年工作思路" : "浙江图书馆2014年工作要点", text)
                .type(DocumentType.PLAN)
                .issuers(hangzhou ? "杭州图书馆" : "浙江图书馆"));
      }
    }
  }

  /** Joins the lines of a paragraph, as cleaning does. */
  private static String joined(String raw) {
    String lines =
        raw.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.matches("\\d{1,3}"))
            .map(
                line ->
                    line.matches("^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[.．]).*")
                        ? "\n" + line
                        : line)
            .collect(Collectors.joining());
    return lines.replaceAll("(?<=[\\u4e00-\\u9fa5]) +| +(?=[\\u4e00-\\u9fa5])", "").strip();
  }

  private static ProductOrder order(String topic, Set<AccessLevel> access) {
    return new ProductOrder(topic, "", access, "librarian");
  }

  private static JdbcDataSource dataSource() {
    return TestReports.dataSource();
  }

  private ReportService service(String now, JdbcDataSource source) {
    return TestReports.service(library, folder, now, source);
  }
}
