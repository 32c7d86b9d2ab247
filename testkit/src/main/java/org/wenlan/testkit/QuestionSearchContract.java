package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.core.search.Facet.REGION;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentNumber;
import org.wenlan.core.document.PolicyRelation;
import org.wenlan.core.document.RelationType;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;

/**
 * What every {@link DocumentSearch} promises about questions, and about policies that replaced each
 * other.
 *
 * <p>Not promised: how good the order is otherwise.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before each test
public abstract class QuestionSearchContract {

  private static final String QUESTION = "外地读者怎样办理借书证？";
  private static final String RULE = "外地读者凭身份证办理借书证。";

  private DocumentIndex writing;
  private DocumentSearch asking;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Asks the index that {@link #emptyIndex()} gave last. */
  protected abstract DocumentSearch search();

  @BeforeEach
  void open() {
    writing = emptyIndex();
    asking = search();
  }

  private DocumentId write(TestDocuments document) {
    writing.write(List.of(document.stored()));
    writing.refresh();
    return document.stored().id();
  }

  private static List<DocumentId> ids(SearchResults results) {
    return results.hits().stream().map(Hit::document).toList();
  }

  @Test
  void answersAQuestionThoughNoDocumentHoldsAllItsWords() {
    write(document("阅读空间", "山区乡村公共阅读空间建设。"));
    DocumentId rule = write(document("借阅规则", RULE + "借期三十天。"));
    SearchResults results = asking.search(SearchRequest.of(QUESTION));
    assertThat(ids(results)).first().isEqualTo(rule);
    assertThat(results.nearest()).isTrue();
    assertThat(results.hits().getFirst().passages()).isNotEmpty();
  }

  @Test
  void leavesWordsToWhoeverAsksForWordsOnly() {
    write(document("借阅规则", RULE));
    SearchResults results = asking.search(SearchRequest.of(QUESTION).in(SearchMode.LEXICAL));
    assertThat(results.total()).isZero();
    assertThat(results.nearest()).isFalse();
  }

  @Test
  void countsPagesAndNarrowsTheVeryDocumentsItLists() {
    writing.write(
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    document("规则" + i, RULE + "第" + i + "条。")
                        .region(i % 3 == 0 ? "澜州" : "溪州")
                        .date("20%02d-01-01".formatted(i))
                        .stored())
            .toList());
    writing.refresh();
    SearchRequest request = SearchRequest.of(QUESTION);
    Set<DocumentId> seen = new LinkedHashSet<>();
    for (int from = 0; from < 40; from += 10) {
      SearchResults page = asking.search(request.page(from, 10));
      assertThat(page.total()).isEqualTo(30);
      seen.addAll(ids(page));
    }
    assertThat(seen).hasSize(30);
    assertThat(asking.search(request).facets().get(REGION))
        .extracting(count -> count.value() + count.count())
        .containsExactly("溪州20", "澜州10");
    SearchRequest narrowed =
        new SearchRequest(
            request.question(),
            Map.of(REGION, Set.of("澜州")),
            request.access(),
            request.mode(),
            ResultOrder.NEWEST,
            0,
            10);
    SearchResults inRegion = asking.search(narrowed);
    assertThat(inRegion.total()).isEqualTo(10);
    assertThat(inRegion.facets().get(REGION)).hasSize(2);
    assertThat(inRegion.hits())
        .extracting(hit -> hit.metadata().title())
        .startsWith("规则27", "规则24");
  }

  @Test
  void putsASuccessorBeforeWhatItRepealed() {
    DocumentId old = write(document("馆藏清点办法", "馆藏清点。馆藏清点。").number("文澜政发〔2014〕12号"));
    TestDocuments later = document("馆藏管理办法", "馆藏清点依照本办法，原办法（文澜政发〔2014〕12号）同时废止。");
    DocumentId successor =
        write(
            later.relation(
                new PolicyRelation(
                    RelationType.REPEALS,
                    Optional.empty(),
                    DocumentNumber.find("文澜政发〔2014〕12号"),
                    "同时废止",
                    later.span("同时废止"),
                    1)));
    assertThat(ids(asking.search(SearchRequest.of("馆藏清点")))).containsExactly(successor, old);
    assertThat(ids(asking.search(SearchRequest.of("馆藏怎样清点？")))).containsSubsequence(successor, old);
    assertThat(ids(asking.search(SearchRequest.of("文澜政发〔2014〕12号")))).first().isEqualTo(old);
  }
}
