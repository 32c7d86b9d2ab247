package org.wenlan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.document.Validity;
import org.wenlan.reports.render.OutputFormat;
import org.wenlan.testkit.TestDocuments;

/** What a librarian looks for in a product: each thing in its section, once, and whole. */
class ProductContentTest {

  private static final String TOPIC = "退役动力电池回收利用";

  @TempDir Path folder;

  private final MemoryStore library = new MemoryStore();

  @Test
  void aWorkPlanIsFiledUnderTasksAndNewsUnderCases() throws IOException {
    library.add(plan());
    library.add(news());
    String bulletin = words(service().makeBulletin(order()));
    assertThat(section(bulletin, "、工作部署")).contains("建立退役动力电池回收利用专题库");
    assertThat(section(bulletin, "、案例借鉴")).contains("联合车企").doesNotContain("专题库");
    String brief = words(service().makeBrief(order()));
    assertThat(section(brief, "、工作部署")).contains("建立退役动力电池回收利用专题库");
    assertThat(section(brief, "、国内做法")).contains("联合车企").doesNotContain("专题库");
  }

  @Test
  void figuresStandInTheTableWithTheirUnitsAndNotAgainAsSentences() throws IOException {
    library.add(report());
    library.add(news());
    String status = section(words(service().makeBrief(order())), "、现状");
    assertThat(status).contains("全年规范回收退役动力电池", "3.42万吨，同比增长41.9%", "2024年");
    assertThat(status.split("规范回收退役动力电池", -1)).hasSize(2);
  }

  @Test
  void relationsStandBelowAPolicyAndNameOnlyOtherPolicies() throws IOException {
    library.add(policy("文江省退役动力电池回收利用意见", "为促进退役动力电池回收利用，应当建立回收服务网点。", "文政发〔2023〕12号"));
    String law = "落实《文江省退役动力电池回收利用意见》，网点应当具备退役动力电池回收利用能力。";
    library.add(citing("澜州市退役动力电池回收利用办法", law, DocumentType.POLICY, RelationType.IMPLEMENTS));
    String told = "记者获悉，依据《文江省退役动力电池回收利用意见》，退役动力电池回收利用网点已开门。";
    library.add(citing("回收网点开门迎客", told, DocumentType.NEWS, RelationType.BASED_ON));
    String policies = section(words(service().makeBrief(order())), "、政策梳理");
    assertThat(policies)
        .contains("被《澜州市退役动力电池回收利用办法》[3]贯彻")
        .contains("贯彻《文江省退役动力电池回收利用意见》[2]")
        .doesNotContain("回收网点开门迎客");
  }

  @Test
  void aSentenceThatLeansOnTheOneBeforeIsQuotedWithIt() throws IOException {
    library.add(
        TestDocuments.document(
                "澜州首个兆瓦级梯次利用储能电站并网",
                """
                本报讯 9月10日，位于澜州高新区的科创园梯次利用储能电站并网运行。\
                该电站总规模12兆瓦时，使用退役动力电池组1860套，是全市首个兆瓦级梯次利用储能项目。
                “这些退役动力电池剩余容量还在75%左右，直接拆解太可惜。”项目负责人介绍说。\
                """)
            .type(DocumentType.NEWS));
    String status = section(words(service().makeBrief(order())), "、现状");
    assertThat(status).contains("该电站总规模", "12兆瓦时", "1860套").doesNotContain("太可惜");
    String focus = words(service().makeBulletin(order()));
    assertThat(focus).doesNotContain("本报讯");
  }

  @Test
  void fragmentsItemsOfListsAndPassingMentionsAreNotQuoted() throws IOException {
    library.add(report());
    library.add(
        TestDocuments.document(
                "退役动力电池回收利用调研报告",
                """
                抽样调查显示，全省退役动力电池回收利用网点中有四分之一的退役动力电池流
                向不具备退役动力电池回收利用条件的经营者手中。退役动力电池回收利用链条已经成形。
                支持下列项目：
                （一）采用短程再生工艺的退役动力电池回收利用产业化项目。
                为什么要开展退役动力电池回收利用工作？
                现将退役动力电池回收利用有关情况报告如下。\
                """)
            .type(DocumentType.REPORT));
    for (int i = 0; i < 6; i++) {
      library.add(
          TestDocuments.document(
                  "回收进展之" + i,
                  "第%d县退役动力电池回收利用能力居前，处理车间昼夜运转，管护规程齐备。".formatted(i)
                      + "编号%s。".formatted("甲乙丙丁戊己".charAt(i)).repeat(20))
              .type(DocumentType.NEWS));
    }
    library.add(
        TestDocuments.document("两会服务", "图书馆送上3种专题资料汇编：《退役动力电池回收利用》《社区养老服务》。")
            .type(DocumentType.NEWS));
    String brief = words(service().makeBrief(order()));
    assertThat(brief)
        .contains("链条已经成形")
        .doesNotContain("向不具备")
        .doesNotContain("产业化项目")
        .doesNotContain("为什么")
        .doesNotContain("报告如下")
        .doesNotContain("送上3种");
  }

  private TestDocuments citing(
      String title, String text, DocumentType type, RelationType relation) {
    TestDocuments document =
        type == DocumentType.POLICY
            ? policy(title, text, "澜政发〔2024〕5号")
            : TestDocuments.document(title, text).type(type);
    return document.relation(
        new PolicyRelation(
            relation,
            Optional.of("文江省退役动力电池回收利用意见"),
            Optional.empty(),
            "落实",
            document.span(text),
            1));
  }

  private static TestDocuments policy(String title, String text, String number) {
    return TestDocuments.document(title, text)
        .issuers("文江省人民政府")
        .number(number)
        .date(number.contains("2023") ? "2023-02-20" : "2024-03-05")
        .validity(Validity.IN_FORCE);
  }

  private static TestDocuments plan() {
    return TestDocuments.document("澜州市图书馆2025年工作要点", "建立退役动力电池回收利用专题库，按月推送定题服务。")
        .type(DocumentType.PLAN);
  }

  private static TestDocuments news() {
    return TestDocuments.document("电池回收进社区", "绿循公司联合车企开展退役动力电池回收利用，居民在网点即可交投旧电池。")
        .type(DocumentType.NEWS);
  }

  private static TestDocuments report() {
    return TestDocuments.document(
            "政府工作报告", "一、2024年工作回顾\n印发退役动力电池回收利用方案，全年规范回收退役动力电池3.42万吨，同比增长41.9%；梯次利用1.08万吨。")
        .type(DocumentType.REPORT);
  }

  private ReportService service() {
    return TestReports.service(library, folder, "2026-11-22T02:00:00Z", TestReports.dataSource());
  }

  private static ProductOrder order() {
    return new ProductOrder(TOPIC, "", Set.of(AccessLevel.PUBLIC), "librarian");
  }

  private static String words(Product product) throws IOException {
    String page = Files.readString(product.files().get(OutputFormat.HTML).path());
    return page.substring(page.indexOf("<body>"))
        .replaceAll("<(h2|h3)", "\n#<$1")
        .replaceAll("<[^>]*>", "")
        .strip();
  }

  /** From a main heading to the next one. */
  private static String section(String words, String name) {
    List<String> found =
        List.of(words.split("\n#(?=[一二三四五六七八九十]+、|附)")).stream()
            .filter(part -> part.matches("(?s)[一二三四五六七八九十]+" + name + ".*"))
            .toList();
    assertThat(found).as("section %s in %s", name, words).hasSize(1);
    return found.getFirst();
  }
}
