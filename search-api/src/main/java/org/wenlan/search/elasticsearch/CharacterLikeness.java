package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of their characters texts share: cosines of {@link CharacterRuns} of one length, each
 * weighed by how few of these very passages hold it. What all of them are about tells nothing
 * apart, so no statistics of the whole collection are needed. 0 to 1; 0 for a text without a run.
 */
final class CharacterLikeness implements Likeness {

  /** Above 1 the rare count for more; chosen on other abstracts (benchmarks/RESULTS.md). */
  private static final double EMPHASIS = 1.5;

  private final Map<String, Double> text;
  private final List<Map<String, Double>> passages;

  /** Cost: linear in the length of all texts. */
  CharacterLikeness(String text, List<String> passages, int length) {
    List<Map<String, Integer>> counted =
        passages.stream().map(passage -> CharacterRuns.of(passage, length)).toList();
    Map<String, Integer> holding = new HashMap<>();
    counted.forEach(
        passage -> passage.keySet().forEach(run -> holding.merge(run, 1, Integer::sum)));
    Rarity rarity = new Rarity(holding, passages.size());
    this.text = rarity.weighed(CharacterRuns.of(text, length));
    this.passages = counted.stream().map(rarity::weighed).toList();
  }

  @Override
  public double[] toText() {
    return passages.stream()
        .mapToDouble(
            passage ->
                text.entrySet().stream()
                    .mapToDouble(run -> run.getValue() * passage.getOrDefault(run.getKey(), 0.0))
                    .sum())
        .toArray();
  }

  /** Cost: for each run, the square of the number of passages that hold it. */
  @Override
  public double[][] among(List<Integer> chosen) {
    double[][] alike = new double[chosen.size()][chosen.size()];
    Map<String, List<Held>> holders = new HashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      for (Map.Entry<String, Double> run : passages.get(chosen.get(i)).entrySet()) {
        Held held = new Held(i, run.getValue());
        List<Held> others = holders.computeIfAbsent(run.getKey(), r -> new ArrayList<>());
        others.add(held);
        for (Held other : others) {
          alike[i][other.passage()] += held.weight() * other.weight();
        }
      }
    }
    for (int i = 0; i < alike.length; i++) {
      for (int j = 0; j < i; j++) {
        alike[j][i] = alike[i][j];
      }
    }
    return alike;
  }

  /** A run in a passage. */
  private record Held(int passage, double weight) {}

  /** The usual weight of BM25, here of what the passages compared hold. */
  private record Rarity(Map<String, Integer> holding, int passages) {

    /** A vector of length 1, or without components. */
    Map<String, Double> weighed(Map<String, Integer> counts) {
      Map<String, Double> weights = new HashMap<>();
      counts.forEach((run, count) -> weights.put(run, (1 + Math.log(count)) * of(run)));
      double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
      weights.replaceAll((run, weight) -> weight / length);
      return weights;
    }

    private double of(String run) {
      int held = holding.getOrDefault(run, 0);
      return Math.pow(Math.log1p((passages - held + 0.5) / (held + 0.5)), EMPHASIS);
    }
  }
}
