package org.wenlan.search.elasticsearch;

import java.util.List;

/**
 * How near texts lie in meaning, −1 to 1: cosines of their vectors; 0 for one without a vector.
 * {@link #centred} measures from the middle of the passages, so that what all of them have in
 * common tells nothing apart.
 */
final class VectorLikeness implements Likeness {

  /** Nearer to the middle than this is rounding. */
  private static final double NOTHING = 1e-9;

  private final float[] text;
  private final List<float[]> passages;

  private VectorLikeness(float[] text, List<float[]> passages) {
    this.text = text;
    this.passages = passages;
  }

  /**
   * Cosines as they are.
   *
   * @param passages one of another length than {@code text} counts as none
   */
  static VectorLikeness plain(float[] text, List<float[]> passages) {
    return around(new double[text.length], text, passages);
  }

  /** Cosines as seen from the mean of the passages. */
  static VectorLikeness centred(float[] text, List<float[]> passages) {
    double[] middle = new double[text.length];
    List<float[]> counted = passages.stream().filter(one -> one.length == text.length).toList();
    for (float[] passage : counted) {
      for (int i = 0; i < passage.length; i++) {
        middle[i] += passage[i] / counted.size();
      }
    }
    return around(middle, text, passages);
  }

  private static VectorLikeness around(double[] middle, float[] text, List<float[]> passages) {
    return new VectorLikeness(
        seenFrom(middle, text), passages.stream().map(one -> seenFrom(middle, one)).toList());
  }

  /** Of unit length, or of zeros where there is nothing to compare. */
  private static float[] seenFrom(double[] middle, float[] vector) {
    float[] seen = new float[middle.length];
    if (vector.length != middle.length) {
      return seen;
    }
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      square += (vector[i] - middle[i]) * (vector[i] - middle[i]);
    }
    for (int i = 0; square > NOTHING && i < vector.length; i++) {
      seen[i] = (float) ((vector[i] - middle[i]) / Math.sqrt(square));
    }
    return seen;
  }

  @Override
  public double[] toText() {
    return passages.stream().mapToDouble(passage -> dot(text, passage)).toArray();
  }

  /** Cost: the square of the number of passages chosen, times the components of a vector. */
  @Override
  public double[][] among(List<Integer> chosen) {
    double[][] alike = new double[chosen.size()][chosen.size()];
    for (int i = 0; i < chosen.size(); i++) {
      for (int j = 0; j <= i; j++) {
        alike[i][j] = dot(passages.get(chosen.get(i)), passages.get(chosen.get(j)));
        alike[j][i] = alike[i][j];
      }
    }
    return alike;
  }

  private static double dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
