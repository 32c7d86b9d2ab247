package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedRecordTest {

  private static final String SUMMARY = "以退役磷酸铁锂正极片为对象，研究低温浸出与碳热还原相结合的再生方法。";

  @ParameterizedTest
  @ValueSource(strings = {"摘要：", "摘 要：", "【摘要】", "[摘要] ", "　　摘　要：", "[摘 要]："})
  void readsTheAbstractAfterItsLabel(String label) {
    String text = "短程再生\n作者：白景行\n" + label + SUMMARY + "\n关键词：再生\n正文。";
    assertThat(PrintedRecord.of(text).summary()).contains(SUMMARY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"防汛应急预案（摘要）\n一、总则", "摘要写入链上，明细数据存于链下，由监管部门按需调取核验。", "摘要：略", "正文"})
  void takesNothingElseForAnAbstract(String text) {
    assertThat(PrintedRecord.of(text).summary()).isEmpty();
  }

  @Test
  void readsClassNumbers() {
    assertThat(PrintedRecord.of("题名\n中图分类号：TF803.21；X705\n").classNumbers())
        .containsExactly("TF803.21", "X705");
    assertThat(PrintedRecord.of("分类号：H01M10/54；C22B7/00；").classNumbers())
        .containsExactly("H01M10/54", "C22B7/00");
    assertThat(PrintedRecord.of("【中图分类号】 G252.6 【文献标识码】 A").classNumbers())
        .containsExactly("G252.6");
    assertThat(PrintedRecord.of("分类号：G252.6").summary()).isEmpty();
    assertThat(PrintedRecord.of("按照分类号排架。").classNumbers()).isEmpty();
  }
}
