package org.wenlan.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GarbledTextTest {

  @Test
  void knowsWordsThatComeFromFontsWithoutATableOfCharacters() {
    assertThat(GarbledText.isGarbled("\ue001\ue002\ue003 \ue004 2024")).isTrue();
    assertThat(GarbledText.isGarbled("\ufffd\ufffd\ufffd")).isTrue();
    assertThat(GarbledText.isGarbled("\u0001\u0002\u0003\u0004 a")).isTrue();
    assertThat(GarbledText.isGarbled("冔冕冖冗冘冚冝冞冟冡".repeat(8))).isTrue();
  }

  @Test
  void takesProseListsOfNamesAndOtherLanguagesForWhatTheyAre() {
    assertThat(GarbledText.isGarbled("澜州市图书馆面向高新区企业提供科技查新服务，并且编制决策参考。".repeat(3))).isFalse();
    assertThat(GarbledText.isGarbled("冔冕冖冗冘")).isFalse();
    assertThat(GarbledText.isGarbled("The library offers searches.")).isFalse();
    assertThat(GarbledText.isGarbled("도서관은 모든 시민에게 열려 있다. ".repeat(10))).isFalse();
    assertThat(GarbledText.isGarbled("\n\t ")).isFalse();
    assertThat(GarbledText.isGarbled("澜州市 \ue001 图书馆")).isFalse();
  }
}
