package org.wenlan.core.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.query.Expression;
import org.wenlan.core.vocabulary.VocabularyUse;

/**
 * A list of results as an address names it: {@code q} words or {@code expert} an expert query,
 * facets by their lower-case names, {@code order}, {@code synonyms=off}. All of it was typed by
 * somebody.
 *
 * @param question what is asked
 * @param filters values to keep
 * @param order how results are sorted
 * @param vocabulary what is taken as one phrase, and what is looked for beside what is written
 */
public record SearchParameters(
    Question question,
    Map<Facet, Set<String>> filters,
    ResultOrder order,
    VocabularyUse vocabulary) {

  /** The parameter that switches synonyms off by its value {@link #SYNONYMS_OFF}. */
  public static final String SYNONYMS = "synonyms";

  /** See {@link #SYNONYMS}. */
  public static final String SYNONYMS_OFF = "off";

  private static final int MOST_VALUES = 20;

  /** Copies the filters. */
  public SearchParameters {
    filters = Map.copyOf(filters);
  }

  /** With the vocabulary as it stands. */
  public SearchParameters(Question question, Map<Facet, Set<String>> filters, ResultOrder order) {
    this(question, filters, order, VocabularyUse.current());
  }

  /**
   * Reads the parameters of an address. An unknown order counts as none, and so do more than
   * {@value #MOST_VALUES} values of one facet.
   *
   * @param values values of a parameter; null if it is not there
   * @throws org.wenlan.core.query.QuerySyntaxException if the expert query cannot be read
   * @throws IllegalArgumentException if the words are too long
   */
  public static SearchParameters of(Function<String, String @Nullable []> values) {
    String expert = first(values, "expert");
    Question question =
        expert.isEmpty()
            ? new Question.Words(first(values, "q"))
            : new Question.Expert(Expression.parse(expert));
    return new SearchParameters(
        question,
        filters(values),
        order(first(values, "order")),
        first(values, SYNONYMS).equalsIgnoreCase(SYNONYMS_OFF)
            ? VocabularyUse.written()
            : VocabularyUse.current());
  }

  /** The parameter that holds the question. */
  public static String parameter(Question question) {
    return switch (question) {
      case Question.Words _ -> "q";
      case Question.Expert _ -> "expert";
    };
  }

  /** The parameter that holds values of a facet. */
  public static String parameter(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /** The same with another vocabulary. */
  public SearchParameters with(VocabularyUse other) {
    return new SearchParameters(question, filters, order, other);
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return filters.isEmpty() && question.text().isEmpty();
  }

  /** The request for one stretch of the list. */
  public SearchRequest page(Set<AccessLevel> access, int from, int size) {
    return new SearchRequest(
        question, filters, access, SearchMode.HYBRID, order, from, size, vocabulary);
  }

  private static String first(Function<String, String @Nullable []> values, String name) {
    String[] all = values.apply(name);
    return all == null || all.length == 0 ? "" : all[0].strip();
  }

  private static ResultOrder order(String word) {
    return Arrays.stream(ResultOrder.values())
        .filter(order -> order.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(ResultOrder.RELEVANCE);
  }

  private static Map<Facet, Set<String>> filters(Function<String, String @Nullable []> values) {
    Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String[] all = values.apply(parameter(facet));
      if (all != null && all.length > 0 && all.length <= MOST_VALUES) {
        filters.put(facet, Set.of(Arrays.stream(all).distinct().toArray(String[]::new)));
      }
    }
    return filters;
  }
}
