package org.wenlan.core.vocabulary;

import java.util.List;

/** Which vocabulary a search is carried out with. */
public sealed interface VocabularyUse {

  /** The vocabulary as it stands. */
  static VocabularyUse current() {
    return new Current(true);
  }

  /** The user's phrases as they stand, no synonyms (只检索原词). */
  static VocabularyUse written() {
    return new Current(false);
  }

  /** None: what is written is all that is asked. */
  static VocabularyUse none() {
    return new Kept(List.of());
  }

  /**
   * The vocabulary as it stands when the search is carried out.
   *
   * @param synonyms whether synonyms are looked for too
   */
  record Current(boolean synonyms) implements VocabularyUse {}

  /**
   * These entries, whatever the vocabulary says now: a search that was kept can be asked again.
   *
   * @param entries those that were used
   */
  record Kept(List<VocabularyEntry> entries) implements VocabularyUse {

    /** Copies the entries. */
    public Kept {
      entries = List.copyOf(entries);
    }
  }

  /** Whether synonyms are looked for. */
  default boolean withSynonyms() {
    return switch (this) {
      case Current(boolean synonyms) -> synonyms;
      case Kept(List<VocabularyEntry> entries) ->
          entries.stream().anyMatch(entry -> entry.kind() == EntryKind.SYNONYMS);
    };
  }
}
