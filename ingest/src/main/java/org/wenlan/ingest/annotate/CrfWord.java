package org.wenlan.ingest.annotate;

import java.util.Set;

/**
 * What a model says of one word, summed over all features that look at no other word.
 *
 * @param text the word; empty beyond the ends of a sentence
 * @param shape the kinds of its characters; empty beyond the ends
 * @param cluster words used alike; empty beyond the ends
 * @param here weights for its own class
 * @param asPrevious weights for the class of the word behind it
 * @param asNext weights for the class of the word before it
 * @param asEarlier weights for the class of each of the next few words
 * @param asLater weights for the class of each of the last few words
 * @param pairHere weights for its predecessor's class and its own
 * @param pairAsPrevious weights for its own class and its successor's
 */
record CrfWord(
    String text,
    String shape,
    String cluster,
    double[] here,
    double[] asPrevious,
    double[] asNext,
    double[] asEarlier,
    double[] asLater,
    double[] pairHere,
    double[] pairAsPrevious) {

  /** The sums for a word of a text. */
  static CrfWord of(String text, CrfModel model) {
    return of(text, model.shape(text), model.cluster(text), model);
  }

  /** What stands beyond both ends of a sentence. */
  static CrfWord outside(CrfModel model) {
    return of("", "", "", model);
  }

  private static CrfWord of(String text, String shape, String cluster, CrfModel model) {
    String named = CrfFeatures.orNull(cluster);
    return new CrfWord(
        text,
        shape,
        cluster,
        text.isEmpty() ? model.sum(Set.of()) : model.sum(CrfFeatures.here(text, shape, cluster)),
        model.sum(CrfFeatures.asPrevious(text, shape, named)),
        model.sum(CrfFeatures.asNext(text, shape, named)),
        model.sum(Set.of(text + "-DISJP")),
        model.sum(Set.of(text + "-DISJN")),
        model.sumOfPair(CrfFeatures.pairHere(text, shape, cluster)),
        model.sumOfPair(CrfFeatures.pairAsPrevious(text, shape, cluster)));
  }
}
