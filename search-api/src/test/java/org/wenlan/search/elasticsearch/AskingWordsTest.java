package org.wenlan.search.elasticsearch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"不", "会", "會", "怎么", "怎麼", "为什么", "為什麼", "能不能", "应当", "應當", "不会", "怎么办"})
  void sayOnlyThatSomethingIsAsked(String words) {
    assertThat(AskingWords.isAsking(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"不达标", "会议", "茶", "煤", "处罚", "应急", "有机", "GB", "会计", "什么公司"})
  void leaveWhatTheQuestionIsAbout(String words) {
    assertThat(AskingWords.isAsking(words)).isFalse();
  }

  @Test
  @Timeout(value = 5, unit = SECONDS)
  void areReadOnceHoweverManyStandInARow() {
    assertThat(AskingWords.isAsking("不能".repeat(50_000) + "茶")).isFalse();
    assertThat(AskingWords.isAsking("能不能不".repeat(50_000))).isTrue();
  }
}
