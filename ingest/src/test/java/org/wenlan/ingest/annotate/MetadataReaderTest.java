package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.Enactment;
import org.wenlan.core.document.PageMap;
import org.wenlan.core.document.Validity;

class MetadataReaderTest {

  private final MetadataReader reader = new MetadataReader();

  @Test
  void aPolicyIsReadFromHeadTitleAndSignature() {
    DocumentMetadata read =
        read(
            """
            文江省人民政府文件
            文政发〔2024〕012号
            文江省人民政府关于印发
            《文江省全民阅读促进方案》的通知
            各市人民政府：
            现将方案印发给你们，请认真执行。本方案自2024年6月1日起施行。
            文江省人民政府
            2024年5月8日
            """);

    assertThat(read.title()).isEqualTo("文江省人民政府关于印发《文江省全民阅读促进方案》的通知");
    assertThat(read.type()).isEqualTo(DocumentType.POLICY);
    assertThat(read.number()).map(Object::toString).contains("文政发〔2024〕12号");
    assertThat(read.issuers()).containsExactly("文江省人民政府");
    assertThat(read.dateDocument()).contains(LocalDate.of(2024, 5, 8));
    assertThat(read.dateInForce()).contains(LocalDate.of(2024, 6, 1));
    assertThat(read.region()).contains("文江");
  }

  @Test
  void aLawIsDatedByItsLastAdoptionLine() {
    DocumentMetadata read =
        read(
            """
            澜州市公共图书馆条例
            2010年11月27日 澜州市第十一届人民代表大会常务委员会第七次会议通过
            2020年3月1日 澜州市第十三届人民代表大会常务委员会第二次会议修正

            第一条 为了发展图书馆事业，制定本条例。
            """);

    assertThat(read.type()).isEqualTo(DocumentType.LAW);
    assertThat(read.date()).contains(LocalDate.of(2020, 3, 1));
    assertThat(read.region()).contains("澜州");
    assertThat(read.issuers()).containsExactly("澜州市人民代表大会常务委员会");
  }

  @Test
  void aWorkPlanWithoutDateHasNoneButItsYear() {
    DocumentMetadata read = read("浙江图书馆 2014 年工作要点\n\n一、积极推进改革\n");

    assertThat(read.title()).isEqualTo("浙江图书馆2014年工作要点");
    assertThat(read.type()).isEqualTo(DocumentType.PLAN);
    assertThat(read.date()).isEmpty();
    assertThat(read.year()).hasValue(2014);
    assertThat(read.region()).contains("浙江");
    assertThat(read.issuers()).containsExactly("浙江图书馆");
  }

  @Test
  void theYearIsThatOfTheDateElseTheOnlyOneStated() {
    DocumentMetadata span = DocumentMetadata.titled("旅游发展行动计划（2024—2026年）", DocumentType.PLAN);
    DocumentMetadata two = DocumentMetadata.titled("2014年总结和2015年思路", DocumentType.PLAN);
    DocumentMetadata one = DocumentMetadata.titled("2015年工作思路", DocumentType.PLAN);
    DocumentMetadata dated = read("澜州市图书馆2024年工作总结\n全年接待读者。\n澜州市图书馆\n2025年1月9日\n");

    assertThat(span.year()).isEmpty();
    assertThat(two.year()).isEmpty();
    assertThat(one.year()).hasValue(2015);
    assertThat(span.toBuilder().imprint(Optional.of("2023，41（5）：612-620")).build().year())
        .hasValue(2023);
    assertThat(dated.year()).hasValue(2025);
  }

  @Test
  void theBoxOfTheParserGoesBeforeTheText() {
    DocumentMetadata read =
        reader.read(
            Texts.clean(
                "网站导航\n正文若干。",
                PageMap.UNPAGED,
                Map.of(
                    "标题", List.of("关于做好阅读服务的意见（征求意见稿）"),
                    "发文机关", List.of("文江省文化厅 文江省财政厅"),
                    "发文字号", List.of("文文发〔2023〕5号"),
                    "成文日期", List.of("2023年03月05日"),
                    "发布日期", List.of("2023年03月09日"),
                    "主题分类", List.of("文化、广电、新闻出版\\文化"),
                    "wenlan:access", List.of("INTERNAL"))));

    assertThat(read.title()).isEqualTo("关于做好阅读服务的意见（征求意见稿）");
    assertThat(read.issuers()).containsExactly("文江省文化厅", "文江省财政厅");
    assertThat(read.dateDocument()).contains(LocalDate.of(2023, 3, 5));
    assertThat(read.datePublished()).contains(LocalDate.of(2023, 3, 9));
    assertThat(read.theme()).contains("文化、广电、新闻出版\\文化");
    assertThat(read.validity()).isEqualTo(Validity.DRAFT);
    assertThat(read.access()).isEqualTo(AccessLevel.INTERNAL);
  }

  @Test
  void anOrderTellsNumberMakerDayAndTheRulesItBrings() {
    DocumentMetadata read =
        read(
            """
            文江省人民政府令
            第12号
            《文江省公共文化设施管理办法》已经2024年2月3日省人民政府第20次常务会议通过，现予公布，自2024年5月1日起施行。
            省长　林知远
            2024年2月10日
            文江省公共文化设施管理办法
            第一条 为了管理公共文化设施，制定本办法。
            """);

    assertThat(read.title()).isEqualTo("文江省公共文化设施管理办法");
    assertThat(read.type()).isEqualTo(DocumentType.LAW);
    assertThat(read.number()).map(Object::toString).contains("文江省人民政府令第12号");
    assertThat(read.issuers()).containsExactly("文江省人民政府");
    assertThat(read.dateDocument()).contains(LocalDate.of(2024, 2, 10));
    assertThat(read.dateInForce()).contains(LocalDate.of(2024, 5, 1));
    assertThat(read.enacted()).map(Enactment::label).contains("2024-02-03 文江省人民政府 通过");
  }

  @Test
  void everyBodyThatSignedAboveTheDateIssuedIt() {
    DocumentMetadata read =
        read(
            """
            关于支持全民阅读的通知
            文财教〔2024〕3号
            各市财政局、教育局：
            现就支持全民阅读通知如下。
            一、增加购书经费。
            文江省财政厅　文江省教育厅
            文江省文化和旅游厅
            二〇二四年三月五日
            （此件公开发布）
            """);

    assertThat(read.title()).isEqualTo("关于支持全民阅读的通知");
    assertThat(read.issuers()).containsExactly("文江省财政厅", "文江省教育厅", "文江省文化和旅游厅");
    assertThat(read.dateDocument()).contains(LocalDate.of(2024, 3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "文江省人民政府关于印发文江省阅读规划\n（2016—2030年）的通知",
        "文江省人民政府关于印发文江省阅读管理办法\n的通知",
        "文江省人民政府办公厅转发省文化厅关于\n加强阅读工作意见\n的通知",
        "文江省人民政府关于澜州市总体规划\n（2018—2035年）的批复"
      })
  void aTitleGoesOnToTheWordThatClosesIt(String printed) {
    DocumentMetadata read = read(printed + "\n文政发〔2016〕7号\n各市人民政府：\n现印发给你们。\n");

    assertThat(read.title()).isEqualTo(printed.replace("\n", ""));
  }

  @Test
  void anAnnouncementCountedByTheYearHasItsTitleBelow() {
    DocumentMetadata read =
        read(
            """
            文江省财政厅　文江省税务局公告
            2023年第7号
            关于进一步完善购书经费政策的公告
            为支持阅读，现公告如下：
            一、本公告自2023年7月1日起执行。
            文江省财政厅
            2023年6月8日
            """);

    assertThat(read.title()).isEqualTo("关于进一步完善购书经费政策的公告");
    assertThat(read.number()).map(Object::toString).contains("文江省财政厅文江省税务局公告2023年第7号");
    assertThat(read.issuers()).containsExactly("文江省财政厅", "文江省税务局");
  }

  @Test
  void papersAndPatentsNameTheirPeople() {
    DocumentMetadata paper =
        read("基于知识图谱的查新研究\n作者：林知远，周文澜\n来源：《文江图书馆学刊》2023年第5期\n摘要：本文……\n关键词：查新；图谱\n");
    DocumentMetadata patent =
        read("一种古籍修复用纸浆补书机\n申请号：202410000001.2\n申请人：澜州古籍装备有限公司\n申请日：2024年1月9日\n摘要：……\n");

    assertThat(paper.type()).isEqualTo(DocumentType.ARTICLE);
    assertThat(paper.creators()).containsExactly("林知远", "周文澜");
    assertThat(paper.container()).contains("文江图书馆学刊");
    assertThat(patent.type()).isEqualTo(DocumentType.PATENT);
    assertThat(patent.identifier()).contains("202410000001.2");
    assertThat(patent.creators()).containsExactly("澜州古籍装备有限公司");
    assertThat(patent.date()).contains(LocalDate.of(2024, 1, 9));
  }

  @Test
  void aWorkbookIsNamedByTheCellAboveItsColumns() {
    String columns = "\t年份\t借阅量（万册）\n\t2023\t41\n";

    assertThat(title("借阅统计\n\t文江省公共图书馆借阅情况表（2021—2023年）\n" + columns))
        .isEqualTo("文江省公共图书馆借阅情况表（2021—2023年）");
    assertThat(title("文江省公共图书馆借阅统计\n" + columns)).isEqualTo("文江省公共图书馆借阅统计");
    assertThat(title("文江省公共图书馆借阅统计\n\t填报单位：文江省公共图书馆\n" + columns)).isEqualTo("文江省公共图书馆借阅统计");
  }

  private String title(String workbook) {
    return reader.read(Texts.workbook(workbook)).title();
  }

  private DocumentMetadata read(String text) {
    return reader.read(Texts.clean(text));
  }
}
