package org.wenlan.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "企业申请研发补助需要哪些材料？",
        "市民怎样办理借书证",
        "外地读者能不能借书",
        "電子書如何外借",
        "谁可以申请创新券?",
        "本方法以退役电池正极为对象，研究低温浸出与碳热还原相结合的再生方法",
        "采用低温浸出。再生后容量恢复。",
      })
  void takesQuestionsAndSentencesForWhatTheyAre(String typed) {
    assertThat(QueryShape.of(typed)).isEqualTo(QueryShape.QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "科技查新",
        "决策参考 政府课题服务",
        "数字经济，产业园区，知识产权",
        "澜州市人民政府关于加快推进科技创新平台建设的若干意见",
        "澜政发〔2023〕8号有哪些要求？",
        "锂电池；钠电池",
        "LFP cathode recycling",
      })
  void takesKeywordsTitlesAndNumbersForKeywords(String typed) {
    assertThat(QueryShape.of(typed)).isEqualTo(QueryShape.KEYWORDS);
  }
}
