package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentMetadata;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.query.Expression;
import org.wenlan.core.query.Expression.InField;
import org.wenlan.core.query.Match;
import org.wenlan.core.query.Operand.Term;
import org.wenlan.core.query.SearchField;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;

/**
 * What every {@link DocumentSearch} promises about expert queries: exactly the documents they
 * describe are found.
 *
 * <p>Not promised: whether {@code =} finds a term across the borders of words the index knows.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls fill() before the tests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ExpertSearchContract {

  private static final String PAPER_TEXT =
      """
      退役磷酸铁锂电池的短程再生
      摘要：以退役磷酸铁锂正极片为对象，研究低温浸出与碳热还原相结合的再生方法，并与直接回收的方法比较。
      中图分类号：TM912.9；X705
      再生材料的容量恢复到新料的水平。浸出渣可以回用。
      Recycling of LFP cathodes was studied.
      """;

  private static final String POLICY_TEXT =
      """
      建立动力电池回收网点。对梯次利用企业给予补助。
      再生材料应当标识来源，电池企业承担责任。
      """;

  private DocumentIndex writing;
  private DocumentSearch asking;
  private DocumentId paper;
  private DocumentId policy;
  private DocumentId late;
  private DocumentId early;
  private DocumentId inside;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Asks the index that {@link #emptyIndex()} gave last. */
  protected abstract DocumentSearch search();

  @BeforeAll
  void fill() {
    writing = emptyIndex();
    asking = search();
    paper =
        write(
            document("退役磷酸铁锂电池的短程再生", PAPER_TEXT).metadata(paperRecord()).keywords("磷酸铁锂", "短程再生"));
    policy =
        write(
            document("动力电池回收利用管理办法", POLICY_TEXT)
                .issuers("澜州市人民政府")
                .number("澜政发〔2023〕8号")
                .date("2023-05-06")
                .keywords("动力电池", "回收利用"));
    late = write(document("充电桩标准", "充电桩。").date("2025-01-01"));
    early = write(document("充电桩计划", "充电桩。").date("2019-01-01"));
    inside = write(document("充电桩内情", "充电桩内情。").access(AccessLevel.INTERNAL).date("2024-01-01"));
  }

  private static DocumentMetadata paperRecord() {
    return DocumentMetadata.builder("退役磷酸铁锂电池的短程再生", DocumentType.ARTICLE)
        .creators(List.of("白景行", "沈怀瑾"))
        .region(Optional.of("文江"))
        .container(Optional.of("电源与储能"))
        .imprint(Optional.of("2021，29（4）：201-209"))
        .build();
  }

  private DocumentId write(TestDocuments document) {
    writing.write(List.of(document.stored()));
    writing.refresh();
    return document.stored().id();
  }

  private SearchResults ask(String query) {
    return asking.search(SearchRequest.of(new Question.Expert(Expression.parse(query))));
  }

  private static List<DocumentId> ids(SearchResults results) {
    return results.hits().stream().map(Hit::document).toList();
  }

  /** What stands behind the bar: the paper, the policy, both, or none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TI=再生                          | paper
          TI=电池                          | both
          题名='动力电池'                   | policy
          KY=回收利用                      | policy
          KY=回收                          | none
          KY%回收                          | policy
          AB=浸出                          | paper
          AB=网点                          | none
          SU=碳热还原                      | paper
          FT=梯次利用                      | policy
          FT=再生                          | both
          AU=沈怀瑾                        | paper
          AU=沈怀                          | none
          AU%沈怀                          | paper
          AF=澜州市人民政府                 | policy
          AF%澜州                          | policy
          JN=电源与储能                    | paper
          CLC=X705                         | paper
          CLC=TM9                          | none
          CLC%=TM9                         | paper
          NO='澜政发〔2023〕8号'            | policy
          YE=2021                          | paper
          YE=2022-2023                     | policy
          YE>2020 AND TI=电池               | both
          YE=-2018                         | none
          FT%='网点 责任'                  | policy
          FT%='网点 浸出'                  | none
          """)
  void asksEachFieldByItself(String query, String found) {
    expect(query, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          TI=电池 AND FT=网点              | policy
          TI=短程再生 OR NO='澜政发〔2023〕8号' | both
          TI=电池 NOT KY=动力电池          | paper
          TI=(再生+回收)*电池              | both
          FT=电池-网点                     | paper
          FT=电池*(浸出+网点)-补助          | paper
          (TI=再生 OR TI=回收) AND YE=2023- | policy
          """)
  void joinsFieldsAndWords(String query, String found) {
    expect(query, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          FT=再生材料 同句 容量            | paper
          FT=再生材料 同句 浸出渣          | none
          FT=再生材料 同段 浸出渣          | paper
          FT=网点 同段 责任                | none
          FT=网点 同段 补助                | policy
          FT=网点 同句 补助                | none
          FT=标识 同句 责任 同句 来源       | policy
          FT=(网点+标识) 同句 来源          | policy
          FT=电池 /2 网点                  | policy
          FT=网点 /2 电池                  | policy
          FT=电池 /1 网点                  | none
          FT=(动力电池 /2 网点) 同段 补助   | policy
          AU=白景行 同句 沈怀瑾             | none
          """)
  void asksHowNearWordsStand(String query, String found) {
    expect(query, found);
  }

  @Test
  void truncates() {
    expect("FT=recycl*", "paper");
    expect("FT=cycl*", "none");
    expect("FT=(recycl* /5 LFP)", "paper");
    expect("CLC=TM9*", "paper");
    expect("FT=RECYCL*", "paper");
  }

  private void expect(String query, String found) {
    List<DocumentId> expected =
        switch (found) {
          case "paper" -> List.of(paper);
          case "policy" -> List.of(policy);
          case "both" -> List.of(paper, policy);
          default -> List.of();
        };
    SearchResults results = ask(query);
    assertThat(ids(results)).as(query).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(results.total()).as(query).isEqualTo(expected.size());
    // What is written canonically asks the same.
    assertThat(ids(ask(Expression.parse(query).text())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void marksTheWordsAskedForAndNotThoseTakenAway() {
    Hit hit = ask("FT=浸出渣-网点 AND YE=2021").hits().getFirst();
    assertThat(hit.passages()).isNotEmpty();
    assertThat(hit.passages().getFirst().highlights())
        .isNotEmpty()
        .allMatch(mark -> mark.of(PAPER_TEXT).startsWith("浸出"));
  }

  @Test
  void countsFacetsAndSortsByDate() {
    SearchRequest all = SearchRequest.of(new Question.Expert(Expression.parse("FT=充电桩+电池")));
    assertThat(ids(asking.search(all.sorted(ResultOrder.NEWEST))))
        .containsExactly(late, policy, early, paper);
    assertThat(ids(asking.search(all.sorted(ResultOrder.OLDEST))))
        .containsExactly(early, policy, late, paper);
    assertThat(asking.search(all).facets().get(Facet.YEAR)).hasSize(4);
  }

  @Test
  void hidesWhatTheAskerMayNotSee() {
    for (String query : List.of("FT=充电桩", "YE=2000-", "TI=没有 OR YE=2024", "FT=充 NOT TI=没有")) {
      assertThat(ids(ask(query))).as(query).doesNotContain(inside);
      SearchRequest staff =
          SearchRequest.of(new Question.Expert(Expression.parse(query)))
              .visibleTo(Set.of(AccessLevel.values()));
      assertThat(ids(asking.search(staff))).as(query).contains(inside);
    }
  }

  /** Whatever stands in a term is looked for, in every field and every way, and never obeyed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzq\"}}]},\"query\":{\"match_all\":{}}",
        "zzq' OR '1'='1",
        "{\"match_all\":{}}zzq",
        "title:zzq* OR _exists_:id",
        "zzq) OR (*:*",
        "/.*zzq.*/",
        "zzq~2^9 [* TO *]",
        "<script>alert(1)</script>",
        "${7*7}zzq",
        "} INSERT DATA { <urn:x> <urn:x> <urn:x>",
        "zzq\u202e\u200b"
      })
  void takesTermsForWordsNeverForSyntax(String hostile) {
    for (SearchField field : SearchField.values()) {
      for (Match match : Match.values()) {
        if (field != SearchField.YEAR) {
          Expression asked = new InField(field, match, new Term(hostile));
          assertThat(asking.search(SearchRequest.of(new Question.Expert(asked))).total())
              .as("%s %s %s", field, match, hostile)
              .isZero();
        }
      }
    }
  }
}
