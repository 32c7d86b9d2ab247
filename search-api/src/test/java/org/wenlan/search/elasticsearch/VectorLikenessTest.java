package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorLikenessTest {

  private static final float[] TEXT = {0.6f, 0.8f, 0};
  private static final List<float[]> PASSAGES =
      List.of(new float[] {1, 0, 0}, new float[] {0, 1, 0}, new float[] {});

  @Test
  void isTheCosine() {
    VectorLikeness plain = VectorLikeness.plain(TEXT, PASSAGES);

    assertThat(plain.toText()).containsExactly(new double[] {0.6, 0.8, 0}, within(1e-6));
    assertThat(plain.among(List.of(0, 1))).isEqualTo(new double[][] {{1, 0}, {0, 1}});
  }

  @Test
  void aPassageWithoutAVectorIsNearNothing() {
    for (VectorLikeness one :
        List.of(VectorLikeness.plain(TEXT, PASSAGES), VectorLikeness.centred(TEXT, PASSAGES))) {
      assertThat(one.toText()[2]).isZero();
      assertThat(one.among(List.of(2, 0))[0]).containsOnly(0);
    }
    assertThat(VectorLikeness.centred(TEXT, List.of(new float[0])).toText()).containsExactly(0);
  }

  @Test
  void seenFromTheMiddleWhatAllHaveInCommonTellsNothingApart() {
    float[] text = {0.9f, 0.1f};
    List<float[]> passages = List.of(new float[] {0.9f, 0.2f}, new float[] {0.9f, -0.2f});

    double[] plain = VectorLikeness.plain(text, passages).toText();
    double[] centred = VectorLikeness.centred(text, passages).toText();

    assertThat(plain[0] - plain[1]).isBetween(0.01, 0.1);
    assertThat(centred).containsExactly(new double[] {1, -1}, within(1e-6));
  }

  @Test
  void passagesInTheVeryMiddleAreNearNothing() {
    for (int copies = 1; copies < 8; copies++) {
      List<float[]> same = Collections.nCopies(copies, new float[] {0.1f, 0.2f, 0.97f});

      assertThat(VectorLikeness.centred(TEXT, same).toText()).containsOnly(0);
    }
  }

  @Test
  void aVectorOfAnotherModelCountsAsNone() {
    List<float[]> passages = List.of(new float[] {1, 0, 0, 0}, new float[] {1, 0});

    assertThat(VectorLikeness.plain(TEXT, passages).toText()).containsOnly(0);
    assertThat(VectorLikeness.centred(TEXT, passages).toText()).containsOnly(0);
  }
}
