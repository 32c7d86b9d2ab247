package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.quantity.Comparison;
import org.wenlan.core.quantity.ReadValue;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.Measured;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;

/**
 * What every {@link DocumentSearch} promises about quantities: exactly the documents are found that
 * state one, whatever its unit, and the sentence is marked.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls fill() before the tests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class QuantitySearchContract {

  private static final String CAR_TEXT =
      """
      星槎牌电动客车通过了试验。电池系统质量1.2吨，比能量达到180Wh/kg。
      在零下20℃环境下，续航里程不低于320公里；常温续航里程为520km。
      快充时间不超过30分钟。
      """;
  private static final String PLANT_TEXT =
      """
      回收示范线总投资1.5亿元，占地30亩，年处理退役电池2万吨。
      锂回收率为88%～92%，较上年提高3个百分点。
      联系电话：0571-85000000，依据文江政发〔2024〕500号第5条。
      """;

  private DocumentSearch asking;
  private DocumentId car;
  private DocumentId plant;
  private DocumentId inside;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Asks the index that {@link #emptyIndex()} gave last. */
  protected abstract DocumentSearch search();

  @BeforeAll
  void fill() {
    DocumentIndex index = emptyIndex();
    asking = search();
    car = write(index, document("电动客车试验报告", CAR_TEXT).date("2023-05-06"));
    plant = write(index, document("退役电池回收示范", PLANT_TEXT).date("2024-05-06"));
    inside = write(index, document("内部测算", "续航里程可达900km。").access(AccessLevel.INTERNAL));
    index.refresh();
  }

  private static DocumentId write(DocumentIndex index, TestDocuments document) {
    index.write(List.of(document.stored()));
    return document.stored().id();
  }

  private SearchResults ask(String query) {
    return asking.search(SearchRequest.of(new Question.Expert(Expression.parse(query))));
  }

  private static List<DocumentId> ids(SearchResults results) {
    return results.hits().stream().map(Hit::document).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          续航里程>=500km                    | car
          续航里程>=0.05万公里                | car
          续航里程>=521km                    | car
          续航里程<300km                     | none
          续航里程=520千米                    | car
          续航里程≈500km                     | car
          '零下 续航里程'>=400km              | car
          '常温 续航里程'>=521km              | none
          比能量>=0.18kWh/kg                 | car
          比能量>180Wh/kg                    | none
          快充时间<=0.5h                     | car
          快充时间>31分钟                     | none
          质量>=1000kg                       | car
          回收率 90%-95%                     | plant
          回收率>=93%                        | none
          回收率>=3个百分点                   | plant
          总投资>1亿元                        | plant
          总投资=15000万元                    | plant
          占地=2公顷                          | plant
          占地>20000m²                       | none
          处理退役电池>=20000t                | plant
          电话>=1m                           | none
          发>=500个                          | none
          续航里程>=500km OR 回收率>=90%      | both
          续航里程>=500km AND YE=2024         | none
          TI=回收 NOT 总投资>=2亿元           | plant
          TI=回收 NOT 总投资>=1亿元           | none
          """)
  void findsWhatIsStated(String query, String found) {
    List<DocumentId> expected =
        switch (found) {
          case "car" -> List.of(car);
          case "plant" -> List.of(plant);
          case "both" -> List.of(car, plant);
          default -> List.of();
        };
    SearchResults results = ask(query);
    assertThat(ids(results)).as(query).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ids(ask(Expression.parse(query).text())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void marksTheSentence() {
    Hit hit = ask("回收率>=90% NOT 投资>2亿元").hits().getFirst();
    assertThat(hit.passages().getFirst().highlights())
        .map(mark -> mark.of(PLANT_TEXT))
        .containsExactly("锂回收率为88%～92%，较上年提高3个百分点。");
    Hit both = ask("续航里程>=500km AND FT=快充").hits().getFirst();
    assertThat(both.passages().getFirst().highlights())
        .map(mark -> mark.of(CAR_TEXT))
        .anyMatch(words -> words.contains("520km"))
        .contains("快充");
  }

  @Test
  void hidesWhatTheAskerMayNotSee() {
    SearchRequest asked = SearchRequest.of(new Question.Expert(Expression.parse("续航里程>=800km")));
    assertThat(ids(asking.search(asked))).doesNotContain(inside);
    assertThat(ids(asking.search(asked.visibleTo(Set.of(AccessLevel.values()))))).contains(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzq\"}}]},\"query\":{\"match_all\":{}}",
        "zzq' OR '1'='1",
        "*:* zzq",
        "/.*zzq.*/",
        "<script>alert(1)</script>",
        "zzq\u202e\u200b"
      })
  void takesIndicatorsForWordsNeverForSyntax(String hostile) {
    for (Comparison comparison : Comparison.values()) {
      Measured asked =
          new Measured(
              new Term(hostile), comparison, ReadValue.at("500km", 0).orElseThrow().value());
      assertThat(asking.search(SearchRequest.of(new Question.Expert(asked))).total()).isZero();
    }
  }
}
