package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.core.search.Facet.CLASS;
import static org.wenlan.core.search.Facet.ISSUER;
import static org.wenlan.core.search.Facet.MONTH;
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
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.DocumentType;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.search.SearchResults.FacetCount;
import org.wenlan.core.store.StoredDocument;

/**
 * What a list of results must hold whichever index answers: counts that are right, stretches that
 * join. Part of {@link DocumentSearchContract}.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before each test
public abstract class DocumentResultListContract {

  static final String FILLER = "本年度其他事项按照既定安排稳步实施，不再一一列举。\n".repeat(8);

  DocumentIndex writing;
  DocumentSearch asking;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Asks the index that {@link #emptyIndex()} gave last. */
  protected abstract DocumentSearch search();

  @BeforeEach
  void open() {
    writing = emptyIndex();
    asking = search();
  }

  DocumentId write(TestDocuments document) {
    StoredDocument stored = document.stored();
    writing.write(List.of(stored));
    writing.refresh();
    return stored.id();
  }

  SearchResults ask(String query) {
    return asking.search(SearchRequest.of(query).in(SearchMode.LEXICAL));
  }

  List<DocumentId> found(String query) {
    return ids(ask(query));
  }

  static List<DocumentId> ids(SearchResults results) {
    return results.hits().stream().map(Hit::document).toList();
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
      return asking.search(
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
                  MONTH,
                  List.of(),
                  CLASS,
                  List.of(),
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
    void countsMonthsOnceAYearIsChosen() {
      assertThat(narrowed(Map.of(YEAR, Set.of("2015"))).facets().get(MONTH))
          .containsExactly(count("2015-06", 1), count("2015-01", 1));
      assertThat(narrowed(Map.of(MONTH, Set.of("2015-06"))).total()).isEqualTo(1);
    }

    @Test
    void countsAWideStepWithAllBelowItAndNarrowsByEither() {
      write(document("戊", "馆藏清点五。").issuers("杭州市西湖区人民政府").region("杭州"));
      write(document("己", "馆藏清点六。").issuers("浙江省财政厅").region("浙江"));
      write(document("庚", "馆藏清点七。\n中图分类号：TP391.1；G250").type(DocumentType.REPORT));
      write(document("辛", "馆藏清点八。\n中图分类号：TP18").type(DocumentType.REPORT));
      write(document("壬", "馆藏清点九。\n中图分类号：H01M10/54").type(DocumentType.PATENT));
      SearchResults all = narrowed(Map.of());
      assertThat(all.facets().get(REGION))
          .contains(
              count("浙江", 2),
              new FacetCount("浙江/杭州", "杭州", 1),
              new FacetCount("浙江/杭州/西湖区", "西湖区", 1));
      assertThat(all.facets().get(CLASS))
          .containsExactly(
              new FacetCount("T", "T 工业技术", 2),
              new FacetCount("T/TP", "TP 自动化技术、计算机技术", 2),
              new FacetCount("G", "G 文化、科学、教育、体育", 1),
              new FacetCount("G/G2", "G2 信息与知识传播", 1));
      for (Facet facet : List.of(REGION, CLASS)) {
        for (FacetCount value : all.facets().getOrDefault(facet, List.of())) {
          assertThat(narrowed(Map.of(facet, Set.of(value.value()))).total())
              .as(value.value())
              .isEqualTo(value.count());
        }
      }
      assertThat(narrowed(Map.of(REGION, Set.of("浙江"), CLASS, Set.of("T"))).total()).isZero();
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
      writing.write(
          IntStream.range(0, 130)
              .mapToObj(i -> document("文件" + i, "馆藏清点第" + i + "号。").stored())
              .toList());
      writing.refresh();
      for (SearchMode mode : List.of(SearchMode.HYBRID, SearchMode.LEXICAL)) {
        Set<DocumentId> seen = new LinkedHashSet<>();
        for (int from = 0; from < 140; from += 35) {
          SearchResults page = asking.search(SearchRequest.of("馆藏清点").in(mode).page(from, 35));
          assertThat(page.total()).isEqualTo(130);
          seen.addAll(ids(page));
        }
        assertThat(seen).as(mode.name()).hasSize(130);
      }
    }

    @Test
    void givesAnEmptyPagePastTheEnd() {
      write(document("甲", "馆藏清点。"));
      SearchResults page = asking.search(SearchRequest.of("馆藏").page(9_900, 100));
      assertThat(page.hits()).isEmpty();
      assertThat(page.total()).isEqualTo(1);
    }
  }

  static FacetCount count(String value, long count) {
    return new FacetCount(value, value, count);
  }
}
