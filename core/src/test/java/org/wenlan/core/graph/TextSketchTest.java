package org.wenlan.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextSketchTest {

  private static String prose(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (0x4E00 + random.nextInt(3_000)));
    }
    return text.toString();
  }

  @Test
  void blanksAndPunctuationDoNotCount() {
    assertThat(TextSketch.of("澜州市图书馆，昨日 开放。")).isEqualTo(TextSketch.of("澜州市图书馆昨日开放"));
  }

  @Test
  void likenessIsTheShareOfCommonRuns() {
    for (int percent = 10; percent < 100; percent += 20) {
      String common = prose(1, percent * 50);
      String own = common + prose(2, (100 - percent) * 25);
      String other = common + prose(3, (100 - percent) * 25);
      double expected = percent * 50.0 / (percent * 50 + (100 - percent) * 50);
      assertThat(TextSketch.of(own).likeness(TextSketch.of(other)))
          .isCloseTo(expected, within(0.13));
    }
  }

  @Test
  void alikeTextsShareABandAndStrangersDoNot() {
    String text = prose(4, 2_000);
    Set<String> own = new HashSet<>(TextSketch.of(text).bands());
    assertThat(Collections.disjoint(own, TextSketch.of(text + prose(5, 200)).bands())).isFalse();
    assertThat(Collections.disjoint(own, TextSketch.of(prose(6, 2_000)).bands())).isTrue();
  }

  @Test
  void aTextWithoutLettersIsLikeNoOther() {
    assertThat(TextSketch.of("……").likeness(TextSketch.of("！"))).isZero();
  }

  @Test
  void aSketchIsReadBack() {
    TextSketch sketch = TextSketch.of(prose(7, 100));
    assertThat(TextSketch.parse(sketch.toString())).isEqualTo(sketch);
  }
}
