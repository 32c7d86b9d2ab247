package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much of their characters texts share: cosines of {@link CharacterRuns} of one length, each
 * weighed by how few of these very passages hold it. What all of them are about tells nothing
 * apart, so no statistics of the whole collection are needed. 0 to 1; 0 for a text without a run.
 */
final class CharacterLikeness implements Likeness {

  /** Above 1 the rare count for more; chosen on other abstracts (benchmarks/RESULTS.md). */
  private static final double EMPHASIS = 1.5;

  private final CharacterRuns text;
  private final List<CharacterRuns> passages;

  /**
   * Cost: that of sorting the runs of each text, and little more.
   *
   * @param text cut by the same {@link CharacterNumbers} as the passages
   * @param length of a run in characters, from 1
   */
  CharacterLikeness(int[] text, List<int[]> passages, int length) {
    List<CharacterRuns> counted =
        passages.stream().map(passage -> CharacterRuns.of(passage, length)).toList();
    Map<Long, Integer> holding = new HashMap<>();
    for (CharacterRuns passage : counted) {
      for (long run : passage.runs()) {
        holding.merge(run, 1, Integer::sum);
      }
    }
    CharacterRuns asked = CharacterRuns.of(text, length);
    double[] rarities =
        IntStream.rangeClosed(0, passages.size())
            .mapToDouble(h -> rarity(h, passages.size()))
            .toArray();
    LongToDoubleFunction weights = run -> rarities[holding.getOrDefault(run, 0)];
    this.text = asked.weighed(weights);
    this.passages =
        counted.stream()
            .map(passage -> passage.weighed(weights))
            .map(
                passage ->
                    passage.only(run -> holding.getOrDefault(run, 0) > 1 || asked.holds(run)))
            .toList();
  }

  /** The usual weight of BM25, here of what the passages compared hold. */
  private static double rarity(int held, int passages) {
    return Math.pow(Math.log1p((passages - held + 0.5) / (held + 0.5)), EMPHASIS);
  }

  @Override
  public double[] toText() {
    return passages.stream().mapToDouble(text::dot).toArray();
  }

  /** Cost: for each run, the square of the number of passages chosen that hold it. */
  @Override
  public double[][] among(List<Integer> chosen) {
    double[][] alike = new double[chosen.size()][chosen.size()];
    Map<Long, List<Held>> holders = new HashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      CharacterRuns passage = passages.get(chosen.get(i));
      for (int at = 0; at < passage.runs().length; at++) {
        Held held = new Held(i, passage.weights()[at]);
        List<Held> others = holders.computeIfAbsent(passage.runs()[at], run -> new ArrayList<>());
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
}
