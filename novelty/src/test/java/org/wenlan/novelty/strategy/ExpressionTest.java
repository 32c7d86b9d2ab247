package org.wenlan.novelty.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C1                         | C1",
        "C1 AND C2 AND C3           | C1 AND C2 AND C3",
        "C1 AND (C2 OR C3)          | C1 AND (C2 OR C3)",
        "C1 OR C2 AND C3            | C1 OR (C2 AND C3)",
        "((C1))                     | C1",
        "C1 AND C2 NOT C3           | (C1 AND C2) NOT C3",
        "C1 NOT (C2 OR C10)         | C1 NOT (C2 OR C10)",
        "(C1 OR C2)AND(C3 OR C4)    | (C1 OR C2) AND (C3 OR C4)",
      })
  void readsWhatItWrites(String text, String written) {
    Expression parsed = Expression.parse(text);

    assertThat(parsed.text()).isEqualTo(written);
    assertThat(Expression.parse(parsed.text())).isEqualTo(parsed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''            | 检索式是空的",
        "C1 AND        | 没有写完",
        "AND C1        | 此处应为概念编号或左括号",
        "C1 C2         | 此处应为 AND、OR 或 NOT",
        "(C1 OR C2     | 缺少右括号",
        "C1)           | 右括号没有对应的左括号",
        "C1 XOR C2     | 只能使用概念编号",
        "C0            | 只能使用概念编号",
        "C1 ANDC2      | 只能使用概念编号",
        "C1 and C2     | 只能使用概念编号",
        "磷酸铁锂 AND C1 | 只能使用概念编号",
        "NOT C1        | 此处应为概念编号或左括号",
      })
  void saysWhereAnExpressionIsWrong(String text, String message) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("检索式有误（第")
        .hasMessageContaining(message);
  }

  @Test
  void worksOutSets() {
    Map<String, Set<Integer>> found =
        Map.of("C1", Set.of(1, 2, 3), "C2", Set.of(2, 3), "C3", Set.of(3, 4));

    assertThat(Expression.parse("C1 AND C2 AND C3").evaluate(found::get)).containsExactly(3);
    assertThat(Expression.parse("C1 NOT C3").evaluate(found::get)).containsExactlyInAnyOrder(1, 2);
    assertThat(Expression.parse("C1 AND (C2 OR C3)").evaluate(found::get))
        .containsExactlyInAnyOrder(2, 3);
    assertThat(Expression.parse("C2 OR C3").evaluate(found::get))
        .containsExactlyInAnyOrder(2, 3, 4);
  }

  private static SearchConcept concept(String id, String... words) {
    return new SearchConcept(
        id,
        words[0],
        List.of(words).stream()
            .map(
                word ->
                    new SearchTerm(
                        word,
                        word.charAt(0) > 0x2e80 ? SearchTerm.Language.ZH : SearchTerm.Language.EN,
                        SearchTerm.Kind.PREFERRED))
            .toList());
  }

  private static SearchStrategy strategy(String expression) {
    return new SearchStrategy(
        1,
        SearchStrategy.Level.STRICT,
        List.of(concept("C1", "磷酸铁锂", "LFP"), concept("C2", "浸出", "leaching"), concept("C3", "微波")),
        expression);
  }

  @Test
  void writesCnkiWithSignsOnlyInsideAField() {
    assertThat(strategy("C1 AND C2 NOT C3").cnki())
        .isEqualTo("SU=(('磷酸铁锂'+'LFP')*('浸出'+'leaching'))-'微波'");
    assertThat(strategy("C1 AND (C2 OR C3)").cnki())
        .isEqualTo("SU=('磷酸铁锂'+'LFP')*(('浸出'+'leaching')+'微波')")
        .doesNotContain("AND", "OR", "NOT");
    assertThat(strategy("C3").cnki()).isEqualTo("SU='微波'");
  }

  @Test
  void writesWebOfScienceFromEnglishWordsOnly() {
    assertThat(strategy("C1 AND C2").webOfScience()).contains("TS=(\"LFP\") AND TS=(\"leaching\")");
    assertThat(strategy("C1 AND C3").webOfScience()).isEmpty();
  }

  @Test
  void writesTheNeutralForm() {
    assertThat(strategy("C1 AND C2 AND C3").neutral())
        .isEqualTo("(\"磷酸铁锂\" OR \"LFP\") AND (\"浸出\" OR \"leaching\") AND \"微波\"");
  }

  @Test
  void refusesConceptsNobodyDefined() {
    assertThatThrownBy(() -> strategy("C1 AND C9")).hasMessage("检索式用到了没有定义的概念 C9");
  }
}
