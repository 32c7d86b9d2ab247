package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharacterNumbersTest {

  private final CharacterNumbers numbers = new CharacterNumbers();

  @Test
  void ideographsAreTheirCodePointsAndPunctuationBreaks() {
    assertThat(numbers.of("浸出，𠮷率"))
        .containsExactly('浸', '出', CharacterNumbers.BREAK, 0x20BB7, '率');
    assertThat(numbers.of("")).isEmpty();
    assertThat(numbers.of("\ud842")).containsExactly(CharacterNumbers.BREAK);
  }

  @Test
  void aWordIsOneCharacterAndKeepsItsNumber() {
    int[] ocps = numbers.of("OCPS");

    assertThat(ocps).hasSize(1);
    assertThat(CharacterNumbers.isWord(ocps[0])).isTrue();
    assertThat(numbers.of("聚 OCPS 物")).containsExactly('聚', ocps[0], '物');
    assertThat(numbers.of("OCPA")[0]).isNotEqualTo(ocps[0]);
  }

  @Test
  void figuresSingleLettersAndIdeographsAreNoWords() {
    assertThat(IntStream.of(numbers.of("2024 a α 锂")))
        .hasSize(4)
        .noneMatch(CharacterNumbers::isWord);
    assertThat(IntStream.of(numbers.of("5g LFP Δt"))).hasSize(3).allMatch(CharacterNumbers::isWord);
  }

  @Test
  void widthCaseAndScriptAreFolded() {
    assertThat(numbers.of("電池ＬＦＰ　回收")).isEqualTo(numbers.of("电池lfp回收"));
  }

  @Test
  void numbersStayBelowTheirBits() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      words.append("word").append(i).append(' ');
    }
    assertThat(IntStream.of(numbers.of(words.toString())))
        .hasSize(1_000)
        .doesNotHaveDuplicates()
        .allMatch(number -> number < 1 << CharacterNumbers.BITS);
  }
}
