package org.wenlan.portal.web;

import java.util.List;
import java.util.Optional;
import org.wenlan.core.search.QuestionPhrases;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.core.vocabulary.VocabularyUse;

/**
 * What the vocabulary adds to a question, told above the list (同时检索).
 *
 * @param others the synonyms
 * @param off whether they are switched off
 * @param address of the list with them switched the other way
 */
public record Widening(List<String> others, boolean off, String address) {

  /** Copies the synonyms. */
  public Widening {
    others = List.copyOf(others);
  }

  /** Empty if the vocabulary has nothing to add. */
  static Optional<Widening> of(SearchRequest request, PhraseTables tables) {
    List<String> others =
        QuestionPhrases.others(request.question(), tables.of(VocabularyUse.current()));
    boolean off = !request.vocabulary().withSynonyms();
    VocabularyUse other = off ? VocabularyUse.current() : VocabularyUse.written();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Widening(others, off, new SearchAddress(request.with(other)).page(0)));
  }
}
