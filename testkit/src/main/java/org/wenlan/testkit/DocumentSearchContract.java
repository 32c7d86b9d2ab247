package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.core.search.Facet.ISSUER;
import static org.wenlan.core.search.Facet.REGION;
import static org.wenlan.core.search.Facet.TOPIC;
import static org.wenlan.core.search.Facet.TYPE;
import static org.wenlan.core.search.Facet.YEAR;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;
import org.wenlan.core.store.StoredDocument;

/**
 * What every {@link DocumentSearch} promises.
 *
 * <p>Not promised: the order of equal scores, how good the ranking is, folding of traditional
 * characters. Passages are embedded by {@link HashingEmbedder}; the search must use it too.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before each test
public abstract class DocumentSearchContract {

  private static final String FILLER = "本年度其他事项按照既定安排稳步实施，不再一一列举。\n".repeat(8);

  private DocumentIndex index;
  private DocumentSearch search;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Asks the index that {@link #emptyIndex()} gave last. */
  protected abstract DocumentSearch search();

  @BeforeEach
  void open() {
    index = emptyIndex();
    search = search();
  }

  private DocumentId write(TestDocuments document) {
    StoredDocument stored = document.stored();
    index.write(List.of(stored));
    index.refresh();
    return stored.id();
  }

  private SearchResults ask(String query) {
    return search.search(SearchRequest.of(query).in(SearchMode.LEXICAL));
  }

  private List<DocumentId> found(String query) {
    return ids(ask(query));
  }

  private static List<DocumentId> ids(SearchResults results) {
    return results.hits().stream().map(Hit::document).toList();
  }

  @Nested
  class Words {

    @Test
    void joinsWordsByAnd() {
      DocumentId both = write(document("甲", "建设馆藏，开展讲座。"));
      write(document("乙", "建设馆藏。"));
      write(document("丙", "开展讲座。"));
      assertThat(found("馆藏 讲座")).containsExactly(both);
      assertThat(found("馆藏　讲座")).containsExactly(both);
    }

    @Test
    void findsWordsThatStandFarApartOrInTheTitle() {
      DocumentId far = write(document("讲座通知", "建设馆藏。\n" + FILLER + "修复古籍。"));
      assertThat(found("馆藏 古籍")).containsExactly(far);
      assertThat(found("讲座 古籍")).containsExactly(far);
    }

    @Test
    void findsKeywords() {
      DocumentId id = write(document("甲", "建设馆藏。").keywords("智库"));
      assertThat(found("智库")).containsExactly(id);
    }

    @Test
    void foldsWidthAndCase() {
      DocumentId half = write(document("甲", "采用OCLC系统。"));
      DocumentId full = write(document("乙", "采用ＯＣＬＣ系统。"));
      for (String query : List.of("OCLC", "oclc", "ＯＣＬＣ", "ｏｃｌｃ")) {
        assertThat(found(query)).as(query).containsExactlyInAnyOrder(half, full);
      }
    }

    @Test
    void answersABlankQueryWithEverythingVisible() {
      write(document("甲", "建设馆藏。"));
      write(document("乙", "开展讲座。"));
      write(document("丙", "不公开。").access(AccessLevel.INTERNAL));
      for (SearchMode mode : SearchMode.values()) {
        SearchResults all = search.search(SearchRequest.of("  ").in(mode));
        assertThat(all.total()).as(mode.name()).isEqualTo(2);
        assertThat(all.hits()).hasSize(2);
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "文澜政发〔2014〕12号",
          "文澜政发[2014]12号",
          "文澜政发［2014］012 号",
          "文澜政发【２０１４】第12号",
          "文澜政发 (2014) 第 12 号"
        })
    void putsTheDocumentWithTheNumberFirstInAnySpelling(String query) {
      DocumentId citing = write(document("甲", "根据文澜政发〔2014〕12号，文澜政发〔2014〕12号执行。"));
      DocumentId named = write(document("乙", "推进各项工作。").number("文澜政发〔2014〕12号"));
      write(document("丙", "推进各项工作。").number("文澜政发〔2014〕13号"));
      assertThat(found(query)).first().isEqualTo(named);
      assertThat(ids(search.search(SearchRequest.of(query)))).first().isEqualTo(named);
      assertThat(citing).isNotEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "*:*",
          "\"",
          "'",
          "{}",
          "{\"match_all\":{}}",
          "馆藏\" OR \"1\":\"1",
          "\\",
          "(((",
          "/.*/",
          "title:*",
          "馆藏~2^9",
          "[* TO *]",
          "<script>alert(1)</script>",
          "${7*7}",
          "馆藏 && !讲座",
          "\u0000",
          "\ud842",
          "_id:1"
        })
    void takesQueriesForWordsNeverForSyntax(String query) {
      write(document("甲", "推进青瓷普查。"));
      write(document("乙", "推进丝绸普查。").access(AccessLevel.INTERNAL));
      assertThat(ask(query).hits()).isEmpty();
      for (SearchMode mode : SearchMode.values()) {
        SearchResults results = search.search(SearchRequest.of(query).in(mode));
        assertThat(results.hits()).allMatch(h -> h.metadata().access() == AccessLevel.PUBLIC);
      }
    }
  }

  @Nested
  class Passages {

    @Test
    void quotesVerbatimAndMarksTheWordsThatMatched() {
      String text = FILLER + "𠮷村开展馆藏清点，ＯＣＬＣ系统用于馆藏编目。\n" + FILLER;
      write(document("甲", text));
      for (String query : List.of("馆藏", "oclc")) {
        PassageHit passage = ask(query).hits().getFirst().passages().getFirst();
        TextSpan span = passage.evidence().span();
        assertThat(passage.evidence().quote()).isEqualTo(span.of(text));
        assertThat(passage.highlights())
            .isNotEmpty()
            .allMatch(span::contains)
            .allMatch(h -> Set.of("馆藏", "ＯＣＬＣ").contains(h.of(text)));
      }
      assertThat(ask("馆藏").hits().getFirst().passages().getFirst().highlights()).hasSize(2);
    }

    @Test
    void showsAtMostThree() {
      write(document("甲", ("开展馆藏清点。" + FILLER).repeat(5)));
      assertThat(ask("馆藏").hits().getFirst().passages()).hasSize(3);
    }

    @Test
    void namesThePlace() {
      TestDocuments plan = document("甲", FILLER + "开展馆藏清点。");
      write(plan.pages(0, FILLER.length()));
      PassageHit passage = ask("馆藏").hits().getFirst().passages().getFirst();
      assertThat(passage.evidence().locator())
          .isEqualTo(plan.clean().locate(passage.evidence().span().start()));
    }
  }

  @Nested
  class Meaning {

    @Test
    void findsTheNearestPassageFirst() {
      DocumentId near = write(document("甲", "海洋经济高质量发展的路径研究。"));
      write(document("乙", "山区乡村公共阅读空间建设。"));
      SearchResults results = search.search(SearchRequest.of("海洋经济发展的路径").in(SearchMode.VECTOR));
      assertThat(ids(results)).first().isEqualTo(near);
      assertThat(results.hits().getFirst().passages().getFirst().highlights()).isEmpty();
    }

    @Test
    void answersAHybridQuestionWhenNoWordMatches() {
      DocumentId near = write(document("甲", "海洋经济高质量发展的路径研究。"));
      SearchResults results = search.search(SearchRequest.of("海洋经济新质发展路径研究 青瓷"));
      assertThat(ids(results)).containsExactly(near);
      assertThat(results.total()).isEqualTo(1);
      assertThat(results.hits().getFirst().passages()).allMatch(p -> p.highlights().isEmpty());
    }

    @Test
    void doesNotAddToWhatWordsMatch() {
      DocumentId exact = write(document("甲", "海洋经济高质量发展的路径研究。"));
      write(document("乙", "海洋渔业高质量发展的路径探索。"));
      SearchResults results = search.search(SearchRequest.of("海洋经济 路径研究"));
      assertThat(ids(results)).containsExactly(exact);
      assertThat(results.total()).isEqualTo(1);
    }
  }

  @Nested
  class Access {

    @Test
    void hidesInternalDocumentsUnlessAsked() {
      DocumentId open = write(document("甲", "馆藏清点。").region("澜州"));
      DocumentId inside = write(document("乙", "馆藏清点内情。").region("溪州").access(AccessLevel.INTERNAL));
      for (SearchMode mode : SearchMode.values()) {
        SearchRequest request = SearchRequest.of("馆藏清点").in(mode);
        SearchResults results = search.search(request);
        assertThat(ids(results)).as(mode.name()).containsExactly(open);
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facets().get(REGION)).containsExactly(count("澜州", 1));
        SearchRequest staff = request.visibleTo(Set.of(AccessLevel.values()));
        assertThat(ids(search.search(staff))).containsExactlyInAnyOrder(open, inside);
      }
    }
  }

  @Nested
  class Facets {

    @BeforeEach
    void fill() {
      write(
          document("甲", "馆藏清点一。")
              .issuers("澜州市人民政府", "澜州市财政局")
              .region("澜州")
              .date("2014-03-05")
              .keywords("馆藏", "数字化"));
      write(
          document("乙", "馆藏清点二。")
              .issuers("溪州市人民政府")
              .region("溪州")
              .date("2015-01-01")
              .keywords("馆藏"));
      write(document("丙", "馆藏清点三。").type(DocumentType.REPORT).region("澜州").date("2015-06-01"));
      write(document("丁", "无关文献。").region("云州").keywords("馆藏外"));
    }

    private SearchResults narrowed(Map<Facet, Set<String>> filters) {
      return search.search(
          new SearchRequest("馆藏清点", filters, Set.of(AccessLevel.PUBLIC), SearchMode.HYBRID, 0, 10));
    }

    @Test
    void countsEveryMatchingDocument() {
      assertThat(narrowed(Map.of()).facets())
          .isEqualTo(
              Map.of(
                  TYPE,
                  List.of(new FacetCount("POLICY", "政策文件", 2), new FacetCount("REPORT", "报告", 1)),
                  ISSUER,
                  List.of(count("溪州市人民政府", 1), count("澜州市人民政府", 1), count("澜州市财政局", 1)),
                  REGION,
                  List.of(count("澜州", 2), count("溪州", 1)),
                  YEAR,
                  List.of(count("2015", 2), count("2014", 1)),
                  TOPIC,
                  List.of(count("馆藏", 2), count("数字化", 1))));
    }

    @Test
    void doesNotNarrowAFacetByItsOwnChoice() {
      SearchResults results = narrowed(Map.of(REGION, Set.of("澜州"), YEAR, Set.of("2015")));
      assertThat(results.total()).isEqualTo(1);
      assertThat(results.facets().get(REGION)).containsExactly(count("溪州", 1), count("澜州", 1));
      assertThat(results.facets().get(YEAR)).containsExactly(count("2015", 1), count("2014", 1));
      assertThat(results.facets().get(TYPE)).containsExactly(new FacetCount("REPORT", "报告", 1));
    }

    @Test
    void joinsValuesOfOneFacetByOr() {
      assertThat(narrowed(Map.of(REGION, Set.of("澜州", "溪州"))).total()).isEqualTo(3);
      assertThat(narrowed(Map.of(REGION, Set.of("不存在"))).total()).isZero();
      assertThat(narrowed(Map.of(REGION, Set.of())).total()).isEqualTo(3);
    }
  }

  @Nested
  class Paging {

    @Test
    void passesOverEveryDocumentOnce() {
      index.write(
          IntStream.range(0, 130)
              .mapToObj(i -> document("文件" + i, "馆藏清点第" + i + "号。").stored())
              .toList());
      index.refresh();
      for (SearchMode mode : List.of(SearchMode.HYBRID, SearchMode.LEXICAL)) {
        Set<DocumentId> seen = new LinkedHashSet<>();
        for (int from = 0; from < 140; from += 35) {
          SearchResults page = search.search(SearchRequest.of("馆藏清点").in(mode).page(from, 35));
          assertThat(page.total()).isEqualTo(130);
          seen.addAll(ids(page));
        }
        assertThat(seen).as(mode.name()).hasSize(130);
      }
    }

    @Test
    void givesAnEmptyPagePastTheEnd() {
      write(document("甲", "馆藏清点。"));
      SearchResults page = search.search(SearchRequest.of("馆藏").page(9_900, 100));
      assertThat(page.hits()).isEmpty();
      assertThat(page.total()).isEqualTo(1);
    }
  }

  private static FacetCount count(String value, long count) {
    return new FacetCount(value, value, count);
  }
}
