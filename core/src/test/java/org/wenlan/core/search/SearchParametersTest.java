package org.wenlan.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.QuerySyntaxException;
import org.wenlan.core.vocabulary.VocabularyUse;

class SearchParametersTest {

  private static SearchParameters of(Map<String, String[]> address) {
    return SearchParameters.of(address::get);
  }

  private static String[] values(String... values) {
    return values;
  }

  @Test
  void readsWordsFacetsAndOrder() {
    SearchParameters read =
        of(
            Map.of(
                "q", values(" 电池 "),
                "year", values("2023", "2024", "2023"),
                "order", values("newest")));
    assertThat(read.question()).isEqualTo(new Question.Words("电池"));
    assertThat(read.filters()).isEqualTo(Map.of(Facet.YEAR, Set.of("2023", "2024")));
    assertThat(read.order()).isEqualTo(ResultOrder.NEWEST);
    SearchRequest page = read.page(Set.of(AccessLevel.PUBLIC), 20, 10);
    assertThat(page.query()).isEqualTo("电池");
    assertThat(page.from()).isEqualTo(20);
  }

  @Test
  void readsAnExpertQueryBeforeWords() {
    SearchParameters read = of(Map.of("q", values("电池"), "expert", values("TI=回收")));
    assertThat(read.question()).isEqualTo(new Question.Expert(Expression.parse("TI=回收")));
    assertThat(SearchParameters.parameter(read.question())).isEqualTo("expert");
  }

  @Test
  void switchesSynonymsOffWhereTheAddressSaysSo() {
    assertThat(of(Map.of("q", values("电池"))).vocabulary()).isEqualTo(VocabularyUse.current());
    SearchParameters off = of(Map.of("q", values("电池"), "synonyms", values("off")));
    assertThat(off.vocabulary().withSynonyms()).isFalse();
    assertThat(off.page(Set.of(AccessLevel.PUBLIC), 0, 10).page(10, 10).vocabulary())
        .isEqualTo(VocabularyUse.written());
  }

  @Test
  void takesWhatItDoesNotKnowForNothing() {
    String[] many = IntStream.range(0, 21).mapToObj(String::valueOf).toArray(String[]::new);
    SearchParameters read = of(Map.of("order", values("magic"), "region", many));
    assertThat(read.isEmpty()).isTrue();
    assertThat(read.order()).isEqualTo(ResultOrder.RELEVANCE);
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThatThrownBy(() -> of(Map.of("expert", values("TI="))))
        .isInstanceOf(QuerySyntaxException.class);
    assertThatThrownBy(() -> of(Map.of("q", values("电".repeat(1_001)))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
