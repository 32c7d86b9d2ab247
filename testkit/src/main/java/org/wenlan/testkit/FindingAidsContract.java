package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.document.EntityType;
import org.wenlan.core.find.DistinctTerm;
import org.wenlan.core.find.ResultPages.Stretch;
import org.wenlan.core.find.SimilarDocument;
import org.wenlan.core.find.Spelling.Correction;
import org.wenlan.core.find.Suggestion;
import org.wenlan.core.find.Suggestion.Kind;
import org.wenlan.core.find.TermCount;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.Timeline.Bucket;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.DocumentIndex;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.store.StoredDocument;

/** What finding aids must hold whichever index they look into. */
@SuppressWarnings("NullAway.Init") // JUnit calls open() before each test
public abstract class FindingAidsContract {

  private static final YearMonth LAST = YearMonth.of(2026, 11);
  private static final Set<AccessLevel> PUBLIC = Set.of(AccessLevel.PUBLIC);
  private static final Set<AccessLevel> ALL = Set.of(AccessLevel.values());

  private DocumentIndex index;
  private FindingAids aids;

  /** An index that holds nothing. */
  protected abstract DocumentIndex emptyIndex();

  /** Aids over the index that {@link #emptyIndex()} gave last. */
  protected abstract FindingAids aids();

  @BeforeEach
  void open() {
    index = emptyIndex();
    aids = aids();
  }

  private DocumentId write(TestDocuments document) {
    StoredDocument stored = document.stored();
    index.write(List.of(stored));
    index.refresh();
    return stored.id();
  }

  private static SearchRequest about(String words, Map<Facet, Set<String>> filters) {
    return new SearchRequest(words, filters, PUBLIC, SearchMode.HYBRID, 0, 10);
  }

  @Nested
  class Trends {

    @Test
    void showsYearsWithoutDocumentsAsZeroAndCountsWhatHasNoPlaceInTheRow() {
      write(document("甲", "馆藏清点一。").date("2019-05-01"));
      write(document("乙", "馆藏清点二。").date("2021-01-01"));
      write(document("丙", "馆藏清点三。").date("2021-03-01"));
      write(document("丁", "馆藏清点四。"));
      write(document("戊", "馆藏清点五。").date("2099-01-01"));
      write(document("己", "馆藏清点六。").date("2020-01-01").access(AccessLevel.INTERNAL));
      write(document("庚", "别的事。").date("2018-01-01"));
      SearchRequest asked = SearchRequest.of("馆藏清点");
      assertThat(aids.trends().timeline(asked, Timeline.Unit.YEAR, LAST))
          .isEqualTo(
              new Timeline(
                  Timeline.Unit.YEAR,
                  List.of(new Bucket("2019", 1), new Bucket("2020", 0), new Bucket("2021", 2)),
                  0,
                  1,
                  1));
      assertThat(
              aids.trends()
                  .timeline(
                      about("馆藏清点", Map.of(Facet.YEAR, Set.of("2021"))), Timeline.Unit.MONTH, LAST)
                  .buckets())
          .containsExactly(
              new Bucket("2021-01", 1), new Bucket("2021-02", 0), new Bucket("2021-03", 1));
      assertThat(aids.trends().timeline(SearchRequest.of("没有的词"), Timeline.Unit.YEAR, LAST))
          .isEqualTo(new Timeline(Timeline.Unit.YEAR, List.of(), 0, 0, 0));
    }

    @Test
    void countsTermsOfDocumentsTheAskerMaySee() {
      write(document("甲", "馆藏清点一。").keywords("馆藏", "清点"));
      write(document("乙", "馆藏清点二。").keywords("馆藏"));
      write(document("丙", "馆藏清点三。").keywords("馆藏", "密件").access(AccessLevel.INTERNAL));
      assertThat(aids.trends().terms(SearchRequest.of("馆藏清点"), 10))
          .containsExactly(new TermCount("馆藏", 2), new TermCount("清点", 1));
      assertThat(aids.trends().terms(SearchRequest.of("").visibleTo(ALL), 1))
          .containsExactly(new TermCount("馆藏", 3));
    }

    @Test
    void findsTermsThatStandOutInAPartOfTheList() {
      for (int i = 0; i < 20; i++) {
        write(document("旧" + i, "储能第" + i + "篇。").date("2020-01-01").keywords("储能", "铅酸"));
      }
      for (int i = 0; i < 6; i++) {
        write(document("新" + i, "储能新" + i + "篇。").date("2024-01-01").keywords("储能", "固态"));
      }
      write(document("少", "储能少见。").date("2024-02-01").keywords("偶见"));
      SearchRequest whole = about("储能", Map.of());
      SearchRequest recent = about("储能", Map.of(Facet.YEAR, Set.of("2024")));
      List<DistinctTerm> terms = aids.trends().distinctive(recent, whole, 10);
      assertThat(terms).extracting(DistinctTerm::term).containsExactly("固态");
      DistinctTerm burst = terms.getFirst();
      assertThat(List.of(burst.inPart(), burst.part(), burst.inRest(), burst.rest()))
          .containsExactly(6L, 7L, 0L, 20L);
      assertThat(burst.score()).isBetween(22.8, 22.9);
      assertThat(aids.trends().distinctive(whole, whole, 10)).isEmpty();
      assertThat(aids.trends().distinctive(about("没有的词", Map.of()), whole, 10)).isEmpty();
    }
  }

  @Nested
  class Suggesting {

    @BeforeEach
    void fill() {
      write(document("科技查新服务指南", "科技查新。").keywords("科技查新", "服务").date("2020-01-01"));
      write(
          document("澜州图书馆年报", "澜州图书馆开展科技查新。")
              .keywords("科技查新")
              .mention(EntityType.ORGANIZATION, "澜州图书馆"));
      write(document("查新内情", "科技秘闻。").keywords("科技秘闻").access(AccessLevel.INTERNAL));
    }

    private List<Suggestion> typed(String beginning) {
      return aids.suggestions().beginningWith(beginning, PUBLIC, 8);
    }

    @Test
    void offersTermsWrittenInPinyinAndByInitials() {
      Suggestion topic = Suggestion.ask(Kind.TOPIC, "科技查新");
      for (String beginning : List.of("科", "科技查", "kejicha", "KJC", "ｋｊ")) {
        assertThat(typed(beginning)).as(beginning).first().isEqualTo(topic);
      }
      assertThat(typed("lanzhoutu")).contains(Suggestion.ask(Kind.ORGANIZATION, "澜州图书馆"));
      assertThat(typed("科技查新服"))
          .extracting(Suggestion::kind, Suggestion::text)
          .containsExactly(org.assertj.core.api.Assertions.tuple(Kind.TITLE, "科技查新服务指南"));
    }

    @Test
    void offersNothingBecauseOfADocumentTheAskerMayNotSee() {
      assertThat(typed("科技秘")).isEmpty();
      assertThat(typed("查新内")).isEmpty();
      assertThat(aids.suggestions().beginningWith("科技秘", ALL, 8)).hasSize(1);
      assertThat(aids.suggestions().beginningWith("查新内", ALL, 8)).hasSize(1);
    }

    @Test
    void takesWhatIsTypedForNothingButABeginning() {
      for (String hostile :
          List.of("", " ", ".*", "科.*", "[", "\\", "\"}}", "~", "a|b", "*", "\ud842", "科\t")) {
        assertThat(typed(hostile).stream().map(Suggestion::text))
            .as(hostile)
            .allMatch(text -> !hostile.isBlank() && text.startsWith(hostile.strip()));
      }
      assertThat(typed("科".repeat(2_000))).isEmpty();
    }
  }

  @Nested
  class Correcting {

    @BeforeEach
    void fill() {
      index.write(
          IntStream.range(0, 6)
              .mapToObj(i -> document("指南" + i, "开展科技查新。" + i).keywords("科技查新").stored())
              .toList());
      write(document("南", "另一件事，在别处。").keywords("别处"));
      write(document("密", "密").keywords("科星查新", "密中之密").access(AccessLevel.INTERNAL));
    }

    private java.util.Optional<String> meant(String typed) {
      return aids.spelling().correct(SearchRequest.of(typed)).map(Correction::words);
    }

    @Test
    void hearsWhatWasMeant() {
      assertThat(meant("科技查心")).contains("科技查新");
      assertThat(meant("科计查新")).contains("科技查新");
      assertThat(meant("科技查星")).contains("科技查新");
      assertThat(meant("kejichaxin")).contains("科技查新");
      assertThat(meant("开展 科技查心")).contains("开展 科技查新");
      assertThat(aids.spelling().correct(SearchRequest.of("科技查心")))
          .contains(new Correction("科技查新", 6));
    }

    @Test
    void leavesAloneWhatFindsEnoughOrCannotBeHeard() {
      assertThat(meant("科技查新")).isEmpty();
      assertThat(meant("")).isEmpty();
      assertThat(meant("毫不相干的词")).isEmpty();
      assertThat(meant("密中之蜜")).isEmpty();
      assertThat(meant("\"}},\"x\":[.*")).isEmpty();
      assertThat(
              aids.spelling()
                  .correct(SearchRequest.of(new Question.Expert(Expression.parse("TI=科技查心")))))
          .isEmpty();
    }
  }

  @Nested
  class Likeness {

    @Test
    void findsOthersAboutTheSameAndNeverItself() {
      String text = "磷酸铁锂正极材料的回收再生工艺，以柠檬酸浸出。";
      DocumentId own = write(document("磷酸铁锂回收", text).keywords("磷酸铁锂", "回收", "浸出"));
      DocumentId like = write(document("铁锂再生", text + "又一法。").keywords("磷酸铁锂", "回收"));
      DocumentId copy = write(document("磷酸铁锂回收转载", text).keywords("磷酸铁锂", "回收", "浸出"));
      DocumentId secret =
          write(document("内部", text + "内部。").keywords("磷酸铁锂").access(AccessLevel.INTERNAL));
      write(document("古籍修复", "古籍修复用纸的酸化检测办法。").keywords("古籍"));
      List<SimilarDocument> found = aids.similar().to(own, PUBLIC, Set.of(copy), 5);
      assertThat(found).extracting(SimilarDocument::document).first().isEqualTo(like);
      assertThat(found).extracting(SimilarDocument::document).doesNotContain(own, copy, secret);
      assertThat(found.getFirst().shared()).containsExactly("磷酸铁锂", "回收");
      assertThat(aids.similar().to(secret, PUBLIC, Set.of(), 5)).isEmpty();
      assertThat(aids.similar().to(own, ALL, Set.of(), 5))
          .extracting(SimilarDocument::document)
          .contains(copy, secret);
    }
  }

  @Nested
  class Pages {

    @Test
    void goesThroughTheListWithoutGapOrRepetition() {
      index.write(
          IntStream.range(0, 45)
              .mapToObj(i -> document("文" + i, "馆藏清点第" + i + "号。").date(day(i)).stored())
              .toList());
      index.refresh();
      for (ResultOrder order : ResultOrder.values()) {
        SearchRequest asked = SearchRequest.of("馆藏清点").sorted(order);
        List<DocumentId> walked = new ArrayList<>();
        Stretch stretch = aids.pages().from(asked, 0);
        while (!stretch.hits().isEmpty()) {
          stretch.hits().forEach(hit -> walked.add(hit.document()));
          if (stretch.next().isEmpty()) {
            break;
          }
          stretch = aids.pages().behind(asked, stretch.next().get());
        }
        assertThat(walked).as(order.name()).hasSize(45).doesNotHaveDuplicates();
        assertThat(aids.pages().from(asked, 23).hits().stream().map(Hit::document))
            .isEqualTo(walked.subList(23, 33));
        assertThat(aids.pages().from(asked, 60).hits()).isEmpty();
      }
    }

    private static String day(int i) {
      return "2020-%02d-01".formatted(1 + i % 12);
    }

    @Test
    void refusesMarksItDidNotMake() {
      write(document("甲", "馆藏清点。"));
      SearchRequest asked = SearchRequest.of("馆藏清点");
      for (String mark : List.of("", "x", "%%", "UnwxfDF8MXx4", "a".repeat(10_000))) {
        assertThatThrownBy(() -> aids.pages().behind(asked, mark))
            .as(mark)
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(() -> aids.pages().from(asked, -1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
