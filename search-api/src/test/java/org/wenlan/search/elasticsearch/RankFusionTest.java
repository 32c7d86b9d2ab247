package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

class RankFusionTest {

  private static List<String> order(List<String> lexical, List<String> vector) {
    return RankFusion.fuse(lexical, vector, Set.of(), Set.of()).stream().map(Ranked::id).toList();
  }

  @Test
  void liftsWhatBothSidesFind() {
    assertThat(order(List.of("a", "b", "c"), List.of("c", "b"))).containsExactly("c", "b", "a");
  }

  @Test
  void addsNothingThatWordsDidNotFind() {
    assertThat(order(List.of("a", "b"), List.of("x", "b"))).containsExactly("b", "a");
  }

  @Test
  void keepsTheLexicalOrderWithoutVectors() {
    assertThat(order(List.of("a", "b", "c"), List.of())).containsExactly("a", "b", "c");
  }

  @Test
  void putsTheNumberAskedForFirstAndWhatNoLongerHoldsLast() {
    List<Ranked> fused =
        RankFusion.fuse(
            List.of("repealed", "successor", "numbered"),
            List.of("repealed", "successor"),
            Set.of("numbered"),
            Set.of("repealed"));
    assertThat(fused).extracting(Ranked::id).containsExactly("numbered", "successor", "repealed");
    assertThat(fused.getLast().score()).isEqualTo(1.0 / 61);
  }
}
