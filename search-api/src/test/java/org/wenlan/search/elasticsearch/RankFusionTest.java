package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

class RankFusionTest {

  private static final RankFusion EVEN = new RankFusion(0.5);

  private static List<Ranked> list(Ranked... ranked) {
    return List.of(ranked);
  }

  private static Ranked at(String id, double score) {
    return new Ranked(id, score);
  }

  @Test
  void addsBothSidesEachInItsOwnMeasure() {
    List<Ranked> fused =
        EVEN.fuse(
            list(at("a", 10), at("b", 6)),
            list(at("c", 0.9), at("b", 0.8), at("a", 0.7)),
            Set.of());
    assertThat(fused).extracting(Ranked::id).containsExactly("b", "a", "c");
    assertThat(fused.getFirst().score()).isCloseTo(0.55, within(1e-9));
  }

  @Test
  void doesNotDrawApartWhatLiesAlmostEquallyNear() {
    List<Ranked> fused =
        EVEN.fuse(
            list(at("repealed", 10), at("valid", 7)),
            list(at("repealed", 0.80), at("valid", 0.79)),
            Set.of("repealed"));
    assertThat(fused).extracting(Ranked::id).containsExactly("valid", "repealed");
  }

  @Test
  void weighsWordsAsItIsTold() {
    List<Ranked> lexical = list(at("a", 10), at("b", 5));
    List<Ranked> vector = list(at("b", 0.9), at("a", 0.7));
    assertThat(new RankFusion(1).fuse(lexical, vector, Set.of()).getFirst().id()).isEqualTo("a");
    assertThat(new RankFusion(0).fuse(lexical, vector, Set.of()).getFirst().id()).isEqualTo("b");
    assertThatIllegalArgumentException().isThrownBy(() -> new RankFusion(1.1));
  }

  @Test
  void weighsWordsInEachDocumentAsItIsTold() {
    List<Ranked> lexical = list(at("law", 10), at("paper", 10));
    List<Ranked> vector = list(at("law", 0.9), at("paper", 0.7));
    assertThat(
            RankFusion.fuse(lexical, vector, Set.of(), 0.1, id -> id.equals("law") ? 0.25 : 0.75))
        .containsExactly(new Ranked("law", 1), new Ranked("paper", 0.75));
  }

  @Test
  void drawsDocumentsApartByTheWidthItIsTold() {
    List<Ranked> lexical = list();
    List<Ranked> vector = list(at("near", 0.90), at("less", 0.85));
    assertThat(RankFusion.fuse(lexical, vector, Set.of(), 0.1, id -> 0).getLast().score())
        .isCloseTo(0.5, within(1e-9));
    assertThat(RankFusion.fuse(lexical, vector, Set.of(), 0.05, id -> 0).getLast().score())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void takesOneSideWhereTheOtherIsEmpty() {
    List<Ranked> lexical = list(at("a", 3), at("b", 2), at("c", 2));
    assertThat(EVEN.fuse(lexical, List.of(), Set.of()))
        .extracting(Ranked::id)
        .containsExactly("a", "b", "c");
    assertThat(EVEN.fuse(List.of(), list(at("x", 0.8)), Set.of()))
        .containsExactly(new Ranked("x", 0.5));
    assertThat(EVEN.fuse(List.of(), List.of(), Set.of())).isEmpty();
  }

  @Test
  void putsTheNumberAskedForFirstAndWhatNoLongerHoldsBehind() {
    List<Ranked> fused =
        EVEN.fuse(
            list(at("repealed", 10), at("valid", 8), at("numbered", 1)),
            List.of(),
            Set.of("repealed"));
    assertThat(RankFusion.withFirst(fused, Set.of("numbered")))
        .extracting(Ranked::id)
        .containsExactly("numbered", "valid", "repealed");
    assertThat(RankFusion.withFirst(fused, Set.of("elsewhere"))).isEqualTo(fused);
  }

  @Test
  void addsReciprocalRanksWhereScoresSayNothing() {
    assertThat(RankFusion.byRanks(List.of("a", "b", "c"), List.of("x", "c", "b")))
        .extracting(Ranked::id)
        .containsExactly("b", "c", "a");
  }
}
