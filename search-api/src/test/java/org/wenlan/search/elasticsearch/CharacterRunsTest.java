package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class CharacterRunsTest {

  @Test
  void runsAreCountedAndDoNotReachOverPunctuation() {
    assertThat(CharacterRuns.of("浸出，浸出率", 1))
        .containsOnly(entry("浸", 2), entry("出", 2), entry("率", 1));
    assertThat(CharacterRuns.of("浸出，浸出率", 2)).containsOnly(entry("浸 出", 2), entry("出 率", 1));
    assertThat(CharacterRuns.of("浸出，浸出率", 3)).containsOnly(entry("浸 出 率", 1));
  }

  @Test
  void aWordOfLettersIsOneCharacterAndStandsAmongLongerRunsByItself() {
    assertThat(CharacterRuns.of("OCPS 分解", 1))
        .containsOnly(entry("ocps", 1), entry("分", 1), entry("解", 1));
    assertThat(CharacterRuns.of("OCPS 分解", 2))
        .containsOnly(entry("ocps 分", 1), entry("分 解", 1), entry("ocps", 1));
    assertThat(CharacterRuns.of("OCPS", 3)).containsOnly(entry("ocps", 1));
  }

  @Test
  void figuresAndSingleLettersDoNotStandByThemselves() {
    assertThat(CharacterRuns.of("锂与2024", 2)).containsOnly(entry("锂 与", 1), entry("与 2024", 1));
    assertThat(CharacterRuns.of("A 锂", 2)).containsOnly(entry("a 锂", 1));
  }

  @Test
  void scriptAndWidthAreFolded() {
    assertThat(CharacterRuns.of("電池ＬＦＰ", 2)).isEqualTo(CharacterRuns.of("电池LFP", 2));
  }

  @Test
  void whatIsShorterThanARunHasNone() {
    assertThat(CharacterRuns.of("", 1)).isEmpty();
    assertThat(CharacterRuns.of("锂", 2)).isEmpty();
    assertThat(CharacterRuns.of("……", 1)).isEmpty();
  }
}
