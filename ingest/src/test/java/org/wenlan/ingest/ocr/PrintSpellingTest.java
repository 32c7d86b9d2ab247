package org.wenlan.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintSpellingTest {

  @Test
  void mendsBracketsOfDocumentNumbersAndNarrowPunctuation() {
    assertThat(PrintSpelling.mended("澜高管发【2023]4号")).isEqualTo("澜高管发〔2023〕4号");
    assertThat(PrintSpelling.mended("各部门,有关企业:")).isEqualTo("各部门，有关企业：");
  }

  @Test
  void leavesEverythingElseAlone() {
    for (String line : new String[] {"见[2023]年鉴", "（2023）4号", "a, b: 1,200 册", "12:30"}) {
      assertThat(PrintSpelling.mended(line)).isEqualTo(line);
    }
  }
}
