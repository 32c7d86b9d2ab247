package org.wenlan.testkit;

import java.time.InstantSource;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.Vocabulary;

class InMemoryVocabularyTest extends VocabularyContract {

  @Override
  protected Vocabulary empty(CharacterFolding folding, InstantSource clock) {
    return new InMemoryVocabulary(folding, clock);
  }
}
