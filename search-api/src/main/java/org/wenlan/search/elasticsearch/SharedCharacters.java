package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.wenlan.spelling.TextFolding;

/**
 * How much of its characters a text shares with passages of documents that are near it already:
 * cosines of single characters and of pairs of them, each weighed by how few of these very passages
 * hold it. What all of them are about tells nothing apart, so no statistics of the whole collection
 * are needed.
 *
 * <p>A run of letters and digits counts as one character; a pair does not reach over punctuation.
 * Width, case and script are folded. Cost: linear in the length of all that is compared.
 */
final class SharedCharacters {

  /** The rest is for pairs. Learned from other abstracts cut in two (benchmarks/RESULTS.md). */
  private static final double SHARE_OF_SINGLES = 0.3;

  private static final String BREAK = "";

  private SharedCharacters() {}

  /**
   * How alike each document is, in the order given.
   *
   * @param documents passages of each; the best of them counts
   * @return 0 to 1; the best of all documents has 1 if it is best by both; 0 for one without
   *     passages
   */
  static double[] with(String text, List<List<String>> documents) {
    List<String> asked = characters(text);
    List<List<List<String>>> read =
        documents.stream()
            .map(passages -> passages.stream().map(SharedCharacters::characters).toList())
            .toList();
    double[] singles = cosines(asked, read, SharedCharacters::singles);
    double[] pairs = cosines(asked, read, SharedCharacters::pairs);
    return IntStream.range(0, documents.size())
        .mapToDouble(i -> SHARE_OF_SINGLES * singles[i] + (1 - SHARE_OF_SINGLES) * pairs[i])
        .toArray();
  }

  /** Divided by the greatest of them. */
  private static double[] cosines(
      List<String> asked, List<List<List<String>>> documents, UnaryOperator<List<String>> units) {
    List<List<Map<String, Integer>>> counted =
        documents.stream()
            .map(passages -> passages.stream().map(p -> counts(units.apply(p))).toList())
            .toList();
    Map<String, Integer> holding = new HashMap<>();
    int passages = 0;
    for (List<Map<String, Integer>> document : counted) {
      for (Map<String, Integer> passage : document) {
        passage.keySet().forEach(unit -> holding.merge(unit, 1, Integer::sum));
        passages++;
      }
    }
    Rarity rarity = new Rarity(holding, passages);
    Map<String, Double> question = rarity.weighed(counts(units.apply(asked)));
    double[] best = new double[documents.size()];
    for (int i = 0; i < best.length; i++) {
      for (Map<String, Integer> passage : counted.get(i)) {
        best[i] = Math.max(best[i], shared(question, rarity.weighed(passage)));
      }
    }
    double most = Arrays.stream(best).max().orElse(0);
    return most == 0 ? best : Arrays.stream(best).map(one -> one / most).toArray();
  }

  /** The usual weight of BM25, here of what the passages compared hold. */
  private record Rarity(Map<String, Integer> holding, int passages) {

    /** A vector of length 1, or of 0 if there is nothing in it. */
    Map<String, Double> weighed(Map<String, Integer> counts) {
      Map<String, Double> weights = new HashMap<>();
      counts.forEach((unit, count) -> weights.put(unit, (1 + Math.log(count)) * of(unit)));
      double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
      weights.replaceAll((unit, weight) -> weight / length);
      return weights;
    }

    private double of(String unit) {
      int held = holding.getOrDefault(unit, 0);
      return Math.log1p((passages - held + 0.5) / (held + 0.5));
    }
  }

  private static double shared(Map<String, Double> one, Map<String, Double> other) {
    double shared = 0;
    for (Map.Entry<String, Double> unit : one.entrySet()) {
      shared += unit.getValue() * other.getOrDefault(unit.getKey(), 0.0);
    }
    return shared;
  }

  private static Map<String, Integer> counts(List<String> units) {
    Map<String, Integer> counts = new HashMap<>();
    units.forEach(unit -> counts.merge(unit, 1, Integer::sum));
    return counts;
  }

  private static List<String> singles(List<String> characters) {
    return characters.stream().filter(one -> !one.equals(BREAK)).toList();
  }

  private static List<String> pairs(List<String> characters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < characters.size(); i++) {
      String before = characters.get(i - 1);
      String one = characters.get(i);
      if (!before.equals(BREAK) && !one.equals(BREAK)) {
        pairs.add(before + ' ' + one);
      }
    }
    return pairs;
  }

  /** Ideographs one by one, other words whole, {@link #BREAK} for punctuation; no white space. */
  private static List<String> characters(String text) {
    String folded = new String(TextFolding.fold(text.toCharArray()));
    List<String> characters = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              boolean ideograph = Character.isIdeographic(c);
              if (!ideograph && Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
                return;
              }
              end(word, characters);
              if (ideograph) {
                characters.add(Character.toString(c));
              } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                characters.add(BREAK);
              }
            });
    end(word, characters);
    return characters;
  }

  private static void end(StringBuilder word, List<String> characters) {
    if (!word.isEmpty()) {
      characters.add(word.toString());
      word.setLength(0);
    }
  }
}
