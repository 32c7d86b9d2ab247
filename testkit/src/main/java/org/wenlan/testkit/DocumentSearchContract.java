package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenlan.core.search.Facet.REGION;
import static org.wenlan.testkit.TestDocuments.document;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.TextSpan;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.PassageHit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;

/**
 * What every {@link DocumentSearch} promises.
 *
 * <p>Not promised: the order of equal scores, how good the ranking is, folding of traditional
 * characters. Passages are embedded by {@link HashingEmbedder}; the search must use it too.
 */
public abstract class DocumentSearchContract extends DocumentResultListContract {

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
        SearchResults all = asking.search(SearchRequest.of("  ").in(mode));
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
      assertThat(ids(asking.search(SearchRequest.of(query)))).first().isEqualTo(named);
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
        SearchResults results = asking.search(SearchRequest.of(query).in(mode));
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
      SearchResults results = asking.search(SearchRequest.of("海洋经济发展的路径").in(SearchMode.VECTOR));
      assertThat(ids(results)).first().isEqualTo(near);
      assertThat(results.hits().getFirst().passages().getFirst().highlights()).isEmpty();
    }

    @Test
    void answersAHybridQuestionWhenNoWordMatches() {
      DocumentId near = write(document("甲", "海洋经济高质量发展的路径研究。"));
      SearchResults results = asking.search(SearchRequest.of("海洋经济新质发展路径研究 青瓷"));
      assertThat(ids(results)).containsExactly(near);
      assertThat(results.total()).isEqualTo(1);
      assertThat(results.nearest()).isTrue();
      assertThat(results.hits().getFirst().passages()).isNotEmpty();
    }

    @Test
    void doesNotAddToWhatWordsMatch() {
      DocumentId exact = write(document("甲", "海洋经济高质量发展的路径研究。"));
      write(document("乙", "海洋渔业高质量发展的路径探索。"));
      SearchResults results = asking.search(SearchRequest.of("海洋经济 路径研究"));
      assertThat(ids(results)).containsExactly(exact);
      assertThat(results.total()).isEqualTo(1);
      assertThat(results.nearest()).isFalse();
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
        SearchResults results = asking.search(request);
        assertThat(ids(results)).as(mode.name()).containsExactly(open);
        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facets().get(REGION)).containsExactly(count("澜州", 1));
        SearchRequest staff = request.visibleTo(Set.of(AccessLevel.values()));
        assertThat(ids(asking.search(staff))).containsExactlyInAnyOrder(open, inside);
      }
    }
  }
}
