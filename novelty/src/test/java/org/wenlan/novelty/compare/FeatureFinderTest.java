package org.wenlan.novelty.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AnnotatedDocument;
import org.wenlan.novelty.Feature;
import org.wenlan.testkit.TestDocuments;

class FeatureFinderTest {

  private static final Feature AGENT =
      new Feature("以过氧化氢为氧化剂", List.of("过氧化氢", "双氧水", "H2O2", "DES"));

  private static Cell read(String title, String text) {
    AnnotatedDocument document = TestDocuments.document(title, text).annotated();
    Cell cell = new FeatureFinder(document, List.of("磷酸铁锂", "LFP"), 60).find(AGENT);
    cell.evidence()
        .ifPresent(e -> assertThat(document.text()).contains(e.quote()).hasSizeGreaterThan(0));
    return cell;
  }

  @Test
  void aWordBesideTheObjectIsTheSame() {
    Cell cell = read("研究", "本文回收磷酸铁锂废料。浸出时加入双氧水，效果良好。结论略。");

    assertThat(cell.value()).isEqualTo(CellValue.SAME);
    assertThat(cell.evidence().orElseThrow().quote()).isEqualTo("浸出时加入双氧水，效果良好。");
  }

  @Test
  void aWordUnderATitleThatNamesTheObjectIsTheSame() {
    assertThat(read("磷酸铁锂的浸出", "概述。方法。加入双氧水。").value()).isEqualTo(CellValue.SAME);
  }

  @Test
  void aWordAboutSomethingElseIsSimilarOnly() {
    assertThat(read("纸张漂白", "漂白时加入双氧水。").value()).isEqualTo(CellValue.SIMILAR);
  }

  @Test
  void aWordThatIsReplacedIsLeftToPeople() {
    assertThat(read("磷酸铁锂的浸出", "本发明以氧气代替过氧化氢，成本低。").value()).isEqualTo(CellValue.TO_CHECK);
  }

  @Test
  void nothingIsReadIntoATextWithoutTheWord() {
    assertThat(read("磷酸铁锂的浸出", "以过硫酸钠处理。").value()).isEqualTo(CellValue.ABSENT);
  }

  @Test
  void latinWordsAreWholeWordsOfAnyWidthAndCase() {
    assertThat(read("磷酸铁锂的浸出", "The designs are modest.").value()).isEqualTo(CellValue.ABSENT);
    assertThat(read("磷酸铁锂的浸出", "用ｈ２ｏ２处理。").value()).isEqualTo(CellValue.SAME);
  }

  @Test
  void longSentencesAreCutAroundTheWord() {
    String text = "磷酸铁锂，" + "很长的铺垫，".repeat(30) + "加入过氧化氢，" + "很长的收尾，".repeat(30) + "完。";

    assertThat(read("磷酸铁锂的浸出", text).evidence().orElseThrow().quote())
        .contains("过氧化氢")
        .hasSizeLessThanOrEqualTo(60);
  }
}
