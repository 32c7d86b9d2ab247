package org.wenlan.novelty;

import java.util.List;

/**
 * What is to be proven new (查新点).
 *
 * @param number from 1, in order
 * @param text as agreed with the client; the report repeats it character for character
 * @param features what it consists of; the text itself if none is given
 * @param terms search words, the most telling concept first
 */
public record NoveltyPoint(int number, String text, List<Feature> features, List<TermPair> terms) {

  /** Copies its lists. */
  public NoveltyPoint {
    text = Texts.strip(text);
    terms = Texts.copy(terms);
    features = Texts.copy(features);
    if (features.isEmpty() && !text.isEmpty()) {
      features = List.of(new Feature(text, List.of()));
    }
  }
}
