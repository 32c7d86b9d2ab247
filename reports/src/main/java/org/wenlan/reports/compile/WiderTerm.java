package org.wenlan.reports.compile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlan.core.document.Keyword;

/** Chooses the words of a wider search: the keyword within the topic that most documents share. */
final class WiderTerm {

  /** Documents that must have it; a keyword of one document says nothing of the topic. */
  private static final int MIN_DOCUMENTS = 3;

  private static final int MIN_CHARS = 3;
  private static final int KEYWORDS = 30;

  private WiderTerm() {}

  /** The words, or empty if the topic is of several words or has no such part. */
  static Optional<String> of(String topic, List<Source> sources) {
    String word = topic.strip();
    Map<String, Integer> documents = new HashMap<>();
    for (Source source : sources) {
      source.document().keywords().stream()
          .limit(KEYWORDS)
          .map(Keyword::term)
          .filter(term -> term.length() >= MIN_CHARS && term.length() < word.length())
          .filter(word::contains)
          .distinct()
          .forEach(term -> documents.merge(term, 1, Integer::sum));
    }
    return documents.entrySet().stream()
        .filter(entry -> entry.getValue() >= MIN_DOCUMENTS)
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(String::length))))
        .map(Map.Entry::getKey);
  }
}
