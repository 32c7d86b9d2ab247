package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  @Test
  void closingQuotesBelongToTheSentenceTheyEnd() {
    assertThat(split("他说：“开馆了。”读者来了！真的吗？")).containsExactly("他说：“开馆了。”", "读者来了！", "真的吗？");
  }

  @Test
  void nothingIsCutInsideATitleOrBrackets() {
    assertThat(split("印发《谁来读书？一份报告》（见附件。）后执行。完。")).containsExactly("印发《谁来读书？一份报告》（见附件。）后执行。", "完。");
  }

  @Test
  void aParagraphEndsASentenceAndNumberingDoesNot() {
    assertThat(split("一、总体要求\n1.推进新馆建设。2.培训3.5万人次。\n\n　　结束"))
        .containsExactly("一、总体要求", "1.推进新馆建设。", "2.培训3.5万人次。", "结束");
  }

  @Test
  void anOpenBracketDoesNotSwallowTheDocument() {
    String text = "（未闭合" + "这是一句话。".repeat(200);

    assertThat(split(text)).hasSizeGreaterThan(2);
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream().map(span -> span.of(text)).toList();
  }
}
