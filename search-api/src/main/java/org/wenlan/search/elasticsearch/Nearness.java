package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which of the documents found are near a text, and nearer to it than their own neighbours are to
 * them.
 *
 * <p>Some passages, made of what everybody writes, lie near everything; they crowd lists without
 * having more to do with the text than others. So of how alike a passage is to the text, half of
 * how alike its nearest neighbours are to it is taken away. The idea is that of cross-domain
 * similarity local scaling (Conneau, Lample, Ranzato, Denoyer and Jégou, ICLR 2018), here among the
 * documents found alone; shares and neighbours were chosen on other abstracts
 * (benchmarks/RESULTS.md).
 */
final class Nearness {

  private static final int NEIGHBOURS = 10;

  /** How much of the crowd is taken away. */
  private static final double CROWD = 0.5;

  /** Passages more alike than this say the same: a reprint does not crowd out its original. */
  private static final double SAME = 0.9;

  /** Least difference between the best and the worst that counts as all. */
  private static final double LEAST_WIDTH = 0.1;

  private Nearness() {}

  /**
   * A text or a passage.
   *
   * @param vector of unit length, {@link org.wenlan.core.document.Passage#DIMENSIONS} components;
   *     empty for a passage without one
   */
  record Read(String text, float[] vector) {}

  /** One respect and its weight; all weights together are 1. */
  private record Respect(double share, Likeness likeness) {}

  /** The passage that stands for a document, and how alike it is to the text. */
  private record Standing(int document, int passage, double near) {}

  /**
   * How near each document is, in the order given: 1 for the nearest, 0 for one without passages,
   * and for the farthest unless all are almost equally near.
   *
   * @param documents passages of each; the one most alike to the text stands for it
   */
  static double[] of(Read text, List<List<Read>> documents) {
    List<Respect> respects = respects(text, documents.stream().flatMap(List::stream).toList());
    List<Standing> standing = standing(respects, documents);
    double[][] among = among(respects, standing.stream().map(Standing::passage).toList());
    double[] scores = new double[standing.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = standing.get(i).near() - CROWD * crowd(among[i], i);
    }
    return spread(scores, standing, documents.size());
  }

  private static List<Respect> respects(Read text, List<Read> passages) {
    CharacterNumbers numbers = new CharacterNumbers();
    int[] cut = numbers.of(text.text());
    List<int[]> cuts = passages.stream().map(passage -> numbers.of(passage.text())).toList();
    List<float[]> vectors = passages.stream().map(Read::vector).toList();
    return List.of(
        new Respect(0.15, new CharacterLikeness(cut, cuts, 1)),
        new Respect(0.25, new CharacterLikeness(cut, cuts, 2)),
        new Respect(0.35, new CharacterLikeness(cut, cuts, 3)),
        new Respect(0.15, VectorLikeness.plain(text.vector(), vectors)),
        new Respect(0.1, VectorLikeness.centred(text.vector(), vectors)));
  }

  private static List<Standing> standing(List<Respect> respects, List<List<Read>> documents) {
    double[] near = new double[documents.stream().mapToInt(List::size).sum()];
    respects.forEach(one -> add(one.share(), one.likeness().toText(), near));
    List<Standing> standing = new ArrayList<>();
    int from = 0;
    for (int document = 0; document < documents.size(); document++) {
      int to = from + documents.get(document).size();
      OptionalInt best =
          IntStream.range(from, to).reduce((one, other) -> near[other] > near[one] ? other : one);
      if (best.isPresent()) {
        standing.add(new Standing(document, best.getAsInt(), near[best.getAsInt()]));
      }
      from = to;
    }
    return standing;
  }

  private static double[][] among(List<Respect> respects, List<Integer> passages) {
    double[][] among = new double[passages.size()][passages.size()];
    for (Respect one : respects) {
      double[][] alike = one.likeness().among(passages);
      for (int i = 0; i < among.length; i++) {
        add(one.share(), alike[i], among[i]);
      }
    }
    return among;
  }

  private static void add(double share, double[] values, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += share * values[i];
    }
  }

  /**
   * How alike its nearest neighbours are that do not say the same, in the mean; where there are
   * fewer than {@value #NEIGHBOURS}, as if the rest were not alike at all.
   */
  private static double crowd(double[] alike, int self) {
    double[] others =
        IntStream.range(0, alike.length)
            .filter(other -> other != self && alike[other] <= SAME)
            .mapToDouble(other -> alike[other])
            .sorted()
            .toArray();
    return Arrays.stream(others).skip(Math.max(0, others.length - NEIGHBOURS)).sum() / NEIGHBOURS;
  }

  private static double[] spread(double[] scores, List<Standing> standing, int documents) {
    double most = Arrays.stream(scores).max().orElse(0);
    double width = Math.max(most - Arrays.stream(scores).min().orElse(0), LEAST_WIDTH);
    double[] spread = new double[documents];
    for (int i = 0; i < scores.length; i++) {
      spread[standing.get(i).document()] = 1 - (most - scores[i]) / width;
    }
    return spread;
  }
}
