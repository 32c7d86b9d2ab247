package org.wenlan.core.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * The vocabulary that librarians keep (词表).
 *
 * <p>Always true: no phrase stands in two groups of synonyms, nor twice among the user's phrases,
 * spellings that fold to the same counting as one. Whoever writes an overlapping entry is told
 * which one holds the phrase, so that there is never a chain of groups to follow.
 *
 * <p>Every method throws {@link org.wenlan.core.pipeline.InfrastructureException} if the registry
 * does not answer.
 */
public interface Vocabulary {

  /** Most entries. */
  int MOST_ENTRIES = 20_000;

  /**
   * Reads. A number that grows with every change, so that a reader knows whether what it holds is
   * still so; 0 as long as nothing was ever written. Cheap: one row.
   */
  long version();

  /** Reads. All entries in the order they were added. */
  List<VocabularyItem> items();

  /** Reads. The entry of that number. */
  Optional<VocabularyItem> find(long id);

  /**
   * Writes.
   *
   * @param by account
   * @throws IllegalArgumentException if a phrase stands in the entry twice or in another one, or
   *     the vocabulary is full; in Chinese
   */
  VocabularyItem add(VocabularyEntry entry, String by);

  /**
   * Writes {@code entry} in the place of the entry {@code id}; empty if there is none.
   *
   * @throws IllegalArgumentException as {@link #add}
   */
  Optional<VocabularyItem> change(long id, VocabularyEntry entry, String by);

  /** Writes. Takes the entry away; false if there is none. */
  boolean remove(long id, String by);

  /**
   * Writes {@code entries} if nothing was ever written, all or none; false if something was. A
   * vocabulary that was emptied by hand stays empty.
   */
  boolean begin(List<VocabularyEntry> entries, String by);

  /** Reads. The last changes, newest first. */
  List<VocabularyChange> changes(int most);
}
