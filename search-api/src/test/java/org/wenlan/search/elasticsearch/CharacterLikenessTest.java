package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterLikenessTest {

  private static final String TEXT = "采用柠檬酸浸出退役磷酸铁锂电池中的锂，研究了温度对浸出率的影响。";
  private static final String SAME = "柠檬酸浸出磷酸铁锂时，锂的浸出率随温度升高。";
  private static final String OTHER = "采用问卷研究了读者年龄对借阅的影响，并对结果作了分析。";
  private static final String THIRD = "采用访谈研究了开放时间对到馆人数的影响。";

  private static CharacterLikeness likeness(int length, String text, List<String> passages) {
    CharacterNumbers numbers = new CharacterNumbers();
    return new CharacterLikeness(
        numbers.of(text), passages.stream().map(numbers::of).toList(), length);
  }

  private static double[] alike(int length, String text, String... passages) {
    return likeness(length, text, List.of(passages)).toText();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatIsAboutTheSameIsMoreAlikeThanWhatIsWordedAlike(int length) {
    double[] alike = alike(length, TEXT, OTHER, SAME, THIRD);

    assertThat(alike[1]).isBetween(2 * alike[0], 1.0);
  }

  @Test
  void whatAllOfThemSayTellsNothingApart() {
    double[] alike = alike(2, "关于动力电池的研究：溯源编码", "关于动力电池的研究：溯源编码规则", "关于动力电池的研究：热失控");

    assertThat(alike[0]).isGreaterThan(4 * alike[1]);
  }

  @Test
  void theSameTextIsAlikeAltogether() {
    assertThat(alike(2, TEXT, TEXT, OTHER)[0]).isCloseTo(1, within(1e-9));
  }

  @Test
  void scriptWidthAndCaseMakeNoDifference() {
    double[] plain = alike(2, "磷酸铁锂LFP电池的回收", "回收LFP电池", "库存管理与回收");
    double[] other = alike(2, "磷酸鐵鋰ＬＦＰ電池的回收", "回收lfp電池", "庫存管理與回收");

    assertThat(other).containsExactly(plain, within(1e-12));
  }

  @Test
  void nothingSharedIsNothing() {
    assertThat(alike(1, "甲乙丙", "丁戊", "")).containsExactly(0, 0);
    assertThat(alike(2, "……", "丁戊")).containsExactly(0);
    assertThat(alike(3, "甲")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void passagesAreAsAlikeToEachOtherAsTextAndPassage(int length) {
    List<String> passages = List.of(SAME, OTHER, THIRD, "");
    CharacterLikeness likeness = likeness(length, OTHER, passages);

    double[][] among = likeness.among(List.of(0, 1, 2, 3));

    assertThat(among[1]).containsExactly(likeness.toText(), within(1e-12));
    for (int i = 0; i < among.length; i++) {
      for (int j = 0; j < among.length; j++) {
        assertThat(among[i][j]).isEqualTo(among[j][i]);
      }
    }
    assertThat(among[1][1]).isCloseTo(1, within(1e-9));
    assertThat(among[3]).containsOnly(0);
    assertThat(likeness.among(List.of(2, 0))[0][1]).isEqualTo(among[2][0]);
  }
}
