package org.wenlan.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryShapeTest {

  @Test
  void readsWhatIsTypedInOnePass() {
    for (String typed : List.of("文".repeat(20_000), "文a".repeat(1_000), "文".repeat(1_000))) {
      QueryShape shape =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> QueryShape.of(typed));
      assertThat(shape).isEqualTo(QueryShape.TEXT);
    }
  }

  /** The definition, in the notation of regular expressions, which take cubic time. */
  @Test
  void takesForSentencesWhatTheyAreByDefinition() {
    Pattern sentence =
        Pattern.compile("\\p{IsHan}{2,}[^。]{4,}。|[\\p{IsHan}\\w]{13,}[，,；;][^，,；;]{2,}");
    List<String> letters =
        List.of("文", "澜", "𠮷", "文澜", "a", "_", "9", "é", "。", "。", ".", "．", "，", ";", " ");
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder typed = new StringBuilder();
      int length = random.nextInt(30);
      int kinds = 2 + random.nextInt(letters.size() - 1);
      for (int i = 0; i < length; i++) {
        typed.append(letters.get((random.nextInt(kinds) * 5) % letters.size()));
      }
      assertThat(QueryShape.of(typed.toString()) == QueryShape.QUESTION)
          .as(typed.toString())
          .isEqualTo(sentence.matcher(typed).find());
    }
  }

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
        "外地读者怎样办理借书证？本人户籍在外地，在澜州市高新技术产业开发区的一家企业工作，已经缴纳社会保险满一年，" + "持有居住证，没有带户口簿。",
        "本人户籍在外地，在澜州市高新技术产业开发区的一家企业工作，已经缴纳社会保险满一年，持有居住证，没有带户口簿。" + "办理借书证需要哪些材料。谢谢！",
        "请问办理借书证需要哪些材料。本人户籍在外地，在澜州市高新技术产业开发区的一家企业工作，已经缴纳社会保险满一年，" + "持有居住证，没有带户口簿。",
        "本人户籍在外地，在澜州市高新技术产业开发区的一家企业工作，已经缴纳社会保险满一年，持有居住证，没有带户口簿，" + "想办理借书证.怎么办",
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
        "钠电池 2.5 版",
        "退役动力电池回收利用统计表.xlsx",
        "李四.退役磷酸铁锂电池正极材料再生研究.储能科学与技术",
      })
  void takesKeywordsTitlesAndNumbersForKeywords(String typed) {
    assertThat(QueryShape.of(typed)).isEqualTo(QueryShape.KEYWORDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "目的:考察流动书车对村级服务点借阅量的影响.方法:选取澜州市12个村级服务点,记录2031年全年的借阅人次,"
            + "并与未设书车的服务点比较.结果:设书车的服务点人均借阅量较高.",
        "采用低温浸出与碳热还原相结合的方法再生退役电池正极；考察浸出温度、时间和还原剂用量对再生后容量的影响；" + "给出适宜的工艺条件；",
      })
  void takesAbstractsForTextHoweverTheyArePunctuated(String typed) {
    assertThat(QueryShape.of(typed)).isEqualTo(QueryShape.TEXT);
  }

  @Test
  void takesALongListForKeywords() {
    assertThat(QueryShape.of("公共图书馆 总分馆制 流动书车 借阅人次 服务点 ".repeat(3))).isEqualTo(QueryShape.KEYWORDS);
  }
}
