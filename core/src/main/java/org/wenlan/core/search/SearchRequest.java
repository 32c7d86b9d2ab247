package org.wenlan.core.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.vocabulary.VocabularyUse;

/**
 * A question to the index (检索请求).
 *
 * <p>Always true: {@code from >= 0}, {@code 1 <= size <= 100}, {@code from + size <= 10_000}; at
 * least one access level. Blank words match every document the filters let through.
 *
 * @param question what is asked
 * @param filters values to keep, by facet; several values of one facet are joined by OR
 * @param access levels the asker may see
 * @param mode which side answers words; expert queries are answered by words alone
 * @param order how results are sorted
 * @param from number of documents to pass over
 * @param size number of documents wanted
 * @param vocabulary what is taken as one phrase, and what is looked for beside what is written
 */
public record SearchRequest(
    Question question,
    Map<Facet, Set<String>> filters,
    Set<AccessLevel> access,
    SearchMode mode,
    ResultOrder order,
    int from,
    int size,
    VocabularyUse vocabulary) {

  /** Longest words, in UTF-16 code units. */
  public static final int MAX_QUERY_CHARS = Question.Words.MAX_CHARS;

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public SearchRequest {
    if (from < 0 || size < 1 || size > 100 || from + size > 10_000) {
      throw new IllegalArgumentException(
          "need from >= 0, 1 <= size <= 100, from + size <= 10000, got %d, %d"
              .formatted(from, size));
    }
    if (access.isEmpty()) {
      throw new IllegalArgumentException("at least one access level is needed");
    }
    Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
    filters.forEach((facet, values) -> kept.put(facet, Set.copyOf(values)));
    filters = Map.copyOf(kept);
    access = Set.copyOf(EnumSet.copyOf(access));
  }

  /** With the vocabulary as it stands. */
  public SearchRequest(
      Question question,
      Map<Facet, Set<String>> filters,
      Set<AccessLevel> access,
      SearchMode mode,
      ResultOrder order,
      int from,
      int size) {
    this(question, filters, access, mode, order, from, size, VocabularyUse.current());
  }

  /** Words, the best first. */
  public SearchRequest(
      String words,
      Map<Facet, Set<String>> filters,
      Set<AccessLevel> access,
      SearchMode mode,
      int from,
      int size) {
    this(new Question.Words(words), filters, access, mode, ResultOrder.RELEVANCE, from, size);
  }

  /** The first ten public documents for {@code query}, hybrid, no filters. */
  public static SearchRequest of(String query) {
    return of(new Question.Words(query));
  }

  /** The first ten public documents for {@code question}, hybrid, no filters. */
  public static SearchRequest of(Question question) {
    return new SearchRequest(
        question,
        Map.of(),
        Set.of(AccessLevel.PUBLIC),
        SearchMode.HYBRID,
        ResultOrder.RELEVANCE,
        0,
        10);
  }

  /** What was asked, as a person reads it. */
  public String query() {
    return question.text();
  }

  /** The same question for another stretch of the result. */
  public SearchRequest page(int newFrom, int newSize) {
    return new SearchRequest(question, filters, access, mode, order, newFrom, newSize, vocabulary);
  }

  /** The same question asked by someone who may see {@code levels}. */
  public SearchRequest visibleTo(Set<AccessLevel> levels) {
    return new SearchRequest(question, filters, levels, mode, order, from, size, vocabulary);
  }

  /** The same question to another side of the index. */
  public SearchRequest in(SearchMode newMode) {
    return new SearchRequest(question, filters, access, newMode, order, from, size, vocabulary);
  }

  /** The same question with its results sorted otherwise. */
  public SearchRequest sorted(ResultOrder newOrder) {
    return new SearchRequest(question, filters, access, mode, newOrder, from, size, vocabulary);
  }

  /** The same question with other values to keep of one facet. */
  public SearchRequest narrowed(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> narrowed = new EnumMap<>(Facet.class);
    narrowed.putAll(filters);
    narrowed.put(facet, values);
    return new SearchRequest(question, narrowed, access, mode, order, from, size, vocabulary);
  }

  /** The same question with another vocabulary. */
  public SearchRequest with(VocabularyUse other) {
    return new SearchRequest(question, filters, access, mode, order, from, size, other);
  }
}
