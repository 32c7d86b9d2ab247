package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

class SuccessionTest {

  private static final List<Ranked> ORDER =
      List.of(new Ranked("a", 4), new Ranked("b", 3), new Ranked("c", 2), new Ranked("d", 1));

  private static Place named(String title, String... repeals) {
    return new Place("UNKNOWN", null, title, List.of(repeals), null, null);
  }

  private static List<String> heeded(Map<String, Place> places, Set<String> kept) {
    return Succession.heeded(ORDER, places, kept).stream().map(Ranked::id).toList();
  }

  @Test
  void movesASuccessorRightAboveWhatItRepealed() {
    Map<String, Place> places = Map.of("b", named("旧办法"), "d", named("新办法", "旧办法"));
    assertThat(heeded(places, Set.of())).containsExactly("a", "d", "b", "c");
    assertThat(Succession.heeded(ORDER, places, Set.of()))
        .extracting(Ranked::score)
        .containsExactly(4.0, 3.0, 3.0, 2.0);
  }

  @Test
  void movesTheVersionThatHoldsAboveTheOneThatDoesNot() {
    Map<String, Place> places =
        Map.of(
            "a", new Place("REPEALED", null, "数据办法", List.of(), "|数据办法", null),
            "b", new Place("UNKNOWN", null, "数据办法（征求意见稿）", List.of(), "|数据办法", null),
            "c", new Place("UNKNOWN", null, "数据办法（2024年修订）", List.of(), "|数据办法", null),
            "d", new Place("IN_FORCE", null, "别的办法", List.of(), "|别的办法", null));
    assertThat(heeded(places, Set.of())).containsExactly("c", "a", "b", "d");
    assertThat(heeded(places, Set.of("a"))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void followsAChain() {
    Map<String, Place> places = Map.of("a", named("一"), "c", named("二", "一"), "d", named("三", "二"));
    assertThat(heeded(places, Set.of())).containsExactly("d", "c", "a", "b");
  }

  @Test
  void leavesWhatWasAskedForByNumber() {
    Map<String, Place> places = Map.of("b", named("旧办法"), "d", named("新办法", "旧办法"));
    assertThat(heeded(places, Set.of("b"))).containsExactly("a", "b", "c", "d");
  }

  @Test
  void endsWhereTwoRepealEachOther() {
    Map<String, Place> places = Map.of("a", named("甲", "乙"), "b", named("乙", "甲"));
    assertThat(heeded(places, Set.of())).containsExactlyInAnyOrder("a", "b", "c", "d");
  }

  @Test
  void keepsTheOrderWhereNothingIsRepealed() {
    assertThat(Succession.heeded(ORDER, Map.of("a", named("甲")), Set.of())).isEqualTo(ORDER);
  }
}
