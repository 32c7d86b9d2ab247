package org.wenlan.benchmarks.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wenlan.benchmarks.BareElasticsearch;
import org.wenlan.benchmarks.BareVectors;
import org.wenlan.benchmarks.Benchmarks;
import org.wenlan.benchmarks.Latencies;
import org.wenlan.benchmarks.Machine;
import org.wenlan.benchmarks.RecordedSearches;
import org.wenlan.benchmarks.RecordingProxy.Request;
import org.wenlan.benchmarks.SearchNode;
import org.wenlan.core.search.DocumentSearch;
import org.wenlan.core.search.SearchMode;
import org.wenlan.core.search.SearchRequest;

/**
 * The product's searches next to the requests they come to, recorded beforehand and sent bare; the
 * bare hybrid side makes the vector of the question too. The kinds take turns every {@value #BLOCK}
 * queries, so that what else the machine does falls on all of them.
 */
final class LatencyComparison {

  private static final int QUERIES = 200;
  private static final int BLOCK = 20;
  private static final int CONCURRENCY = 4;
  private static final int LONGEST = 30;

  private final DocumentSearch product;
  private final List<String> queries;
  private final BareVectors vectors;
  private final RecordedSearches recorded;

  private enum Kind {
    LEXICAL("words, product"),
    BARE_LEXICAL("words, bare"),
    HYBRID("words and meaning, product"),
    BARE_HYBRID("words and meaning, bare"),
    FACETS("first request of words, bare, with its facets"),
    NO_FACETS("the same without facets");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private interface Search {
    void ask(String query) throws Exception;
  }

  LatencyComparison(
      SearchNode node,
      BareElasticsearch bare,
      DocumentSearch product,
      String alias,
      List<BasePassage> bases,
      long seed)
      throws Exception {
    this.product = product;
    this.vectors = new BareVectors();
    this.queries = queries(bases, new Random(seed));
    this.recorded = new RecordedSearches(bare, queries, proxy -> node.access(alias, proxy));
  }

  /** A third each: one or two nouns of a title, a title, the beginning of a passage. */
  private static List<String> queries(List<BasePassage> bases, Random random) {
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      BasePassage base = bases.get(random.nextInt(bases.size()));
      String query =
          switch (queries.size() % 3) {
            case 0 -> String.join(" ", base.words().subList(0, Math.min(2, base.words().size())));
            case 1 -> base.title();
            default -> base.text().substring(0, Math.min(LONGEST, base.text().length()));
          };
      if (!query.isBlank() && !queries.contains(query)) {
        queries.add(query);
      }
    }
    return queries;
  }

  void print() throws Exception {
    Map<Kind, Search> searches = searches();
    for (Search search : searches.values()) {
      ask(queries, search, new Latencies());
    }
    Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
    for (int from = 0; from < queries.size(); from += BLOCK) {
      List<String> block = queries.subList(from, Math.min(queries.size(), from + BLOCK));
      List<Kind> turns = new ArrayList<>(searches.keySet());
      Collections.rotate(turns, from / BLOCK);
      for (Kind kind : turns) {
        Search search = searches.getOrDefault(kind, query -> {});
        ask(block, search, latencies.computeIfAbsent(kind, k -> new Latencies()));
      }
    }
    Benchmarks.OUT.printf(
        "%d queries at concurrency %d; load average %s.%n%n| search, ms | p50 | p95 | longest |%n",
        queries.size(), CONCURRENCY, Machine.load());
    Benchmarks.OUT.println("| --- | ---: | ---: | ---: |");
    latencies.forEach(
        (kind, times) -> Benchmarks.OUT.printf("| %s | %s |%n", kind.label, times.cells()));
    Benchmarks.OUT.println();
    ratio(latencies, Kind.LEXICAL, Kind.BARE_LEXICAL, "1.3");
    ratio(latencies, Kind.HYBRID, Kind.BARE_HYBRID, "1.3");
    ratio(latencies, Kind.FACETS, Kind.NO_FACETS, "1.5");
  }

  private static void ratio(Map<Kind, Latencies> latencies, Kind over, Kind under, String most) {
    Latencies one = latencies.computeIfAbsent(over, k -> new Latencies());
    Latencies other = latencies.computeIfAbsent(under, k -> new Latencies());
    Benchmarks.OUT.printf(
        "- %s / %s: p50 %.2f, p95 %.2f (wanted: at most %s)%n",
        over.label, under.label, one.at(.5) / other.at(.5), one.at(.95) / other.at(.95), most);
  }

  private Map<Kind, Search> searches() {
    Map<Kind, Search> searches = new EnumMap<>(Kind.class);
    searches.put(Kind.LEXICAL, query -> search(query, SearchMode.LEXICAL));
    searches.put(Kind.BARE_LEXICAL, query -> recorded.replay(query, SearchMode.LEXICAL));
    searches.put(Kind.HYBRID, query -> search(query, SearchMode.HYBRID));
    searches.put(
        Kind.BARE_HYBRID,
        query -> {
          vectors.embed(query);
          recorded.replay(query, SearchMode.HYBRID);
        });
    Map<String, List<Request>> counting = new HashMap<>();
    Map<String, List<Request>> plain = new HashMap<>();
    for (String query : queries) {
      Request first = recorded.of(query, SearchMode.LEXICAL).getFirst();
      counting.put(query, List.of(first));
      plain.put(query, List.of(FacetFreeRequest.of(first)));
    }
    searches.put(Kind.FACETS, query -> recorded.replay(counting.getOrDefault(query, List.of())));
    searches.put(Kind.NO_FACETS, query -> recorded.replay(plain.getOrDefault(query, List.of())));
    return searches;
  }

  private void search(String query, SearchMode mode) {
    product.search(SearchRequest.of(query).in(mode));
  }

  private static void ask(List<String> queries, Search search, Latencies latencies)
      throws Exception {
    try (ExecutorService askers = Executors.newFixedThreadPool(CONCURRENCY)) {
      List<Future<?>> answers = new ArrayList<>();
      for (String query : queries) {
        answers.add(
            askers.submit(
                () -> {
                  long start = System.nanoTime();
                  search.ask(query);
                  latencies.add(System.nanoTime() - start);
                  return null;
                }));
      }
      for (Future<?> answer : answers) {
        answer.get();
      }
    }
  }
}
