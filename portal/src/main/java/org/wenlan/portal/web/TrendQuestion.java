package org.wenlan.portal.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.find.Timeline.Unit;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchParameters;
import org.wenlan.core.search.SearchRequest;

/**
 * What the page of trends was asked for (趋势分析的条件).
 *
 * @param list the documents counted
 * @param unit what they are counted by
 * @param months how many months count as recent, 1 to 12
 * @param until the newest of them; empty for the newest month with a document
 */
record TrendQuestion(SearchRequest list, Unit unit, int months, Optional<YearMonth> until) {

  /** What can be chosen for {@link #months}. */
  static final List<Integer> WINDOWS = List.of(1, 3, 6, 12);

  private static final int USUAL = 12;

  /** Reads the parameters of an address; what cannot be read counts as not said. */
  static TrendQuestion of(Function<String, String @Nullable []> values, Set<AccessLevel> access) {
    SearchRequest list = SearchParameters.of(values).page(access, 0, 1).in(SearchMode.LEXICAL);
    int months = first(values, "months").matches("1|3|6|12") ? number(values) : USUAL;
    return new TrendQuestion(
        list,
        first(values, "unit").equals("month") ? Unit.MONTH : Unit.YEAR,
        months,
        month(first(values, "until")));
  }

  private static int number(Function<String, String @Nullable []> values) {
    return Integer.parseInt(first(values, "months"));
  }

  static String first(Function<String, String @Nullable []> values, String name) {
    String[] all = values.apply(name);
    return all == null || all.length == 0 ? "" : all[0].strip();
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The documents of the recent months. */
  SearchRequest recent(YearMonth last) {
    return with(Facet.MONTH, window(last));
  }

  Set<String> window(YearMonth last) {
    Set<String> window = new LinkedHashSet<>();
    for (int i = 0; i < months; i++) {
      window.add(last.minusMonths(i).toString());
    }
    return window;
  }

  /** The same list with the values of one facet replaced. */
  SearchRequest with(Facet facet, Set<String> kept) {
    return list.narrowed(facet, kept);
  }
}
