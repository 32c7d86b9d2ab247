package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "圖書館, 图书馆",
    "習近平, 习近平",
    "ＯＣＬＣ, oclc",
    "WorldCat２０２６, worldcat2026",
    "乾燥劑與乾隆年間, 干燥剂与乾隆年间",
    "瞭解計劃, 了解计划",
    "（２０１４）, (2014)",
    "﹝2014﹞, 〔2014〕",
    "ΩÉ, ωé",
    "𠮷野家, 𠮷野家",
  })
  void makesSpellingsAlikeThatReadersHoldForTheSame(String written, String folded) {
    assertThat(fold(written)).isEqualTo(folded);
  }

  @Test
  void keepsTheLengthOfEveryCodeUnitAndIsDoneAfterOnce() {
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      String once = fold(String.valueOf((char) c));
      assertThat(once).hasSize(1);
      assertThat(fold(once)).as("U+%04X", c).isEqualTo(once);
    }
  }

  private static String fold(String text) {
    return new String(TextFolding.fold(text.toCharArray()));
  }
}
