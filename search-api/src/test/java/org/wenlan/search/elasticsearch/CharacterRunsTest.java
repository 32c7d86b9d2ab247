package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CharacterRunsTest {

  private final CharacterNumbers numbers = new CharacterNumbers();

  private CharacterRuns runs(String text, int length) {
    return CharacterRuns.of(numbers.of(text), length);
  }

  private double count(CharacterRuns runs, String run) {
    int[] characters = numbers.of(run);
    long wanted = 0;
    for (int character : characters) {
      wanted = wanted << CharacterNumbers.BITS | character;
    }
    long sought = wanted;
    return LongStream.range(0, runs.runs().length)
        .filter(i -> runs.runs()[(int) i] == sought)
        .mapToDouble(i -> runs.weights()[(int) i])
        .findFirst()
        .orElse(0);
  }

  @Test
  void runsAreCountedAndDoNotReachOverPunctuation() {
    CharacterRuns singles = runs("浸出，浸出率", 1);
    CharacterRuns pairs = runs("浸出，浸出率", 2);
    CharacterRuns threes = runs("浸出，浸出率", 3);

    assertThat(singles.runs()).hasSize(3).isSorted();
    assertThat(count(singles, "浸")).isEqualTo(2);
    assertThat(pairs.runs()).hasSize(2).isSorted();
    assertThat(count(pairs, "浸出")).isEqualTo(2);
    assertThat(count(pairs, "出率")).isEqualTo(1);
    assertThat(threes.runs()).hasSize(1);
    assertThat(count(threes, "浸出率")).isEqualTo(1);
  }

  @Test
  void aWordStandsAmongLongerRunsByItself() {
    assertThat(runs("OCPS 分解", 1).runs()).hasSize(3);
    assertThat(runs("OCPS 分解", 2).runs()).hasSize(3);
    assertThat(count(runs("OCPS 分解", 2), "OCPS")).isEqualTo(1);
    assertThat(count(runs("OCPS 分解", 2), "OCPS分")).isEqualTo(1);
    assertThat(count(runs("OCPS", 3), "OCPS")).isEqualTo(1);
  }

  @Test
  void figuresAndSingleLettersDoNotStandByThemselves() {
    assertThat(runs("锂与2024", 2).runs()).hasSize(2);
    assertThat(runs("A 锂", 2).runs()).hasSize(1);
  }

  @Test
  void whatIsShorterThanARunHasNone() {
    assertThat(runs("", 1).runs()).isEmpty();
    assertThat(runs("锂", 2).runs()).isEmpty();
    assertThat(runs("……", 1).runs()).isEmpty();
  }

  @Test
  void weighedRunsMakeAVectorOfUnitLength() {
    CharacterRuns weighed = runs("浸出率与浸出时间", 2).weighed(run -> 3);

    assertThat(weighed.dot(weighed)).isCloseTo(1, within(1e-12));
    assertThat(count(weighed, "浸出") / count(weighed, "出率"))
        .isCloseTo(1 + Math.log(2), within(1e-12));
    assertThat(runs("", 2).weighed(run -> 3).runs()).isEmpty();
  }

  @Test
  void whatIsOfNoInterestIsLeftOut() {
    CharacterRuns all = runs("浸出率", 1);
    CharacterRuns some = all.only(run -> run != '出');

    assertThat(some.runs()).containsExactly('浸', '率');
    assertThat(some.weights()).hasSize(2);
    assertThat(some.dot(all)).isEqualTo(2);
    assertThat(some.holds('出')).isFalse();
    assertThat(all.holds('出')).isTrue();
  }
}
