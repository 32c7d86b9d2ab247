package org.wenlan.search.elasticsearch;

import static java.util.Comparator.comparingDouble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a document scores the sum of
 * {@code 1 / (60 + rank)} over the lists that hold it.
 */
final class RankFusion {

  private static final int RANK_CONSTANT = 60;

  private RankFusion() {}

  /**
   * The documents of {@code lexical} in fused order; equal scores keep their lexical order.
   *
   * @param lexical best first; says which documents are in the answer
   * @param vector best first; documents that are not in {@code lexical} do not count
   * @param first documents that come before all others, in lexical order
   * @param demoted documents that keep half of their score
   */
  static List<Ranked> fuse(
      List<String> lexical, List<String> vector, Set<String> first, Set<String> demoted) {
    Map<String, Double> scores = new HashMap<>();
    add(lexical, scores);
    add(vector, scores);
    return lexical.stream()
        .map(
            id -> {
              double fused = scores.getOrDefault(id, 0.0);
              double held = demoted.contains(id) ? fused / 2 : fused;
              return new Ranked(id, first.contains(id) ? 1 + held : held);
            })
        .sorted(comparingDouble(Ranked::score).reversed())
        .toList();
  }

  private static void add(List<String> list, Map<String, Double> scores) {
    for (int i = 0; i < list.size(); i++) {
      scores.merge(list.get(i), 1.0 / (RANK_CONSTANT + i + 1), Double::sum);
    }
  }

  /** A document and its place in the order. */
  record Ranked(String id, double score) {}
}
