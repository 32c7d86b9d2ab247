package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedCharactersTest {

  private static final String TEXT = "采用柠檬酸浸出退役磷酸铁锂电池中的锂，研究了温度对浸出率的影响。";
  private static final String SAME = "柠檬酸浸出磷酸铁锂时，锂的浸出率随温度升高。";
  private static final String OTHER = "采用问卷研究了读者年龄对借阅的影响，并对结果作了分析。";
  private static final String THIRD = "采用访谈研究了开放时间对到馆人数的影响。";

  private static double[] with(String text, String... documents) {
    return SharedCharacters.with(text, Stream.of(documents).map(List::of).toList());
  }

  @Test
  void putsWhatIsAboutTheSameBeforeWhatIsWordedAlike() {
    double[] alike = with(TEXT, OTHER, SAME, THIRD);

    assertThat(alike[1]).isCloseTo(1, within(1e-9));
    assertThat(alike[0]).isBetween(0.0, 0.5);
  }

  @Test
  void whatAllOfThemSayTellsNothingApart() {
    double[] alone = with("关于动力电池的研究：溯源编码", "关于动力电池的研究：溯源编码规则", "关于动力电池的研究：热失控");

    assertThat(alone[0]).isGreaterThan(2 * alone[1]);
  }

  @Test
  void scriptWidthAndCaseMakeNoDifference() {
    double[] plain = with("磷酸铁锂LFP电池的回收", "回收LFP电池", "库存管理与回收");
    double[] other = with("磷酸鐵鋰ＬＦＰ電池的回收", "回收lfp電池", "庫存管理與回收");

    assertThat(other).containsExactly(plain, within(1e-12));
  }

  @Test
  void pairsDoNotReachOverPunctuationAndWordsStayWhole() {
    double[] alike = with("pH值", "pH，值", "pH值", "p H 值得");

    assertThat(alike[1]).isEqualTo(1);
    assertThat(alike[0]).isBetween(0.01, 0.5);
  }

  @Test
  void theBestPassageOfADocumentCounts() {
    double[] one = with(TEXT, SAME, OTHER);
    double[] among =
        SharedCharacters.with(TEXT, List.of(List.of(THIRD, SAME), List.of(OTHER), List.of()));

    assertThat(one[0]).isCloseTo(1, within(1e-9));
    assertThat(among[0]).isCloseTo(1, within(1e-9));
    assertThat(among[2]).isZero();
  }

  @Test
  void nothingSharedIsNothing() {
    assertThat(with("甲乙丙", "丁戊", "")).containsExactly(0, 0);
    assertThat(with("……", "丁戊")).containsExactly(0);
    assertThat(SharedCharacters.with("甲", List.of())).isEmpty();
  }
}
