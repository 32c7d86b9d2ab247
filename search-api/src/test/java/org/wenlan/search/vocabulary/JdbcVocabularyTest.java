package org.wenlan.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.core.vocabulary.QueryPiece;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.testkit.VocabularyContract;

class JdbcVocabularyTest extends VocabularyContract {

  @Override
  protected Vocabulary empty(CharacterFolding folding, InstantSource clock) {
    return over(registry(), folding, clock);
  }

  private static DataSource registry() {
    var source =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    return source;
  }

  static Vocabulary over(DataSource source, CharacterFolding folding, InstantSource clock) {
    return new JdbcVocabulary(
        JdbcClient.create(source),
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        folding,
        clock);
  }

  @Test
  void aChangeOnOneNodeHoldsForTheNextQuestionOnAnother() {
    DataSource registry = registry();
    InstantSource clock = () -> Instant.parse("2026-11-28T08:00:00Z");
    CharacterFolding folding = new SpellingFolding();
    Vocabulary here = over(registry, folding, clock);
    PhraseTables there =
        new CachedPhraseTables(over(registry, folding, clock), folding, new HanlpWordCuts());
    assertThat(there.of(VocabularyUse.current()).cut("科技成果轉化")).noneMatch(QueryPiece::phrase);
    long id =
        here.add(
                new VocabularyEntry(EntryKind.SYNONYMS, List.of("科技成果转化", "科技成果转移转化"), ""),
                "guanyuan")
            .id();
    assertThat(there.of(VocabularyUse.current()).cut("科技成果轉化"))
        .containsExactly(new QueryPiece("科技成果轉化", true, List.of("科技成果转移转化")));
    assertThat(there.of(VocabularyUse.written()).cut("科技成果轉化")).noneMatch(QueryPiece::phrase);
    assertThat(there.of(VocabularyUse.current())).isSameAs(there.of(VocabularyUse.current()));
    here.remove(id, "guanyuan");
    assertThat(there.of(VocabularyUse.current()).cut("科技成果轉化")).noneMatch(QueryPiece::phrase);
  }

  @Test
  void theListThatIsShippedIsTakenWhole() {
    InstantSource clock = () -> Instant.parse("2026-11-28T08:00:00Z");
    Vocabulary vocabulary = over(registry(), new SpellingFolding(), clock);
    assertThat(vocabulary.begin(StarterList.entries(), StarterList.BY)).isTrue();
    assertThat(vocabulary.items()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void refusesAPhraseThatKeepsACharacterWhichIsSimplifiedElsewhere() {
    Vocabulary vocabulary = over(registry(), new SpellingFolding(), () -> Instant.EPOCH);
    VocabularyEntry catalogue = new VocabularyEntry(EntryKind.PHRASE, List.of("乾隆四库全书"), "");
    assertThatThrownBy(() -> vocabulary.add(catalogue, "guanyuan"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“乾”只在这个词里不简化");
  }

  @Test
  void foldsWidthCaseAndScriptOneForOne() {
    assertThat(new SpellingFolding().fold("ＡＩ與圖書館　數據乾")).isEqualTo("ai与图书馆 数据干");
  }

  @Test
  void seesAShortPhraseOnlyAsAWordOfItsOwn() {
    PhraseTables tables =
        new CachedPhraseTables(
            over(registry(), new SpellingFolding(), () -> Instant.EPOCH),
            new SpellingFolding(),
            new HanlpWordCuts());
    var use =
        new VocabularyUse.Kept(
            List.of(new VocabularyEntry(EntryKind.SYNONYMS, List.of("科技查新", "查新"), "")));
    assertThat(tables.of(use).cut("检查新设备")).noneMatch(QueryPiece::phrase);
    assertThat(tables.of(use).cut("查新报告")).anyMatch(QueryPiece::phrase);
  }
}
