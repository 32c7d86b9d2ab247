package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.wenlan.core.search.PassageEmbedder;
import org.wenlan.core.search.QueryShape;
import org.wenlan.search.elasticsearch.RankFusion.Ranked;

/**
 * Where a question lies: as it was asked, and moved towards the clauses that answer it. Only laws
 * are looked for from there: moved questions find more of them, and less of everything else
 * (benchmarks/RESULTS.md).
 *
 * @param asked {@link org.wenlan.core.document.Passage#DIMENSIONS} components of unit length
 * @param amongLaws of the same shape; equal to {@code asked} where nothing was moved
 */
record QuestionVectors(List<Float> asked, List<Float> amongLaws) {

  /** Keywords are not moved: they already lie where they should. */
  static QuestionVectors of(PassageEmbedder embedder, String text, QueryShape shape) {
    float[] asked = asked(embedder, text, shape);
    List<Float> components = components(asked);
    return new QuestionVectors(
        components,
        shape == QueryShape.KEYWORDS ? components : components(embedder.towardsLaws(asked)));
  }

  /** A text lies in the middle of its sentences, everything else where it says. */
  static float[] asked(PassageEmbedder embedder, String text, QueryShape shape) {
    return shape == QueryShape.TEXT ? SentenceMean.of(embedder, text) : embedder.embed(text);
  }

  static List<Float> components(float[] vector) {
    List<Float> components = new ArrayList<>(vector.length);
    for (float component : vector) {
      components.add(component);
    }
    return components;
  }

  boolean moved() {
    return !asked.equals(amongLaws);
  }

  /**
   * What a score of the moved question lacks to one of the question as asked: the difference of the
   * nearest laws of both. Empty if either finds no law.
   *
   * @param nearest to the question as asked, best first
   * @param moved laws nearest to the moved question, best first
   */
  static OptionalDouble shift(List<Ranked> nearest, List<Ranked> moved, Set<String> laws) {
    Optional<Ranked> law = nearest.stream().filter(d -> laws.contains(d.id())).findFirst();
    return law.isEmpty() || moved.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(law.get().score() - moved.getFirst().score());
  }

  /**
   * Laws in the order of the moved question among all others in that of the question as asked. How
   * near laws lie at all is for the latter to say: the nearest of them keeps its score, the rest
   * their distance from it, because scores from two places do not compare; a moved question lies
   * farther from everything ({@link #shift}).
   *
   * @param nearest to the question as asked, best first
   * @param moved laws nearest to the moved question, best first, however far
   * @param laws ids of the laws in either list; none where nothing was moved
   * @param least score of the answer below which a law does not count as found
   * @param most documents of the answer
   */
  static List<Ranked> merged(
      List<Ranked> nearest, List<Ranked> moved, Set<String> laws, double least, int most) {
    OptionalDouble shift = shift(nearest, moved, laws);
    if (shift.isEmpty()) {
      return nearest;
    }
    return Stream.concat(
            nearest.stream().filter(d -> !laws.contains(d.id())),
            moved.stream()
                .map(d -> new Ranked(d.id(), d.score() + shift.getAsDouble()))
                .filter(d -> d.score() >= least))
        .sorted(Ranked.BEST_FIRST)
        .limit(most)
        .toList();
  }
}
