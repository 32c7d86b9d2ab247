package org.wenlan.portal.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wenlan.core.document.Validity;
import org.wenlan.core.find.Timeline;
import org.wenlan.core.find.Timeline.Unit;
import org.wenlan.core.find.TrendAnalysis;
import org.wenlan.core.search.ClassPath;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.Hit;
import org.wenlan.core.search.Question;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.portal.web.TrendPage.Distinct;

/**
 * Two regions or two periods side by side (比较).
 *
 * @param query what was asked
 * @param expert whether it is an expert query
 * @param total documents of the list as a whole
 * @param sides the two
 */
public record ComparisonPage(String query, boolean expert, long total, List<Side> sides) {

  private static final int TERMS = 15;
  private static final int DOCUMENTS = 5;
  private static final int MOST_YEARS = 20;
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-—–~至]\\s*(\\d{4}))?");

  /** One of the two, with what is said of it. */
  public record Side(
      String label,
      String address,
      long documents,
      String share,
      BarChart chart,
      List<Distinct> terms,
      List<SearchPage.Found> best) {}

  /**
   * What one side keeps.
   *
   * @param facet {@link Facet#REGION} or {@link Facet#YEAR}
   */
  record Kept(Facet facet, String label, Set<String> values) {

    /**
     * Reads what was filled in.
     *
     * @return empty if it cannot be read: years are four digits, at most 20 of them
     */
    static Optional<Kept> of(Facet facet, String text) {
      if (text.isBlank()) {
        return Optional.empty();
      }
      if (facet == Facet.REGION) {
        return Optional.of(new Kept(facet, text.replace(ClassPath.STEP, " > "), Set.of(text)));
      }
      Matcher years = YEARS.matcher(text.strip());
      if (!years.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(years.group(1));
      int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
      if (last < first || last - first >= MOST_YEARS) {
        return Optional.empty();
      }
      Set<String> values = new LinkedHashSet<>();
      for (int year = first; year <= last; year++) {
        values.add("%04d".formatted(year));
      }
      String label = first == last ? first + "年" : first + "—" + last + "年";
      return Optional.of(new Kept(facet, label, values));
    }

    /** Whether some documents would stand on both sides. */
    boolean overlaps(Kept other) {
      return values.stream()
          .anyMatch(
              one ->
                  other.values.stream()
                      .anyMatch(
                          two ->
                              one.equals(two)
                                  || one.startsWith(two + ClassPath.STEP)
                                  || two.startsWith(one + ClassPath.STEP)));
    }
  }

  static ComparisonPage of(
      SearchRequest list,
      Kept first,
      Kept second,
      YearMonth now,
      TrendAnalysis trends,
      DocumentSearch search,
      Function<Hit, Validity> validity) {
    long total = search.search(list).total();
    Set<String> both = new LinkedHashSet<>(first.values());
    both.addAll(second.values());
    SearchRequest whole = narrowed(list, first.facet(), both);
    List<Side> sides = new ArrayList<>();
    for (Kept kept : List.of(first, second)) {
      SearchRequest part = narrowed(list, kept.facet(), kept.values());
      SearchAddress address = new SearchAddress(part);
      SearchResults results = search.search(part.page(0, DOCUMENTS));
      Timeline timeline = trends.timeline(part, Unit.YEAR, now);
      sides.add(
          new Side(
              kept.label(),
              address.page(0),
              results.total(),
              total == 0 ? "" : Distinct.percent((double) results.total() / total),
              BarChart.of(
                  timeline,
                  year -> address.narrowed(narrowed(part, Facet.YEAR, Set.of(year)).filters())),
              trends.distinctive(part, whole, TERMS).stream()
                  .map(
                      term ->
                          Distinct.of(
                              term,
                              address.narrowed(
                                  narrowed(part, Facet.TOPIC, Set.of(term.term())).filters())))
                  .toList(),
              SearchPage.of(part, results, validity).hits()));
    }
    return new ComparisonPage(
        list.query(), list.question() instanceof Question.Expert, total, sides);
  }

  private static SearchRequest narrowed(SearchRequest list, Facet facet, Set<String> values) {
    return list.narrowed(facet, values).page(0, list.size());
  }
}
