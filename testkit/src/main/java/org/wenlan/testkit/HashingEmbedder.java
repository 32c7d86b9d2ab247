package org.wenlan.testkit;

import java.text.Normalizer;
import java.util.Locale;
import org.wenlan.core.document.Passage;
import org.wenlan.core.search.PassageEmbedder;

/**
 * A vector of character pairs instead of meaning: deterministic, no model, microseconds.
 *
 * <p>Texts that share many neighbouring characters lie close together, whatever they mean. Width
 * and case are folded. Thread-safe.
 */
public final class HashingEmbedder implements PassageEmbedder {

  @Override
  public float[] embed(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    float[] vector = new float[Passage.DIMENSIONS];
    int[] points = folded.codePoints().filter(Character::isLetterOrDigit).toArray();
    for (int i = 0; i < points.length; i++) {
      vector[slot(points[i])] += 1;
      if (i + 1 < points.length) {
        vector[slot(31 * points[i] + 7 * points[i + 1] + 1)] += 2;
      }
    }
    return unit(vector);
  }

  /** Spreads neighbouring values over all slots (the finalizer of MurmurHash3). */
  private static int slot(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return Math.floorMod(h, Passage.DIMENSIONS);
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += component * component;
    }
    if (squares == 0) {
      vector[0] = 1;
      return vector;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
