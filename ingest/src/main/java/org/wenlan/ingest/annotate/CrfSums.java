package org.wenlan.ingest.annotate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sums of a model's weights that come up again and again, each computed once: per word and per
 * triple of word shapes. What is remembered never changes an answer; a full memory is emptied.
 * Thread-safe; at most about {@value #MAX_WORDS} words of 2 KB each.
 */
final class CrfSums {

  private static final int MAX_WORDS = 16_000;
  private static final int MAX_SHAPES = 50_000;

  /**
   * What the shapes around a word say.
   *
   * @param ofWord weights for its class
   * @param ofPair weights for its predecessor's class and its own
   */
  record Shapes(double[] ofWord, double[] ofPair) {}

  private record Around(String before, String here, String after, String place) {}

  private record Later(String here, String later) {}

  private final CrfModel model;
  private final CrfWord outside;
  private final Map<String, CrfWord> words = new ConcurrentHashMap<>();
  private final Map<Around, Shapes> shapes = new ConcurrentHashMap<>();
  private final Map<Later, double[]> laterShapes = new ConcurrentHashMap<>();

  CrfSums(CrfModel model) {
    this.model = model;
    this.outside = CrfWord.outside(model);
  }

  CrfModel model() {
    return model;
  }

  /** What stands beyond both ends of a sentence. */
  CrfWord outside() {
    return outside;
  }

  CrfWord word(String text) {
    return remembered(words, MAX_WORDS, text, word -> CrfWord.of(word, model));
  }

  Shapes shapes(String before, String here, String after, String place) {
    return remembered(
        shapes,
        MAX_SHAPES,
        new Around(before, here, after, place),
        key ->
            new Shapes(
                model.sum(CrfFeatures.shapes(before, here, after, place)),
                model.sumOfPair(CrfFeatures.pairShapes(before, here, after))));
  }

  double[] laterShape(String here, String later) {
    return remembered(
        laterShapes,
        MAX_SHAPES,
        new Later(here, later),
        key -> model.sum(CrfFeatures.laterShape(here, later)));
  }

  /** Adds what its neighbours say of a word of this shape. */
  void addNeighbours(CrfWord before, CrfWord here, CrfWord after, double[] sum) {
    model.add(before.text() + "..." + here.shape() + "-PW_CTYPE", sum);
    model.add(here.shape() + "..." + after.text() + "-NW_CTYPE", sum);
  }

  /** Adds what two neighbours say together. */
  void addPair(CrfWord before, CrfWord here, double[] sum) {
    model.addPair(before.text() + "-" + here.text() + "-PSEQW2", sum);
    model.addPair(before.cluster() + "-" + here.cluster() + "-PSEQpcDS", sum);
  }

  private static <K, V> V remembered(Map<K, V> memory, int most, K key, Function<K, V> computed) {
    V known = memory.get(key);
    if (known == null) {
      if (memory.size() >= most) {
        memory.clear();
      }
      known = computed.apply(key);
      memory.put(key, known);
    }
    return known;
  }
}
