package org.wenlan.search.vocabulary;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.PhraseTable;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.core.vocabulary.Vocabulary;
import org.wenlan.core.vocabulary.VocabularyEntry;
import org.wenlan.core.vocabulary.VocabularyItem;
import org.wenlan.core.vocabulary.VocabularyUse;
import org.wenlan.core.vocabulary.WordCuts;

/**
 * Holds the table of the vocabulary until its version is another. The version is read with every
 * question, so that a change holds for the next question on every node. Thread-safe.
 */
public final class CachedPhraseTables implements PhraseTables {

  private final Vocabulary vocabulary;
  private final CharacterFolding folding;
  private final WordCuts cuts;
  private final AtomicReference<Held> held =
      new AtomicReference<>(new Held(0, PhraseTable.EMPTY, PhraseTable.EMPTY));

  private record Held(long version, PhraseTable whole, PhraseTable written) {}

  /**
   * @param vocabulary what the tables are made of
   */
  public CachedPhraseTables(Vocabulary vocabulary, CharacterFolding folding, WordCuts cuts) {
    this.vocabulary = vocabulary;
    this.folding = folding;
    this.cuts = cuts;
  }

  @Override
  public PhraseTable of(VocabularyUse use) {
    return switch (use) {
      case VocabularyUse.Kept(List<VocabularyEntry> entries) ->
          entries.isEmpty() ? PhraseTable.EMPTY : new PhraseTable(entries, folding, cuts);
      case VocabularyUse.Current(boolean synonyms) ->
          synonyms ? current().whole() : current().written();
    };
  }

  /**
   * What is read after the version may be newer than it: then the version is another next time, and
   * all is read once more.
   */
  private Held current() {
    Held last = held.get();
    long version = vocabulary.version();
    if (version == last.version()) {
      return last;
    }
    PhraseTable whole =
        new PhraseTable(
            vocabulary.items().stream().map(VocabularyItem::entry).toList(), folding, cuts);
    Held fresh = new Held(version, whole, whole.withoutSynonyms());
    held.set(fresh);
    return fresh;
  }
}
