package org.wenlan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutCacheTest {

  @Test
  void cutsAStretchOnceWhileItIsRemembered() {
    List<String> cut = new ArrayList<>();
    CutCache cache =
        new CutCache(
            text -> {
              cut.add(text);
              return new int[] {text.length()};
            });

    assertThat(cache.wordLengths("科技查新", 0, 4)).containsExactly(4);
    assertThat(cache.wordLengths("做科技查新的", 1, 5)).containsExactly(4);
    assertThat(cut).containsExactly("科技查新");
  }

  @Test
  void neverAnswersForAnotherStretch() {
    CutCache cache = new CutCache(text -> new int[] {Integer.parseInt(text)});
    for (int pass = 0; pass < 2; pass++) {
      assertThat(IntStream.range(0, 50_000)).allMatch(i -> cut(cache, String.valueOf(i))[0] == i);
    }
  }

  @Test
  void keepsApartStretchesOfTheSameHash() {
    CutCache cache = new CutCache(text -> new int[] {text.charAt(0)});

    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(cut(cache, "Aa")).containsExactly('A');
    assertThat(cut(cache, "BB")).containsExactly('B');
    assertThat(cut(cache, "Aa")).containsExactly('A');
  }

  private static int[] cut(CutCache cache, String text) {
    return cache.wordLengths(text, 0, text.length());
  }
}
