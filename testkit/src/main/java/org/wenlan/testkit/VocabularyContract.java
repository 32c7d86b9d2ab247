package org.wenlan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.EntryKind;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyChange;
import org.wenlan.core.vocabulary.VocabularyChange.Act;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;

/** What every vocabulary does. */
public abstract class VocabularyContract {

  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00.123Z");
  private static final CharacterFolding FOLDING =
      c -> Character.toLowerCase(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);

  private Vocabulary vocabulary = new InMemoryVocabulary(FOLDING, () -> NOW);

  @BeforeEach
  void open() {
    vocabulary = empty(FOLDING, () -> NOW.plusNanos(456_789));
  }

  /** One in which nothing was ever written. */
  protected abstract Vocabulary empty(CharacterFolding folding, InstantSource clock);

  private static VocabularyEntry synonyms(String... phrases) {
    return new VocabularyEntry(EntryKind.SYNONYMS, List.of(phrases), "");
  }

  private static VocabularyEntry phrase(String phrase) {
    return new VocabularyEntry(EntryKind.PHRASE, List.of(phrase), "机构");
  }

  @Test
  void keepsWhatItIsGivenWithWhoWroteItAndWhen() {
    VocabularyItem group = vocabulary.add(synonyms("科技查新", "查新"), "guanyuan");
    VocabularyItem name = vocabulary.add(phrase("文澜区科技局"), "guanyuan");
    assertThat(group.entry()).isEqualTo(synonyms("科技查新", "查新"));
    assertThat(group.changedBy()).isEqualTo("guanyuan");
    assertThat(group.changedAt()).isEqualTo(NOW);
    assertThat(vocabulary.items()).containsExactly(group, name);
    assertThat(vocabulary.find(name.id())).contains(name);
    assertThat(vocabulary.find(name.id() + 1)).isEmpty();
  }

  @Test
  void hasAnotherVersionAfterEveryChangeAndNoneAfterARefusal() {
    assertThat(vocabulary.version()).isZero();
    long id = vocabulary.add(synonyms("科技查新", "查新"), "a").id();
    long added = vocabulary.version();
    assertThat(added).isPositive();
    assertThatThrownBy(() -> vocabulary.add(synonyms("查新", "新颖性检索"), "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(vocabulary.version()).isEqualTo(added);
    vocabulary.change(id, synonyms("科技查新", "查新", "新颖性检索"), "a");
    long changed = vocabulary.version();
    assertThat(changed).isGreaterThan(added);
    vocabulary.remove(id, "a");
    assertThat(vocabulary.version()).isGreaterThan(changed);
  }

  @Test
  void refusesGroupsThatOverlapInWhateverSpelling() {
    VocabularyItem group = vocabulary.add(synonyms("人工智能", "AI"), "a");
    assertThatThrownBy(() -> vocabulary.add(synonyms("ａｉ", "智能体"), "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("人工智能 = AI");
    assertThatThrownBy(() -> vocabulary.add(synonyms("数据", "ＤＡＴＡ", "data"), "a"))
        .hasMessageContaining("写了两次");
    VocabularyItem other = vocabulary.add(synonyms("机器学习", "ML"), "a");
    assertThatThrownBy(() -> vocabulary.change(other.id(), synonyms("机器学习", "ai"), "a"))
        .hasMessageContaining("人工智能 = AI");
    vocabulary.add(phrase("文澜区科技局"), "a");
    assertThatThrownBy(() -> vocabulary.add(phrase("文澜区科技局"), "a")).hasMessageContaining("文澜区科技局");
    assertThat(vocabulary.items()).hasSize(3).startsWith(group, other);
  }

  @Test
  void takesAPhraseOfAGroupAmongTheUsersPhrasesToo() {
    vocabulary.add(synonyms("科技查新", "查新"), "a");
    vocabulary.add(phrase("科技查新"), "a");
    assertThat(vocabulary.items()).hasSize(2);
  }

  @Test
  void changesAnEntryInItsPlace() {
    VocabularyItem first = vocabulary.add(synonyms("科技查新", "查新"), "a");
    VocabularyItem last = vocabulary.add(phrase("文澜区"), "a");
    VocabularyItem changed =
        vocabulary.change(first.id(), synonyms("科技查新", "新颖性检索"), "b").orElseThrow();
    assertThat(vocabulary.items()).containsExactly(changed, last);
    assertThat(changed.id()).isEqualTo(first.id());
    assertThat(changed.changedBy()).isEqualTo("b");
    vocabulary.add(synonyms("查新", "查新检索"), "b");
    assertThat(vocabulary.change(last.id() + 100, phrase("别处"), "b")).isEmpty();
  }

  @Test
  void forgetsWhatIsTakenAwayAndNeverGivesItsNumberAgain() {
    long id = vocabulary.add(phrase("文澜区"), "a").id();
    assertThat(vocabulary.remove(id, "b")).isTrue();
    assertThat(vocabulary.remove(id, "b")).isFalse();
    assertThat(vocabulary.items()).isEmpty();
    assertThat(vocabulary.add(phrase("文澜区"), "a").id()).isNotEqualTo(id);
  }

  @Test
  void remembersWhoChangedWhat() {
    long id = vocabulary.add(synonyms("科技查新", "查新"), "a").id();
    vocabulary.change(id, synonyms("科技查新", "新颖性检索"), "b");
    vocabulary.remove(id, "c");
    assertThat(vocabulary.changes(10))
        .containsExactly(
            change(id, Act.REMOVED, "科技查新 = 新颖性检索", "", "c"),
            change(id, Act.CHANGED, "科技查新 = 查新", "科技查新 = 新颖性检索", "b"),
            change(id, Act.ADDED, "", "科技查新 = 查新", "a"));
    assertThat(vocabulary.changes(1)).hasSize(1);
  }

  private static VocabularyChange change(long id, Act act, String before, String after, String by) {
    return new VocabularyChange(id, act, EntryKind.SYNONYMS, before, after, by, NOW);
  }

  @Test
  void beginsOnceAndStaysEmptyWhenItWasEmptied() {
    assertThat(vocabulary.begin(List.of(synonyms("科技查新", "查新"), phrase("文澜区")), "系统")).isTrue();
    assertThat(vocabulary.items()).hasSize(2);
    assertThat(vocabulary.begin(List.of(phrase("别处")), "系统")).isFalse();
    vocabulary.items().forEach(item -> vocabulary.remove(item.id(), "a"));
    assertThat(vocabulary.begin(List.of(phrase("别处")), "系统")).isFalse();
    assertThat(vocabulary.items()).isEmpty();
  }

  @Test
  void takesSignsForThemselves() {
    String hostile = "'; drop table vocabulary_entry; --".replace(";", "");
    vocabulary.add(synonyms(hostile, "<img src x onerror alert(1)>"), "a");
    assertThat(vocabulary.items().getFirst().entry().phrases()).startsWith(hostile);
  }
}
