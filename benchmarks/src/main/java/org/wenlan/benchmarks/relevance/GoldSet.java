package org.wenlan.benchmarks.relevance;

import java.util.List;
import java.util.Set;

/**
 * Questions with known answers over a corpus.
 *
 * @param name as the command line names it
 * @param corpus what is searched
 * @param questions what is asked
 */
record GoldSet(String name, Corpus corpus, List<Question> questions) {

  GoldSet {
    questions = List.copyOf(questions);
  }

  /**
   * Texts that are indexed together.
   *
   * @param name unique among corpora
   */
  record Corpus(String name, List<Text> texts) {

    Corpus {
      texts = List.copyOf(texts);
    }
  }

  /** A text to be found; {@code title} may be empty. */
  record Text(String id, String title, String text) {}

  /** A question and the ids of the texts that answer it, one or more. */
  record Question(String text, Set<String> answers) {

    Question {
      answers = Set.copyOf(answers);
    }
  }
}
