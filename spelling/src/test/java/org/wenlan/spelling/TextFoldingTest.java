package org.wenlan.spelling;

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
    "羣峯之閒ＡＢ, 群峰之闲ab",
    "図書館, 图书馆",
    "畢昇, 毕昇",
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

  @Test
  void simplifiesAsTheApplicationDoesForItsModels() {
    for (char c = '\u4e00'; c <= '\u9fff'; c++) {
      String written = String.valueOf(c);
      assertThat(fold(written)).isEqualTo(SimplifiedChinese.of(written));
    }
    assertThat(fold("覆核與批覆，沈括與沈沒"))
        .isEqualTo(SimplifiedChinese.of("覆核與批覆，沈括與沈沒").replace('，', ','));
  }

  private static String fold(String text) {
    return new String(TextFolding.fold(text.toCharArray()));
  }
}
