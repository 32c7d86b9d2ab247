package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.QueryShape;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

class QuestionVectorsTest {

  private static final List<Ranked> AS_ASKED =
      List.of(
          new Ranked("report", 0.9),
          new Ranked("law a", 0.8),
          new Ranked("law b", 0.7),
          new Ranked("paper", 0.6));

  private static final Set<String> LAWS = Set.of("law a", "law b", "law c");

  private static List<Ranked> merged(List<Ranked> laws, int most) {
    return QuestionVectors.merged(AS_ASKED, laws, LAWS, 0, most);
  }

  @Test
  void putsLawsInTheOrderOfTheMovedQuestionWhereLawsWere() {
    List<Ranked> moved =
        List.of(new Ranked("law c", 0.99), new Ranked("law b", 0.94), new Ranked("law a", 0.64));
    assertThat(merged(moved, 10))
        .extracting(Ranked::id)
        .containsExactly("report", "law c", "law b", "paper", "law a");
    assertThat(merged(moved, 2)).extracting(Ranked::id).containsExactly("report", "law c");
  }

  @Test
  void measuresHowFarALawMayLieByTheQuestionAsAsked() {
    List<Ranked> moved =
        List.of(new Ranked("law c", 0.6), new Ranked("law b", 0.5), new Ranked("law a", 0.4));
    assertThat(QuestionVectors.merged(AS_ASKED, moved, LAWS, 0.65, 10))
        .extracting(Ranked::id)
        .containsExactly("report", "law c", "law b", "paper");
  }

  @Test
  void saysWhatTheMovedQuestionLacks() {
    assertThat(QuestionVectors.shift(AS_ASKED, List.of(new Ranked("law c", 0.6)), LAWS))
        .hasValueCloseTo(0.2, within(1e-9));
    assertThat(QuestionVectors.shift(AS_ASKED, List.of(), LAWS)).isEmpty();
    assertThat(QuestionVectors.shift(AS_ASKED, AS_ASKED, Set.of())).isEmpty();
  }

  @Test
  void leavesTheListAloneWhereTheQuestionFindsNoLaw() {
    assertThat(merged(List.of(), 10)).isEqualTo(AS_ASKED);
    List<Ranked> papers = List.of(new Ranked("paper", 0.6));
    assertThat(QuestionVectors.merged(papers, List.of(new Ranked("law a", 0.99)), LAWS, 0, 10))
        .isEqualTo(papers);
  }

  @Test
  void movesQuestionsAndNoKeywords() {
    PassageEmbedder turning =
        new PassageEmbedder() {
          @Override
          public float[] embed(String text) {
            return new float[] {1, 0};
          }

          @Override
          public float[] towardsLaws(float[] question) {
            return new float[] {question[1], question[0]};
          }
        };
    assertThat(QuestionVectors.of(turning, "借书要什么？", QueryShape.QUESTION))
        .isEqualTo(new QuestionVectors(List.of(1f, 0f), List.of(0f, 1f)));
    assertThat(QuestionVectors.of(turning, "借书", QueryShape.KEYWORDS).moved()).isFalse();
  }
}
