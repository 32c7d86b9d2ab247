package org.wenlan.search.elasticsearch;

import static java.util.Comparator.comparingDouble;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Words and meaning in one order: the weighted mean of both scores, each brought to 0..1 within its
 * own list. Words are divided by the best of the list, so that a half match stays a half; meaning
 * runs from the farthest of the list to the nearest, because cosines of one model lie close
 * together whatever is asked, but at least over {@value #LEAST_WIDTH}, so that two documents almost
 * equally near are not drawn apart; among laws, whose clauses are alike, over {@value
 * #LEAST_WIDTH_IN_LAWS}. A document that one list lacks has 0 there.
 *
 * <p>Better than reciprocal ranks on all gold sets: it knows a clear first from a narrow one
 * (benchmarks/RESULTS.md).
 *
 * @param words weight of words, 0..1; meaning has the rest
 */
record RankFusion(double words) {

  /** Least difference of two scores of meaning, 0..1, that counts as all. */
  static final double LEAST_WIDTH = 0.1;

  /** The same where laws are what lies nearest. */
  static final double LEAST_WIDTH_IN_LAWS = 0.05;

  private static final int RANK_CONSTANT = 60;

  /**
   * @throws IllegalArgumentException if the weight is out of range
   */
  RankFusion {
    if (!(words >= 0 && words <= 1)) {
      throw new IllegalArgumentException("weight must lie in 0..1, got " + words);
    }
  }

  /**
   * Every document of either list, best first; equal scores keep the order of the words, then that
   * of the meaning.
   *
   * @param lexical best first, scores above 0
   * @param vector best first
   * @param demoted documents that keep half of their score
   */
  List<Ranked> fuse(List<Ranked> lexical, List<Ranked> vector, Set<String> demoted) {
    return fuse(lexical, vector, demoted, LEAST_WIDTH, document -> words);
  }

  /**
   * As {@link #fuse(List, List, Set)}, where words do not weigh the same everywhere.
   *
   * @param leastWidth least difference of two scores of meaning that counts as all, above 0
   * @param words their weight in the document of an id, 0..1
   */
  static List<Ranked> fuse(
      List<Ranked> lexical,
      List<Ranked> vector,
      Set<String> demoted,
      double leastWidth,
      ToDoubleFunction<String> words) {
    Map<String, Double> scores = new HashMap<>();
    double best =
        Math.max(lexical.stream().mapToDouble(Ranked::score).max().orElse(1), Float.MIN_NORMAL);
    lexical.forEach(d -> scores.put(d.id(), words.applyAsDouble(d.id()) * d.score() / best));
    double near = vector.stream().mapToDouble(Ranked::score).max().orElse(1);
    double far = vector.stream().mapToDouble(Ranked::score).min().orElse(0);
    double width = Math.max(near - far, leastWidth);
    vector.forEach(
        d ->
            scores.merge(
                d.id(),
                (1 - words.applyAsDouble(d.id())) * (1 - (near - d.score()) / width),
                Double::sum));
    Set<String> seen = new HashSet<>();
    return Stream.concat(lexical.stream(), vector.stream())
        .filter(d -> seen.add(d.id()))
        .map(d -> held(d.id(), scores.getOrDefault(d.id(), 0.0), demoted))
        .sorted(comparingDouble(Ranked::score).reversed())
        .toList();
  }

  private static Ranked held(String id, double score, Set<String> demoted) {
    return new Ranked(id, demoted.contains(id) ? score * Queries.NO_LONGER_HOLDS : score);
  }

  /**
   * The documents of {@code all} by reciprocal ranks in both lists (Cormack, Clarke and Büttcher,
   * SIGIR 2009), for lists whose scores say nothing; equal scores keep their order in {@code all}.
   *
   * @param other documents that are not in {@code all} do not count
   */
  static List<Ranked> byRanks(List<String> all, List<String> other) {
    Map<String, Double> scores = new HashMap<>();
    for (List<String> list : List.of(all, other)) {
      for (int i = 0; i < list.size(); i++) {
        scores.merge(list.get(i), 1.0 / (RANK_CONSTANT + i + 1), Double::sum);
      }
    }
    return all.stream()
        .map(id -> new Ranked(id, scores.getOrDefault(id, 0.0)))
        .sorted(comparingDouble(Ranked::score).reversed())
        .toList();
  }

  /** {@code ranked} with the documents of {@code first} before all others. */
  static List<Ranked> withFirst(List<Ranked> ranked, Set<String> first) {
    if (Collections.disjoint(first, ranked.stream().map(Ranked::id).toList())) {
      return ranked;
    }
    return ranked.stream()
        .map(d -> first.contains(d.id()) ? new Ranked(d.id(), 1 + d.score()) : d)
        .sorted(comparingDouble(Ranked::score).reversed())
        .toList();
  }

  /** A document and its place in the order. */
  record Ranked(String id, double score) {

    /** The id comes last, as in {@link Sorting}: servers give equals in the order of shards. */
    static final Comparator<Ranked> BEST_FIRST =
        comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id);

    /** A hit as the server scored it, 0 if it did not. */
    static Ranked of(Hit<?> hit) {
      return new Ranked(String.valueOf(hit.id()), hit.score() == null ? 0 : hit.score());
    }
  }
}
