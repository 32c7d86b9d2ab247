package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.Keyword;

class KeywordExtractorTest {

  private final KeywordExtractor extractor = new KeywordExtractor(new HanlpSegmenter());

  @Test
  void unitsClassNumbersAndPartsOfNumbersAreNoKeywords() {
    String text =
        """
        选择性浸出磷酸铁锂
        申请号：CN202219990011.2
        在柠檬酸浓度0.25 mol/L、液固比20 mL/g、0.6 MPa下浸出，容量为154.2 mAh/g，0.3 mol柠檬酸浸出磷酸铁锂。
        分类：TF803.21；TM912。参照CN199900011A和CN199900012A，柠檬酸浸出磷酸铁锂，选择性浸出。
        """;

    assertThat(terms(text, "选择性浸出磷酸铁锂"))
        .contains("柠檬酸")
        .doesNotContain("CN", "mol", "mL", "MPa", "mAh", "TF", "TM");
  }

  @Test
  void officesSayWhoWritesNotAboutWhat() {
    String text =
        """
        人民政府办公厅关于加强古籍保护工作的通知
        各市人民政府办公厅、主管部门应当加强古籍保护。人民政府办公厅负责古籍修复，主管部门检查古籍修复。
        古籍保护工作由人民政府办公厅、常务委员会监督，古籍修复人才由主管部门培养。
        """;

    assertThat(terms(text, "人民政府办公厅关于加强古籍保护工作的通知"))
        .anyMatch(term -> term.contains("古籍"))
        .noneMatch(term -> term.matches(".*(办公厅|人民政府|主管部门|委员会).*"));
  }

  @Test
  void aLevelOfTheStateIsNoPartOfASubject() {
    String text =
        """
        文江省工业经济运行简报
        今年省工业运行平稳，省工业投资增长。市工业企业扩大生产，省工业结构改善，县工业园区建成。
        省工业运行情况由省工业部门统计，工业投资继续增长，工业投资项目开工。
        """;

    assertThat(terms(text, "文江省工业经济运行简报"))
        .anyMatch(term -> term.contains("工业"))
        .noneMatch(term -> term.matches("[省市县].*"));
  }

  @Test
  void whatTheAuthorsStateComesFirst() {
    String text =
        """
        浸出渣补锂再生
        摘要：以浸出渣为前驱体，补锂后再生，浸出渣再生流程短，浸出渣成本低。
        关键词：磷酸铁渣；碳热还原；補鋰
        """;

    assertThat(terms(text, "浸出渣补锂再生")).startsWith("磷酸铁渣", "碳热还原", "补锂");
  }

  @Test
  void onePhraseStandsForItsOverlappingNeighbours() {
    String text =
        """
        退役动力电池回收利用三年行动方案
        退役动力电池回收利用是重点。建设退役动力电池回收网点，退役动力电池回收利用企业应当登记。
        """;

    assertThat(terms(text, "退役动力电池回收利用三年行动方案"))
        .filteredOn(term -> term.contains("动力电池"))
        .hasSizeLessThanOrEqualTo(2);
  }

  private List<String> terms(String text, String title) {
    return extractor.extract(text, SentenceSplitter.split(text), title, List.of()).stream()
        .map(Keyword::term)
        .toList();
  }
}
