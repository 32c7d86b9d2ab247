package org.wenlan.novelty.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlan.core.document.AccessLevel;
import org.wenlan.core.document.DocumentId;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.Facet;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;
import org.wenlan.core.search.SearchResults;
import org.wenlan.novelty.Commission;
import org.wenlan.novelty.NoveltyPoint;
import org.wenlan.novelty.strategy.Expression;
import org.wenlan.novelty.strategy.SearchConcept;
import org.wenlan.novelty.strategy.SearchStrategy;

/**
 * Searches the library's own index for every point at every level (正式检索).
 *
 * <p>The index joins words by AND only, so each word is asked for by itself and the expression is
 * worked out over the answers; the outcome is that of the whole expression. Only public documents
 * are searched, since the report leaves the house.
 */
public final class StrategyRunner {

  private static final int MAX_YEAR = 3_000;

  private final DocumentSearch search;
  private final InstantSource clock;
  private final String database;
  private final int maxHitsPerTerm;
  private final int maxCompared;

  /**
   * @param search the index
   * @param clock for the log
   * @param database its name, as printed
   * @param maxHitsPerTerm documents read for one word, at most 10,000
   * @param maxCompared documents of a point taken into comparison
   */
  public StrategyRunner(
      DocumentSearch search,
      InstantSource clock,
      String database,
      int maxHitsPerTerm,
      int maxCompared) {
    this.search = search;
    this.clock = clock;
    this.database = database;
    this.maxHitsPerTerm = maxHitsPerTerm;
    this.maxCompared = maxCompared;
  }

  /**
   * What a search brought.
   *
   * @param coverage state of the index
   * @param strategies what was asked
   * @param runs log, one for each strategy
   * @param candidates documents to compare, those found narrowly and for many points first
   */
  public record Outcome(
      IndexCoverage coverage,
      List<SearchStrategy> strategies,
      List<SearchRun> runs,
      List<DocumentId> candidates) {

    /** Copies its lists. */
    public Outcome {
      strategies = List.copyOf(strategies);
      runs = List.copyOf(runs);
      candidates = List.copyOf(candidates);
    }
  }

  /** Carries out all strategies of the commission. */
  public Outcome run(Commission commission, String executedBy) {
    IndexCoverage coverage = coverage();
    TermHits hits = new TermHits(search, maxHitsPerTerm);
    List<SearchStrategy> strategies = new ArrayList<>();
    List<SearchRun> runs = new ArrayList<>();
    Map<DocumentId, Integer> weight = new LinkedHashMap<>();
    for (NoveltyPoint point : commission.points()) {
      for (SearchStrategy strategy : SearchStrategy.of(point)) {
        strategies.add(strategy);
        SearchRun run = run(strategy, coverage, hits, executedBy);
        runs.add(run);
        int narrow = strategy.level().weight();
        run.kept().forEach(id -> weight.merge(id, narrow, Integer::sum));
      }
    }
    List<DocumentId> candidates =
        weight.keySet().stream()
            .sorted(
                Comparator.<DocumentId>comparingInt(id -> -weight.getOrDefault(id, 0))
                    .thenComparing(id -> -hits.score(id))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return new Outcome(coverage, strategies, runs, candidates);
  }

  private SearchRun run(
      SearchStrategy strategy, IndexCoverage coverage, TermHits hits, String executedBy) {
    Set<DocumentId> found =
        Expression.parse(strategy.expression())
            .evaluate(id -> hits.anyOf(strategy.concept(id).words()));
    List<DocumentId> kept =
        found.stream()
            .sorted(
                Comparator.<DocumentId>comparingDouble(id -> -hits.score(id))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(maxCompared)
            .toList();
    List<String> notes = new ArrayList<>();
    notes.add("逐词检索题名、关键词和全文，按检索式求交、并");
    notes.addAll(
        hits.cutOff(
            strategy.concepts().stream().map(SearchConcept::words).flatMap(List::stream).toList()));
    if (kept.size() < found.size()) {
      notes.add("按相关度取前%d篇对比".formatted(kept.size()));
    }
    return new SearchRun(
        "R%d-%s".formatted(strategy.point(), strategy.level()),
        strategy.point(),
        strategy.level(),
        database,
        coverage,
        clock.instant(),
        executedBy,
        strategy.expression(),
        strategy.neutral(),
        "公开级别=公开；文献类型不限；语种不限；年限不限（委托日期之后公开者另列）",
        found.size(),
        kept.size(),
        kept,
        String.join("；", notes));
  }

  private IndexCoverage coverage() {
    SearchResults all =
        search.search(
            new SearchRequest(
                "", Map.of(), EnumSet.of(AccessLevel.PUBLIC), SearchMode.LEXICAL, 0, 1));
    int[] years =
        all.facets().getOrDefault(Facet.YEAR, List.of()).stream()
            .map(SearchResults.FacetCount::value)
            .filter(value -> value.matches("[0-9]{1,4}"))
            .mapToInt(Integer::parseInt)
            .filter(year -> year > 0 && year < MAX_YEAR)
            .sorted()
            .toArray();
    return years.length == 0
        ? new IndexCoverage(database, all.total(), 0, 0)
        : new IndexCoverage(database, all.total(), years[0], years[years.length - 1]);
  }
}
