package org.wenlan.search.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenlan.testkit.TestDocuments.document;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.query.Expression;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.ResultOrder;
import org.wenlan.core.search.ResultStream;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.store.StoredDocument;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.search.RecordedHit;
import org.wenlan.search.SearchRecord;
import org.wenlan.search.SearchRecords;
import org.wenlan.search.SearchReplay;
import org.wenlan.search.vocabulary.CachedPhraseTables;
import org.wenlan.search.vocabulary.HanlpWordCuts;
import org.wenlan.search.vocabulary.SpellingFolding;
import org.wenlan.testkit.InMemoryDocumentIndex;
import org.wenlan.testkit.InMemoryDocumentStore;
import org.wenlan.testkit.InMemoryIndexStates;
import org.wenlan.testkit.InMemoryVocabulary;

class SearchRecordsTest {

  private static final Set<AccessLevel> ALL = Set.of(AccessLevel.values());
  private static final SpellingFolding FOLDING = new SpellingFolding();
  private static final Set<AccessLevel> PUBLIC = Set.of(AccessLevel.PUBLIC);

  private final InMemoryDocumentIndex index = new InMemoryDocumentIndex();
  private final DriverManagerDataSource source =
      new DriverManagerDataSource(
          "jdbc:h2:mem:records-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
  private final InMemoryVocabulary vocabulary =
      new InMemoryVocabulary(FOLDING, () -> Instant.EPOCH);
  @TempDir private Path folder;
  private InMemoryDocumentStore store;
  private RegisteredSearchRecords records;

  private final StoredDocument plan = document("回收计划", "锂回收率不低于90%。").date("2024-01-01").stored();
  private final StoredDocument report = document("回收报告", "锂回收率95%。").date("2025-01-01").stored();
  private final StoredDocument inside =
      document("内部报告", "锂回收率80%。").access(AccessLevel.INTERNAL).stored();

  @BeforeEach
  void open() {
    Flyway.configure().dataSource(source).load().migrate();
    index.write(List.of(plan, report, inside));
    store = new InMemoryDocumentStore(folder);
    List.of(plan, report, inside).forEach(stored -> store.putAnnotated(stored.document()));
    records = over(index);
  }

  private RegisteredSearchRecords over(ResultStream results) {
    return new RegisteredSearchRecords(
        results,
        new InMemoryIndexStates(index),
        new RecordRegistry(new JdbcTemplate(source)),
        store,
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        () -> Instant.parse("2026-11-27T08:00:00.123456Z"),
        new CachedPhraseTables(vocabulary, FOLDING, new HanlpWordCuts()));
  }

  private static SearchParameters expert(String query) {
    return new SearchParameters(
        new Question.Expert(Expression.parse(query)), Map.of(), ResultOrder.NEWEST);
  }

  private static List<String> titles(List<RecordedHit> hits) {
    return hits.stream().map(RecordedHit::title).toList();
  }

  @Test
  void keepsWhatWasAskedWhenByWhomAndWhatWasFound() {
    SearchParameters asked =
        new SearchParameters(
            new Question.Expert(Expression.parse("回收率>=90%")),
            Map.of(Facet.YEAR, Set.of("2024", "2025"), Facet.ISSUER, Set.of()),
            ResultOrder.NEWEST);
    SearchRecord kept = records.keep(asked, ALL, "guanyuan", " 查新R1 ");
    SearchRecord read = records.find(kept.id(), "guanyuan").orElseThrow();

    assertThat(read.asked().question()).isEqualTo(asked.question());
    assertThat(read.asked().filters().get(Facet.YEAR)).containsExactlyInAnyOrder("2024", "2025");
    assertThat(read.note()).isEqualTo("查新R1");
    assertThat(read.keptAt()).isEqualTo("2026-11-27T08:00:00.123Z");
    assertThat(read.state().documents()).isEqualTo(3);
    assertThat(read.count()).isEqualTo(2);
    assertThat(read.steady()).isTrue();
    assertThat(read.isWhole()).isTrue();
    assertThat(titles(records.hits(read, ALL))).containsExactly("回收报告", "回收计划");
    assertThat(records.list("guanyuan", 10)).containsExactly(read);
  }

  @Test
  void keepsTheEntriesOfTheVocabularyThatHadASay() {
    VocabularyEntry used = new VocabularyEntry(EntryKind.SYNONYMS, List.of("回收利用", "再生利用"), "");
    long id = vocabulary.add(used, "guanyuan").id();
    vocabulary.add(new VocabularyEntry(EntryKind.PHRASE, List.of("锂回收率"), ""), "guanyuan");
    SearchRecord kept = records.keep(expert("FT%锂回收利用 OR FT=锂回收率"), ALL, "guanyuan", "");
    SearchParameters off =
        SearchParameters.of(
            Map.of("q", new String[] {"回收利用"}, "synonyms", new String[] {"off"})::get);
    SearchRecord plain = records.keep(off, ALL, "guanyuan", "");
    vocabulary.remove(id, "guanyuan");

    SearchRecord read = records.find(kept.id(), "guanyuan").orElseThrow();
    assertThat(read.asked().vocabulary()).isEqualTo(new VocabularyUse.Kept(List.of(used)));
    assertThat(read.isWhole()).isTrue();
    assertThat(records.find(plain.id(), "guanyuan").orElseThrow().asked().vocabulary())
        .isEqualTo(VocabularyUse.none());
    JdbcClient.create(source).sql("update search_record set vocabulary = ''").update();
    assertThat(records.find(kept.id(), "guanyuan").orElseThrow().isWhole()).isFalse();
  }

  @Test
  void isSeenByNobodyElse() {
    SearchRecord kept = records.keep(expert("TI=回收"), ALL, "guanyuan", "");
    assertThat(records.find(kept.id(), "duzhe")).isEmpty();
    assertThat(records.list("duzhe", 10)).isEmpty();
  }

  @Test
  void replaysWithoutDifferenceWhileTheIndexIsTheSame() {
    SearchRecord kept = records.keep(expert("FT=回收率"), ALL, "guanyuan", "");
    SearchReplay replay = records.replay(kept, ALL);
    assertThat(replay.sameState()).isTrue();
    assertThat(replay.same()).isTrue();
    assertThat(replay.then()).isEqualTo(replay.now()).isEqualTo(3);
  }

  @Test
  void tellsWhatCameAndWhatWent() {
    SearchRecord kept = records.keep(expert("FT=回收率"), ALL, "guanyuan", "");
    index.remove(List.of(plan.id()));
    index.write(List.of(document("新办法", "锂回收率98%。").stored()));
    SearchReplay replay = records.replay(kept, ALL);
    assertThat(replay.sameState()).isFalse();
    assertThat(replay.same()).isFalse();
    assertThat(titles(replay.added())).containsExactly("新办法");
    assertThat(titles(replay.gone())).containsExactly("回收计划");
  }

  @Test
  void leavesOutOnBothSidesWhatTheAskerMayNoLongerSee() {
    SearchRecord kept = records.keep(expert("FT=回收率"), ALL, "guanyuan", "");
    assertThat(titles(records.hits(kept, PUBLIC))).doesNotContain("内部报告").hasSize(2);
    SearchReplay replay = records.replay(kept, PUBLIC);
    assertThat(replay.narrowed()).isTrue();
    assertThat(replay.same()).isTrue();
    assertThat(replay.then()).isEqualTo(replay.now()).isEqualTo(2);
  }

  @Test
  void namesNothingThatHasBeenWithdrawnOrMadeInternalSince() {
    SearchRecord kept = records.keep(expert("FT=回收率"), PUBLIC, "duzhe", "");
    store.remove(List.of(plan.id()));
    store.putAnnotated(
        document("回收报告", "锂回收率95%。").id(report.id()).access(AccessLevel.INTERNAL).annotated());
    assertThat(titles(records.hits(kept, PUBLIC))).containsOnly("（已撤下、现为内部文献，或正在重新整理）").hasSize(2);
    index.remove(List.of(plan.id()));
    SearchReplay replay = records.replay(kept, PUBLIC);
    assertThat(replay.same()).isFalse();
    assertThat(titles(replay.gone())).containsExactly("（已撤下、现为内部文献，或正在重新整理）");
  }

  @Test
  void noticesARowThatWasChanged() {
    SearchRecord kept = records.keep(expert("FT=回收率"), ALL, "guanyuan", "");
    JdbcClient.create(source).sql("update search_record set hit_count = 0").update();
    assertThat(records.find(kept.id(), "guanyuan").orElseThrow().isWhole()).isFalse();
  }

  @Test
  void readsOneListAtATime() {
    SearchRecord earlier = records.keep(expert("FT=回收率"), ALL, "guanyuan", "");
    List<String> said = new ArrayList<>();
    AtomicReference<SearchRecords> busy = new AtomicReference<>(records);
    ResultStream meanwhile =
        (request, each) -> {
          assertThatThrownBy(() -> busy.get().keep(expert("TI=回收"), ALL, "duzhe", ""))
              .satisfies(refusal -> said.add(String.valueOf(refusal.getMessage())));
          assertThatThrownBy(() -> busy.get().replay(earlier, ALL))
              .satisfies(refusal -> said.add(String.valueOf(refusal.getMessage())));
          return index.read(request, each);
        };
    busy.set(over(meanwhile));
    SearchRecord kept = busy.get().keep(expert("FT=回收率"), ALL, "guanyuan", "");
    assertThat(kept.count()).isEqualTo(3);
    assertThat(said).hasSize(2).allSatisfy(refusal -> assertThat(refusal).contains("请稍后再试"));
    assertThat(busy.get().keep(expert("FT=回收率"), ALL, "guanyuan", "").count()).isEqualTo(3);
  }

  @Test
  void refusesWhatCannotBeKept() {
    SearchParameters nothing =
        new SearchParameters(new Question.Words(""), Map.of(), ResultOrder.RELEVANCE);
    assertThatThrownBy(() -> records.keep(nothing, ALL, "guanyuan", ""))
        .hasMessageContaining("没有检索条件");
    assertThatThrownBy(() -> records.keep(expert("TI=a"), ALL, "guanyuan", "注".repeat(501)))
        .hasMessageContaining("最多 500 字");
  }
}
