package org.wenlan.ingest.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wenlan.spelling.SimplifiedChinese;

class FoldedTextTest {

  @Test
  void simplifiesEveryCharacterAsSearchDoes() {
    for (char c = '\u3400'; c <= '\u9fff'; c++) {
      String written = String.valueOf(c);
      assertThat(FoldedText.of(written)).isEqualTo(SimplifiedChinese.of(written));
    }
  }

  @Test
  void keepsEveryPlaceAndLeavesPunctuationOfFullWidth() {
    assertThat(FoldedText.of("（ＧＢ／Ｔ ７７１４）羣峯，乾隆𠮷")).isEqualTo("（GB／T 7714）群峰，乾隆𠮷");
  }
}
