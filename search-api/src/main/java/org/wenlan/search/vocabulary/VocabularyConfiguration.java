package org.wenlan.search.vocabulary;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wenlan.core.vocabulary.CharacterFolding;
import org.wenlan.core.vocabulary.PhraseTables;
import org.wenlan.core.vocabulary.Vocabulary;

/** Keeps the vocabulary in the registry; the index beside it does without. */
@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

  @Bean
  CharacterFolding characterFolding() {
    return new SpellingFolding();
  }

  /** An empty vocabulary begins with the list that is shipped. */
  @Bean
  Vocabulary vocabulary(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      CharacterFolding folding,
      InstantSource clock) {
    Vocabulary vocabulary =
        new JdbcVocabulary(jdbc, new TransactionTemplate(transactions), folding, clock);
    vocabulary.begin(StarterList.entries(), StarterList.BY);
    return vocabulary;
  }

  @Bean
  PhraseTables phraseTables(Vocabulary vocabulary, CharacterFolding folding) {
    return new CachedPhraseTables(vocabulary, folding, new HanlpWordCuts());
  }
}
