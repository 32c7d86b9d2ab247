package org.wenlan.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.testkit.TestDocuments.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.find.ResultPages;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.ListedDocument;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;

/** Lists past the 10,000 hits at which Elasticsearch ends a list of its own. */
class ElasticsearchResultStreamIT {

  private static final int DOCUMENTS = 10_050;
  private static final int INTERNAL = 30;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  private final ResultStream stream = TestNode.stream();

  @BeforeAll
  static void fill() {
    DocumentIndex index = TestNode.emptyIndex();
    for (int from = 0; from < DOCUMENTS; from += 1_000) {
      index.write(
          IntStream.range(from, Math.min(from + 1_000, DOCUMENTS))
              .mapToObj(
                  i ->
                      document("充电桩" + i, "充电桩。")
                          .withoutVectors()
                          .date(FIRST.plusDays(i).toString())
                          .access(i < INTERNAL ? AccessLevel.INTERNAL : AccessLevel.PUBLIC)
                          .keywords("桩")
                          .stored())
              .toList());
    }
    index.refresh();
  }

  private List<ListedDocument> read(SearchRequest request) {
    List<ListedDocument> read = new ArrayList<>();
    assertThat(stream.read(request, read::add)).isEqualTo(read.size());
    return read;
  }

  @Test
  void readsEveryDocumentOnceInTheOrderAskedFor() {
    SearchRequest all =
        SearchRequest.of(new Question.Expert(Expression.parse("TI=充电桩")))
            .visibleTo(Set.of(AccessLevel.values()));
    List<ListedDocument> read = read(all.sorted(ResultOrder.OLDEST));
    assertThat(read).hasSize(DOCUMENTS);
    assertThat(new HashSet<>(read)).hasSize(DOCUMENTS);
    assertThat(read.stream().map(one -> one.metadata().date().orElseThrow())).isSorted();
    assertThat(read.getFirst().keywords()).containsExactly("桩");
    assertThat(TestNode.search().search(all).total()).isEqualTo(DOCUMENTS);
  }

  @Test
  void turnsPagesPastTheServersLimit() {
    ResultPages pages = TestNode.aids().pages();
    SearchRequest all = SearchRequest.of("充电桩").sorted(ResultOrder.OLDEST);
    ResultPages.Stretch behind = pages.from(all, 10_000);
    assertThat(behind.hits()).hasSize(10);
    assertThat(behind.hits().getFirst().metadata().title()).isEqualTo("充电桩10030");
    ResultPages.Stretch last = pages.behind(all, behind.next().orElseThrow());
    assertThat(last.from()).isEqualTo(10_010);
    assertThat(last.hits().getLast().metadata().title()).isEqualTo("充电桩10049");
    assertThat(TestNode.search().search(all).total()).isEqualTo(DOCUMENTS - INTERNAL);
  }

  @Test
  void keepsToAccessAndFilters() {
    assertThat(read(SearchRequest.of("充电桩"))).hasSize(DOCUMENTS - INTERNAL);
    assertThat(read(SearchRequest.of(""))).hasSize(DOCUMENTS - INTERNAL);
    SearchRequest narrowed =
        new SearchRequest(
            "充电桩",
            Map.of(Facet.YEAR, Set.of("1991")),
            Set.of(AccessLevel.PUBLIC),
            SearchMode.HYBRID,
            0,
            1);
    assertThat(read(narrowed)).hasSize(365);
    assertThat(read(SearchRequest.of("没有的词").in(SearchMode.LEXICAL))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"充电桩在哪里可以找到？", "充电桩 没有的词", "chongdianzhuang"})
  void listsWhatThePagesShowWhereNoDocumentHoldsTheWords(String asked) {
    SearchRequest request = SearchRequest.of(asked).page(0, 100);
    SearchResults page = TestNode.search().search(request);
    List<ListedDocument> read = read(request);
    assertThat(read).hasSize((int) page.total()).isNotEmpty();
    assertThat(read(request.in(SearchMode.LEXICAL))).isEmpty();
    assertThat(read.stream().limit(100).map(ListedDocument::document))
        .containsExactlyElementsOf(page.hits().stream().map(Hit::document).toList());
  }
}
