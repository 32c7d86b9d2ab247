package org.wenlan.reports.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.reports.citation.ReferenceStyle.GBT7714_2015;
import static org.wenlan.reports.citation.ReferenceStyle.GBT7714_2025;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceFormatterTest {

  private static final LocalDate READ = LocalDate.of(2026, 11, 20);

  private static final ReferenceData BOOK =
      ReferenceData.of(ReferenceType.BOOK, "城市数字治理导论")
          .authors("陈某某", "李某某")
          .edition("2版")
          .published("杭州", "示例出版社", "2024")
          .pages("56-58")
          .build();
  private static final ReferenceData ARTICLE =
      ReferenceData.of(ReferenceType.JOURNAL, "退役磷酸铁锂电池再生技术进展")
          .authors("王某甲", "赵某乙", "钱某丙", "孙某丁")
          .container("示例学报（自然科学版）")
          .issue("2025", "41", "3")
          .pages("112-120")
          .build();
  private static final ReferenceData NEWS =
      ReferenceData.of(ReferenceType.NEWSPAPER, "低空经济的制度供给")
          .authors("周某某")
          .container("示例日报")
          .date(LocalDate.of(2026, 2, 11))
          .newspaperPage("05")
          .build();
  private static final ReferenceData THESIS =
      ReferenceData.of(ReferenceType.THESIS, "高新区企业创新网络演化研究")
          .authors("孙某某")
          .published("合肥", "示例大学", "2023")
          .pages("87")
          .build();
  private static final ReferenceData REPORT =
      ReferenceData.of(ReferenceType.REPORT, "2025年区域创新能力监测")
          .authors("示例研究院")
          .number("EX-R-2025-07")
          .date(LocalDate.of(2025, 12, 28))
          .pages("8-9")
          .online("https://www.example.org/r/7.pdf", READ)
          .build();
  private static final ReferenceData STANDARD =
      ReferenceData.of(ReferenceType.STANDARD, "科技查新技术规范")
          .authors("全国信息与文献标准化技术委员会")
          .number("GB/T 32003—2015")
          .published("北京", "中国标准出版社", "2015")
          .build();
  private static final ReferenceData PATENT =
      ReferenceData.of(ReferenceType.PATENT, "一种废旧电池选择性浸出方法")
          .authors("示例科技有限公司")
          .number("CN202410000001.X")
          .date(LocalDate.of(2025, 6, 3))
          .pages("4-6")
          .build();
  private static final ReferenceData POLICY =
      ReferenceData.of(ReferenceType.WEB, "关于印发示例省科技成果转化促进办法的通知")
          .authors("示例省人民政府办公厅")
          .subtitle("示政办发〔2023〕8号")
          .date(LocalDate.of(2023, 2, 20))
          .online("https://www.example.gov.cn/a/1.html", READ)
          .build();
  private static final ReferenceData WESTERN =
      ReferenceData.of(ReferenceType.JOURNAL, "Closed-loop recycling of LFP cathodes")
          .author(Author.western("Smith", "John A"))
          .author(Author.western("Garcia-Lopez", "Maria"))
          .author(Author.pinyin("Chen", "Yi Ming"))
          .author(Author.western("Brown", "T"))
          .container("Journal of Examples")
          .issue("2025", "12", "4")
          .pages("33-41")
          .online("https://doi.org/10.0000/je.2025.0033", READ)
          .doi("10.0000/je.2025.0033")
          .build();
  private static final ReferenceData DATA_SET =
      ReferenceData.of(ReferenceType.DATASET, "示例市企业研发投入数据集")
          .authors("示例数据中心")
          .platform("V2.0", "示例数据平台")
          .date(LocalDate.of(2026, 3, 1))
          .online("https://data.example.cn/ds/2", READ)
          .build();
  private static final ReferenceData PREPRINT =
      ReferenceData.of(ReferenceType.PREPRINT, "Novelty search with vectors")
          .author(Author.western("Godard", "Jean-Luc"))
          .platform("v2", "ExampleRxiv")
          .date(LocalDate.of(2026, 1, 5))
          .online("https://rxiv.example.org/1", READ)
          .build();
  private static final ReferenceData TALK =
      ReferenceData.of(ReferenceType.CONFERENCE, "查新点的表达")
          .authors("吴某某")
          .container("示例情报学年会")
          .published("杭州", "示例出版社", "2024")
          .pages("12-18")
          .build();
  private static final ReferenceData FILE =
      ReferenceData.of(ReferenceType.ARCHIVE, "澜州市图书馆筹建卷")
          .number("J001-1958-3")
          .published("澜州", "澜州市档案馆", "1958")
          .build();
  private static final ReferenceData NO_IMPRINT =
      ReferenceData.of(ReferenceType.BOOK, "澜州方志").published("", "", "1936").build();
  private static final ReferenceData NO_VOLUME =
      ReferenceData.of(ReferenceType.JOURNAL, "关于示例的通知")
          .authors("示例省人民政府")
          .container("示例省人民政府公报")
          .issue("2023", "", "5")
          .pages("3-8")
          .build();
  private static final ReferenceData LOOSE =
      ReferenceData.of(ReferenceType.OTHER, "澜州市图书馆大事记")
          .authors("澜州市图书馆")
          .date(LocalDate.of(2025, 12, 31))
          .build();

  static Stream<Arguments> entries() {
    return Stream.of(
        both(
            BOOK,
            "陈某某，李某某. 城市数字治理导论[M]. 2版. 杭州：示例出版社，2024：56-58.",
            "陈某某, 李某某. 城市数字治理导论[M]. 2版. 杭州: 示例出版社, 2024: 56-58."),
        both(
            ARTICLE,
            "王某甲，赵某乙，钱某丙，等. 退役磷酸铁锂电池再生技术进展[J]. 示例学报（自然科学版），2025，41（3）：112-120.",
            "王某甲, 赵某乙, 钱某丙, 等. 退役磷酸铁锂电池再生技术进展[J]. 示例学报（自然科学版）, 2025, 41(3): 112-120."),
        both(
            NEWS,
            "周某某. 低空经济的制度供给[N]. 示例日报，2026-02-11（05）.",
            "周某某. 低空经济的制度供给[N]. 示例日报, 2026-02-11(05)."),
        both(
            THESIS,
            "孙某某. 高新区企业创新网络演化研究[D]. 合肥：示例大学，2023：87.",
            "孙某某. 高新区企业创新网络演化研究[D]. 合肥: 示例大学, 2023: 87."),
        both(
            REPORT,
            "示例研究院. 2025年区域创新能力监测：EX-R-2025-07[R/OL]. 2025-12-28：8-9. https://www.example.org/r/7.pdf.",
            "示例研究院. 2025年区域创新能力监测: EX-R-2025-07[R/OL]. 2025-12-28: 8-9[2026-11-20]. https://www.example.org/r/7.pdf."),
        both(
            STANDARD,
            "GB/T 32003—2015 科技查新技术规范[S].",
            "全国信息与文献标准化技术委员会. 科技查新技术规范: GB/T 32003—2015[S]. 北京: 中国标准出版社, 2015."),
        both(
            PATENT,
            "示例科技有限公司. 一种废旧电池选择性浸出方法：CN202410000001.X[P]. 2025-06-03：4-6.",
            "示例科技有限公司. 一种废旧电池选择性浸出方法: CN202410000001.X[P]. 2025-06-03: 4-6."),
        both(
            POLICY,
            "示例省人民政府办公厅. 关于印发示例省科技成果转化促进办法的通知：示政办发〔2023〕8号[EB/OL]. （2023-02-20）[2026-11-20]. https://www.example.gov.cn/a/1.html.",
            "示例省人民政府办公厅. 关于印发示例省科技成果转化促进办法的通知: 示政办发〔2023〕8号[EB/OL]. (2023-02-20)[2026-11-20]. https://www.example.gov.cn/a/1.html."),
        both(
            WESTERN,
            "Smith J A, Garcia-Lopez M, Chen Yiming, et al. Closed-loop recycling of LFP cathodes[J/OL]. Journal of Examples, 2025, 12(4): 33-41. https://doi.org/10.0000/je.2025.0033.",
            "SMITH J A, GARCIA-LOPEZ M, CHEN Y M, et al. Closed-loop recycling of LFP cathodes[J/OL]. Journal of Examples, 2025, 12(4): 33-41[2026-11-20]. https://doi.org/10.0000/je.2025.0033."),
        both(
            DATA_SET,
            "示例数据中心. 示例市企业研发投入数据集[DS/OL]. V2.0. 示例数据平台（2026-03-01）[2026-11-20]. https://data.example.cn/ds/2.",
            "示例数据中心. 示例市企业研发投入数据集[DS/OL]. (2026-03-01)[2026-11-20]. https://data.example.cn/ds/2."),
        both(
            PREPRINT,
            "Godard J-L. Novelty search with vectors[PP/OL]. v2. ExampleRxiv(2026-01-05)[2026-11-20]. https://rxiv.example.org/1.",
            "GODARD J L. Novelty search with vectors[Z/OL]. (2026-01-05)[2026-11-20]. https://rxiv.example.org/1."),
        both(
            TALK,
            "吴某某. 查新点的表达[C]//示例情报学年会，2024：12-18.",
            "吴某某. 查新点的表达[C]//示例情报学年会. 杭州: 示例出版社, 2024: 12-18."),
        both(
            FILE,
            "澜州市图书馆筹建卷：J001-1958-3[A]. 澜州：澜州市档案馆，1958.",
            "澜州市图书馆筹建卷: J001-1958-3[A]. 澜州: 澜州市档案馆, 1958."),
        both(NO_IMPRINT, "澜州方志[M]. [出版地不详]：[出版者不详]，1936.", "澜州方志[M]. [出版地不详]: [出版者不详], 1936."),
        both(
            NO_VOLUME,
            "示例省人民政府. 关于示例的通知[J]. 示例省人民政府公报，2023（5）：3-8.",
            "示例省人民政府. 关于示例的通知[J]. 示例省人民政府公报, 2023(5): 3-8."),
        both(LOOSE, "澜州市图书馆. 澜州市图书馆大事记[Z]. 2025-12-31.", "澜州市图书馆. 澜州市图书馆大事记[Z]. 2025-12-31."));
  }

  private static Arguments both(ReferenceData data, String of2025, String of2015) {
    return Arguments.of(data, of2025, of2015);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void followsTheEditionOf2025(ReferenceData data, String of2025, String of2015) {
    assertThat(ReferenceFormatter.of(GBT7714_2025).format(data)).isEqualTo(of2025);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void followsTheEditionOf2015(ReferenceData data, String of2025, String of2015) {
    assertThat(ReferenceFormatter.of(GBT7714_2015).format(data)).isEqualTo(of2015);
  }
}
