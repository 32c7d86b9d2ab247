package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermSequenceTest {

  @Test
  void takesChineseByCharacterAndTheRestByWord() {
    assertThat(TermSequence.of("LFP电池3.5 V"))
        .isEqualTo(new TermSequence(List.of("LFP", "电", "池", "3.5", "V"), 0));
    assertThat(TermSequence.of("𠮷村〇").units()).containsExactly("𠮷", "村", "〇");
  }

  @Test
  void countsTheMarksBetweenUnitsOnly() {
    assertThat(TermSequence.of("，回收、利用。"))
        .isEqualTo(new TermSequence(List.of("回", "收", "利", "用"), 1));
    assertThat(TermSequence.of("“回收”《利用》").marks()).isZero();
  }
}
