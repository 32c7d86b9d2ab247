package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.testkit.HashingEmbedder;

class SentenceMeanTest {

  private static final PassageEmbedder EMBEDDER = new HashingEmbedder();

  @Test
  void cutsWhereSentencesEndHoweverTheyArePunctuated() {
    assertThat(SentenceMean.sentences("目的:考察流动书车的作用.方法:选取12个服务点,借阅量增长3.5%.结论:作用显著."))
        .containsExactly("目的:考察流动书车的作用.", "方法:选取12个服务点,借阅量增长3.5%.结论:作用显著.");
    assertThat(SentenceMean.sentences("见下。采用低温浸出再生正极材料；考察温度与时间的影响；略"))
        .containsExactly("见下。采用低温浸出再生正极材料；", "考察温度与时间的影响；略");
    assertThat(SentenceMean.sentences("短")).containsExactly("短");
    assertThat(SentenceMean.sentences(" \n ")).isEmpty();
  }

  @Test
  void liesAsFarFromEachSentenceAsFromTheOther() {
    String first = "山区乡村公共阅读空间建设。";
    String second = "退役电池正极低温浸出再生。";
    float[] mean = SentenceMean.of(EMBEDDER, first + second);
    assertThat(cosine(mean, EMBEDDER.embed(first)))
        .isCloseTo(cosine(mean, EMBEDDER.embed(second)), within(1e-5));
    assertThat(cosine(mean, mean)).isCloseTo(1, within(1e-5));
  }

  @Test
  void isTheVectorOfOneSentence() {
    assertThat(SentenceMean.of(EMBEDDER, "山区乡村公共阅读空间建设")).isEqualTo(EMBEDDER.embed("山区乡村公共阅读空间建设"));
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
