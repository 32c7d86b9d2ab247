package org.wenlan.core.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlan.core.find.Timeline.Bucket;
import org.wenlan.core.find.Timeline.Unit;

class FiguresTest {

  @Test
  void aTimelineHasNoGapsAndLosesNothing() {
    Timeline timeline =
        Timeline.of(
            Unit.MONTH,
            Map.of("2023-11", 2L, "2024-02", 1L, "2010-01", 4L, "2031-01", 3L),
            12,
            YearMonth.of(2024, 6));
    assertThat(timeline.buckets())
        .startsWith(new Bucket("2023-11", 2), new Bucket("2023-12", 0))
        .endsWith(new Bucket("2024-02", 1))
        .hasSize(4);
    assertThat(List.of(timeline.earlier(), timeline.later(), timeline.undated()))
        .containsExactly(4L, 3L, 2L);
  }

  @Test
  void aTimelineIsCutAtSixtyBuckets() {
    Timeline timeline =
        Timeline.of(
            Unit.YEAR, Map.of("1900", 1L, "1990", 1L, "2024", 1L), 3, YearMonth.of(2024, 1));
    assertThat(timeline.buckets()).hasSize(35).first().isEqualTo(new Bucket("1990", 1));
    assertThat(timeline.earlier()).isEqualTo(1);
  }

  @Test
  void scoresATermAsTheTextbookDoes() {
    // Dunning's G2 of the table 10/90, 10/890: 2 * sum of o ln(o/e).
    DistinctTerm term = DistinctTerm.of("词", 10, 100, 10, 900).orElseThrow();
    assertThat(term.score()).isCloseTo(21.177, within(0.001));
    assertThat(term.share()).isEqualTo(0.1);
    assertThat(DistinctTerm.of("词", 2, 2, 0, 900)).isEmpty();
    assertThat(DistinctTerm.of("词", 10, 100, 90, 900)).isEmpty();
    assertThat(DistinctTerm.of("词", 10, 100, 0, 0)).isEmpty();
    assertThat(DistinctTerm.of("词", 5, 5, 0, 900)).isPresent();
  }

  @Test
  void carelessEarsHearTheSameAndOthersDoNot() {
    assertThat(SpokenForms.sound(List.of("nan", "zhou", "xing")))
        .isEqualTo(SpokenForms.sound(List.of("lan", "zou", "xin")))
        .isNotEqualTo(SpokenForms.sound(List.of("lan", "zhu", "xin")));
    assertThat(SpokenForms.sound(List.of("xi", "an")))
        .isNotEqualTo(SpokenForms.sound(List.of("xian")));
    assertThat(SpokenForms.folded(" ＬＦＰ电池 ")).isEqualTo("lfp电池");
    assertThat(Spelling.Correction.isClearlyMore(3, 0)).isTrue();
    assertThat(Spelling.Correction.isClearlyMore(2, 0)).isFalse();
    assertThat(Spelling.Correction.isClearlyMore(10, 3)).isFalse();
  }
}
