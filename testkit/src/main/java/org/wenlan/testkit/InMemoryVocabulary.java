package org.wenlan.testkit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyChange;
import org.wenlan.core.vocabulary.VocabularyChange.Act;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;

/** A vocabulary in memory. Thread-safe. */
public final class InMemoryVocabulary implements Vocabulary {

  private final CharacterFolding folding;
  private final InstantSource clock;
  private final Map<Long, VocabularyItem> items = new TreeMap<>();
  private final List<VocabularyChange> changes = new ArrayList<>();
  private long version;
  private long lastId;

  /** An empty one. */
  public InMemoryVocabulary(CharacterFolding folding, InstantSource clock) {
    this.folding = folding;
    this.clock = clock;
  }

  @Override
  public synchronized long version() {
    return version;
  }

  @Override
  public synchronized List<VocabularyItem> items() {
    return List.copyOf(items.values());
  }

  @Override
  public synchronized Optional<VocabularyItem> find(long id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public synchronized VocabularyItem add(VocabularyEntry entry, String by) {
    if (items.size() >= MOST_ENTRIES) {
      throw new IllegalArgumentException("词表最多 %d 条，已经满了".formatted(MOST_ENTRIES));
    }
    refuseOverlap(entry, 0);
    version++;
    return put(++lastId, Act.ADDED, "", entry, by);
  }

  @Override
  public synchronized Optional<VocabularyItem> change(long id, VocabularyEntry entry, String by) {
    VocabularyItem before = items.get(id);
    if (before == null) {
      return Optional.empty();
    }
    refuseOverlap(entry, id);
    version++;
    return Optional.of(put(id, Act.CHANGED, before.entry().text(), entry, by));
  }

  @Override
  public synchronized boolean remove(long id, String by) {
    VocabularyItem gone = items.remove(id);
    if (gone != null) {
      version++;
      changes.addFirst(
          new VocabularyChange(
              id, Act.REMOVED, gone.entry().kind(), gone.entry().text(), "", by, now()));
    }
    return gone != null;
  }

  @Override
  public synchronized boolean begin(List<VocabularyEntry> entries, String by) {
    if (version > 0) {
      return false;
    }
    version = 1;
    entries.forEach(entry -> put(++lastId, Act.ADDED, "", entry, by));
    return true;
  }

  @Override
  public synchronized List<VocabularyChange> changes(int most) {
    return changes.stream().limit(most).toList();
  }

  private VocabularyItem put(long id, Act act, String before, VocabularyEntry entry, String by) {
    VocabularyItem item = new VocabularyItem(id, entry, by, now());
    items.put(id, item);
    changes.addFirst(
        new VocabularyChange(id, act, entry.kind(), before, entry.text(), by, item.changedAt()));
    return item;
  }

  private void refuseOverlap(VocabularyEntry entry, long id) {
    Set<String> seen = new HashSet<>();
    for (String phrase : entry.phrases()) {
      String folded = folding.fold(phrase);
      if (!seen.add(folded)) {
        throw new IllegalArgumentException("“%s”在这一条里写了两次".formatted(phrase));
      }
      for (VocabularyItem other : items.values()) {
        boolean holds =
            other.id() != id
                && other.entry().kind() == entry.kind()
                && other.entry().phrases().stream()
                    .anyMatch(one -> folding.fold(one).equals(folded));
        if (holds) {
          throw new IllegalArgumentException(
              "“%s”已在另一条里：%s".formatted(phrase, other.entry().text()));
        }
      }
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
