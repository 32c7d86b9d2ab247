package org.wenlan.ingest.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a network says at each step along a line into characters.
 *
 * <p>At each step the likeliest sign is taken; repetitions without a blank between them are one
 * character, and blanks are none (best path decoding). Source: Graves et al., Connectionist
 * Temporal Classification, ICML 2006, section 3.2.
 */
final class CtcDecoder {

  /**
   * Characters of a line.
   *
   * @param text as read, without blanks around it
   * @param confidence mean likelihood of its characters, 0 to 1; 0 if there are none
   */
  record Reading(String text, double confidence) {}

  private final List<String> signs = new ArrayList<>();

  /**
   * @param alphabet the characters the network knows, in its order; it knows the blank before and
   *     the space behind them too
   */
  CtcDecoder(List<String> alphabet) {
    signs.add("");
    signs.addAll(alphabet);
    signs.add(" ");
  }

  /** Signs the network must know, with blank and space. */
  int signs() {
    return signs.size();
  }

  /**
   * Decodes.
   *
   * @param likelihoods of each sign, step by step
   */
  Reading decode(FloatBuffer likelihoods) {
    StringBuilder text = new StringBuilder();
    double sum = 0;
    int characters = 0;
    int last = 0;
    float[] step = new float[signs.size()];
    while (likelihoods.remaining() >= step.length) {
      likelihoods.get(step);
      int best = 0;
      for (int sign = 1; sign < step.length; sign++) {
        if (step[sign] > step[best]) {
          best = sign;
        }
      }
      if (best != 0 && best != last) {
        text.append(signs.get(best));
        sum += step[best];
        characters++;
      }
      last = best;
    }
    return new Reading(
        text.toString().strip(), characters == 0 ? 0 : Math.min(1, sum / characters));
  }
}
