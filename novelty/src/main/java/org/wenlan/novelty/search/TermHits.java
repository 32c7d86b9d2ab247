package org.wenlan.novelty.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.core.vocabulary.VocabularyUse;

/**
 * Which documents hold a word, asked once for each word and case. One request for each hundred
 * documents. Not for use by two threads.
 */
final class TermHits {

  private static final int PAGE = 100;

  private final DocumentSearch search;
  private final int limit;
  private final Map<String, Set<DocumentId>> found = new HashMap<>();
  private final Map<DocumentId, Double> scores = new HashMap<>();
  private final List<String> cutOff = new ArrayList<>();

  TermHits(DocumentSearch search, int limit) {
    this.search = search;
    this.limit = limit;
  }

  /** Documents that hold {@code word}, best first, at most the limit. */
  Set<DocumentId> of(String word) {
    return found.computeIfAbsent(word, this::ask);
  }

  /** Documents that hold any of the words. */
  Set<DocumentId> anyOf(List<String> words) {
    Set<DocumentId> any = new LinkedHashSet<>();
    words.forEach(word -> any.addAll(of(word)));
    return any;
  }

  /** Sum of the scores a document had in all requests so far. */
  double score(DocumentId document) {
    return scores.getOrDefault(document, 0.0);
  }

  /** Notes on words that have more documents than were read. */
  List<String> cutOff(List<String> words) {
    return cutOff.stream().filter(note -> words.stream().anyMatch(note::contains)).toList();
  }

  private Set<DocumentId> ask(String word) {
    Set<DocumentId> ids = new LinkedHashSet<>();
    String query = word.replaceAll("[\\p{Punct}&&[^.+-]]", " ").strip();
    if (query.isEmpty()) {
      return ids;
    }
    for (int from = 0; from < limit; from += PAGE) {
      SearchResults page =
          search.search(
              // The strategy in the report says what is looked for, synonyms and all.
              new SearchRequest(
                      query,
                      Map.of(),
                      EnumSet.of(AccessLevel.PUBLIC),
                      SearchMode.LEXICAL,
                      from,
                      Math.min(PAGE, limit - from))
                  .with(VocabularyUse.none()));
      for (Hit hit : page.hits()) {
        ids.add(hit.document());
        scores.merge(hit.document(), hit.score(), Double::sum);
      }
      if (from == 0 && page.total() > limit) {
        cutOff.add("“%s”命中%d篇，按相关度读取前%d篇".formatted(word, page.total(), limit));
      }
      if (page.hits().isEmpty() || from + PAGE >= page.total()) {
        break;
      }
    }
    return ids;
  }
}
