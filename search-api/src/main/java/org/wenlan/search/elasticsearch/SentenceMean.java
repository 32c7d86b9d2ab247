package org.wenlan.search.elasticsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wenlan.core.search.PassageEmbedder;

/**
 * Where a longer text lies: in the middle of its sentences. The vector of a whole text leans to
 * what it begins with; the mean of those of its sentences finds more of what is about the same
 * (benchmarks/RESULTS.md).
 */
final class SentenceMean {

  /** Sentences shorter than this say too little and go with the next, in code units. */
  private static final int SHORTEST = 10;

  /** Each costs what a question costs. */
  private static final int MOST = 12;

  /** Latin full stops end a sentence too, but not a number, an abbreviation or an address. */
  private static final Pattern ENDS =
      Pattern.compile("(?<=[。！？；!?;\\n])|(?<=[^\\x00-\\x7f]\\.)(?![0-9])");

  private SentenceMean() {}

  /**
   * The mean of the vectors of the sentences of {@code text}, of unit length; of the first {@value
   * #MOST} of them.
   */
  static float[] of(PassageEmbedder embedder, String text) {
    List<float[]> vectors = sentences(text).stream().limit(MOST).map(embedder::embed).toList();
    if (vectors.size() < 2) {
      return embedder.embed(text);
    }
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i];
      }
    }
    double squares = 0;
    for (float component : mean) {
      squares += component * component;
    }
    if (squares == 0) {
      return embedder.embed(text);
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= length;
    }
    return mean;
  }

  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    StringBuilder begun = new StringBuilder();
    for (String piece : ENDS.split(text, -1)) {
      begun.append(piece);
      if (begun.toString().strip().length() >= SHORTEST) {
        sentences.add(begun.toString().strip());
        begun.setLength(0);
      }
    }
    if (!begun.toString().isBlank()) {
      String last = sentences.isEmpty() ? "" : sentences.removeLast();
      sentences.add((last + begun).strip());
    }
    return sentences;
  }
}
